package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The file system of a jail: libraries, one JDK and the class path, all read-only, and one writable
 * folder.
 *
 * @param javaHome the JDK's real path outside the jail
 * @param boundHome where bubblewrap finds it; differs if a jail's user cannot reach
 *     {@code javaHome}
 * @param scratch where the writable folder is mounted outside the jail
 * @param archives the folder outside the jail with archives of classes
 * @param classes files and folders of the class path outside the jail, in order
 * @param linked what the JDK's symbolic links lead to, by {@link #linkedFrom}
 */
record JailRoot(
    Path javaHome,
    Path boundHome,
    Path scratch,
    Path archives,
    List<Path> classes,
    Set<Path> linked) {
  /** The writable folder as seen from inside the jail. */
  static final Path SCRATCH = Path.of("/scratch");

  /** The folder of archives as seen from inside the jail. */
  static final Path ARCHIVES = Path.of("/archives");

  private static final Path JAVA = Path.of("/jdk");
  private static final Path CLASSES = Path.of("/classes");
  private static final Path USER_LIBRARIES = Path.of("/usr/lib");

  JailRoot {
    classes = List.copyOf(classes);
    linked = Collections.unmodifiableSortedSet(new TreeSet<>(linked));
  }

  /** Returns this file system with one more entry, the last, in its class path. */
  JailRoot with(Path more) {
    List<Path> all = new ArrayList<>(classes);
    all.add(more);
    return new JailRoot(javaHome, boundHome, scratch, archives, all, linked);
  }

  /**
   * Returns the JDK's path inside the jail. A system JDK keeps its path, because it may link to its
   * neighbours.
   */
  Path java() {
    return javaHome.startsWith(USER_LIBRARIES) ? javaHome : JAVA;
  }

  List<Path> files() {
    return classes.stream().map(path -> CLASSES.resolve(path.getFileName())).toList();
  }

  /**
   * Returns all arguments of bubblewrap except the command.
   *
   * @param writesArchives whether the folder of archives is writable, for trusted code
   */
  List<String> arguments(boolean writesArchives) throws IOException {
    Arguments arguments = new Arguments(new ArrayList<>());
    arguments.add("--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net");
    arguments.add("--unshare-uts", "--unshare-cgroup-try", "--disable-userns");
    arguments.add("--uid", "65534", "--gid", "65534", "--hostname", "jail");
    arguments.add("--die-with-parent", "--new-session", "--cap-drop", "ALL");
    arguments.add("--clearenv", "--setenv", "LANG", "C.UTF-8", "--setenv", "HOME", "/home");
    for (String folder : List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64")) {
      arguments.showLibraries(Path.of(folder));
    }
    linked.forEach(path -> arguments.show(path, path));
    if (java().equals(JAVA)) {
      arguments.show(JAVA, boundHome);
    }
    for (Path path : classes) {
      arguments.show(CLASSES.resolve(path.getFileName()), path);
    }
    if (writesArchives) {
      arguments.add("--bind", archives.toString(), ARCHIVES.toString());
    } else {
      arguments.show(ARCHIVES, archives);
    }
    arguments.add("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--dir", "/home");
    arguments.add("--bind", scratch.toString(), SCRATCH.toString());
    arguments.add("--symlink", "scratch", "/tmp", "--remount-ro", "/");
    arguments.add("--chdir", SCRATCH.toString());
    return arguments.list();
  }

  private record Arguments(List<String> list) {
    void add(String... more) {
      list.addAll(List.of(more));
    }

    void show(Path inside, Path outside) {
      add("--ro-bind", outside.toString(), inside.toString());
    }

    void showLibraries(Path folder) throws IOException {
      if (Files.isSymbolicLink(folder)) {
        add("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString());
      } else if (Files.isDirectory(folder)) {
        show(folder, folder);
      }
    }
  }

  /**
   * Returns the files and folders outside a JDK to which its symbolic links lead (Debian's JDKs
   * link to /etc). A jail shows them under the same path. Only system folders are included, so that
   * a link cannot open a home folder.
   */
  static Set<Path> linkedFrom(Path javaHome) throws IOException {
    SortedSet<Path> folders = new TreeSet<>();
    try (Stream<Path> all = Files.walk(javaHome)) {
      for (Path link : (Iterable<Path>) all.filter(Files::isSymbolicLink)::iterator) {
        Path end = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        if ((end.startsWith("/etc") || end.startsWith("/usr/share"))
            && Files.isRegularFile(end)
            && WorkFolder.isOpenToAll(end)) {
          Path folder = end.getParent();
          // In /etc and /usr/share themselves, show only the linked file.
          folders.add(folder.getNameCount() > (end.startsWith("/etc") ? 1 : 2) ? folder : end);
        }
      }
    }
    folders.removeIf(folder ->
        folders.stream().anyMatch(above -> !above.equals(folder) && folder.startsWith(above)));
    return folders;
  }
}
