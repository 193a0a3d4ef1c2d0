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
 * What a jail shows of the system, read-only: libraries, one JDK, the class path. And one folder
 * that can be written.
 *
 * @param javaHome the real folder of the JDK outside
 * @param boundHome where bubblewrap finds it; differs where a jail's user cannot reach it
 * @param scratch where the writable folder is mounted outside
 * @param classes files and folders of the class path outside, in order
 */
record JailRoot(Path javaHome, Path boundHome, Path scratch, List<Path> classes) {
  /** The writable folder, as the jail sees it. */
  static final Path SCRATCH = Path.of("/scratch");

  private static final Path JAVA = Path.of("/jdk");
  private static final Path CLASSES = Path.of("/classes");
  private static final Path USER_LIBRARIES = Path.of("/usr/lib");

  JailRoot {
    classes = List.copyOf(classes);
  }

  /** The JDK as the jail sees it. One of the system keeps its place: it may link to neighbours. */
  Path java() {
    return javaHome.startsWith(USER_LIBRARIES) ? javaHome : JAVA;
  }

  List<Path> classPath() {
    return classes.stream().map(path -> CLASSES.resolve(path.getFileName())).toList();
  }

  /** Arguments of bubblewrap, all but the command. */
  List<String> arguments() throws IOException {
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
   * Where the JDK's links lead out of it, as Debian's lead to /etc: the folders that hold their
   * ends, by their place inside. Only the system's own: a link must not open a home.
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
          // Nothing but the linked file of /etc itself.
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
