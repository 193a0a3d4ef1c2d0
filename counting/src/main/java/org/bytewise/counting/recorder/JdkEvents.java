package org.bytewise.counting.recorder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JDK's own events that are classes, such as those for files and sockets. The flight recorder
 * examines each of them while it is loaded, and changes those that are to be recorded. The first
 * examination loads some hundred classes, which took 70 milliseconds in a VM of JDK 25 (measured),
 * in the middle of whatever needed the event. What was loaded before the recorder was created is
 * left alone.
 */
public final class JdkEvents {
  private static final String FOLDER = "jdk/internal/event";
  private static final String SUFFIX = ".class";

  private JdkEvents() {}

  /**
   * Returns the names of the classes.
   *
   * @throws IOException if this JDK's classes cannot be listed
   */
  public static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(URI.create("jrt:/java.base/" + FOLDER)))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name ->
              FOLDER.replace('/', '.') + '.' + name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  /** Loads classes, except those that do not exist; takes a millisecond in all. */
  public static void load(List<String> names) {
    for (String name : names) {
      try {
        Class.forName(name, true, null);
      } catch (ClassNotFoundException | LinkageError e) {
        // Where it is needed, it fails again, or is changed then.
      }
    }
  }
}
