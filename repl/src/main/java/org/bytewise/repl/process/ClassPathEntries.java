package org.bytewise.repl.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/**
 * Parses class paths in the syntax of {@code java}: jars and folders, and {@code lib/*} for all
 * jars in a folder. Unlike {@code java}, which silently skips missing entries, it names every entry
 * that cannot be used.
 */
public final class ClassPathEntries {
  private static final String WILDCARD = "*";
  private static final String HOME = "~/";

  private ClassPathEntries() {}

  /**
   * Returns the absolute paths of a class path, in order; the jars of a wildcard are sorted by
   * name.
   *
   * @param text entries separated by the system's path separator; an empty entry is the current
   *     folder, as for {@code java}, and an empty text has no entries
   * @throws ClassPathException if an entry does not exist, or is neither a folder nor a jar
   */
  public static List<Path> of(String text) {
    List<Path> entries = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String entry : text.split(File.pathSeparator, -1)) {
        add(entry, entries);
      }
    }
    return entries;
  }

  private static void add(String entry, List<Path> entries) {
    boolean wildcard = entry.equals(WILDCARD)
        || entry.endsWith(File.separator + WILDCARD)
        || entry.endsWith("/" + WILDCARD);
    String name = wildcard ? entry.substring(0, entry.length() - 1) : entry;
    Path path = path(name, entry);
    if (!Files.exists(path)) {
      throw new ClassPathException(
          wildcard
              ? "'%s' on the class path: there is no folder %s".formatted(entry, path)
              : "'%s' on the class path does not exist".formatted(entry));
    }
    if (wildcard) {
      entries.addAll(jarsIn(path, entry));
    } else {
      check(path, entry);
      entries.add(path);
    }
  }

  private static Path path(String name, String entry) {
    try {
      Path path = name.startsWith(HOME)
          ? Path.of(System.getProperty("user.home"), name.substring(HOME.length()))
          : Path.of(name);
      return path.toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new ClassPathException("'%s' is not a valid path: %s".formatted(entry, e.getReason()));
    }
  }

  private static List<Path> jarsIn(Path folder, String entry) {
    if (!Files.isDirectory(folder)) {
      throw new ClassPathException(
          "'%s' on the class path: %s is not a folder".formatted(entry, folder));
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ClassPathEntries::isJar)) {
      files.forEach(jars::add);
    } catch (IOException | DirectoryIteratorException e) {
      throw new ClassPathException("'%s' on the class path cannot be read".formatted(entry));
    }
    if (jars.isEmpty()) {
      throw new ClassPathException(
          "'%s' on the class path stands for all jars in %s, and there are none"
              .formatted(entry, folder));
    }
    jars.sort(null);
    jars.forEach(jar -> check(jar, jar.toString()));
    return jars;
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  private static void check(Path path, String entry) {
    if (!Files.isReadable(path)) {
      throw new ClassPathException(
          "'%s' on the class path cannot be read: permission denied".formatted(entry));
    }
    if (Files.isDirectory(path)) {
      return;
    }
    try (ZipFile jar = new ZipFile(path.toFile())) {
      jar.size();
    } catch (IOException | UncheckedIOException e) {
      throw new ClassPathException(
          "'%s' on the class path is neither a folder nor a jar".formatted(entry));
    }
  }
}
