package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 */
record JailRoot(Path javaHome, Path boundHome, Path scratch, Path archives, List<Path> classes) {
  /** The writable folder as seen from inside the jail. */
  static final Path SCRATCH = Path.of("/scratch");

  /** The folder of archives as seen from inside the jail. */
  static final Path ARCHIVES = Path.of("/archives");

  private static final Path JAVA = Path.of("/jdk");
  private static final Path CLASSES = Path.of("/classes");
  private static final Path USER_LIBRARIES = Path.of("/usr/lib");

  JailRoot {
    classes = List.copyOf(classes);
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
    linkedFolders().forEach(arguments::show);
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
   * Returns the folders outside the JDK to which its symbolic links lead, by their path inside the
   * jail (Debian's JDKs link to /etc). Only system folders are included, so that a link cannot open
   * a home folder.
   */
  private Map<Path, Path> linkedFolders() throws IOException {
    Map<Path, Path> folders = new TreeMap<>();
    try (Stream<Path> all = Files.walk(javaHome)) {
      for (Path link : (Iterable<Path>) all.filter(Files::isSymbolicLink)::iterator) {
        Path end = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        if ((end.startsWith("/etc") || end.startsWith("/usr/share"))
            && Files.isRegularFile(end)
            && WorkFolder.isOpenToAll(end)) {
          Path folder = end.getParent();
          // In /etc and /usr/share themselves, show only the linked file.
          Path shown = folder.getNameCount() > (end.startsWith("/etc") ? 1 : 2) ? folder : end;
          folders.put(shown, shown);
        }
      }
    }
    folders
        .keySet()
        .removeIf(folder -> folders.keySet().stream()
            .anyMatch(above -> !above.equals(folder) && folder.startsWith(above)));
    return folders;
  }
}
