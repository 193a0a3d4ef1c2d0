package org.bytewise.repl.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.bytewise.repl.process.ClassPathEntries;
import org.bytewise.repl.process.ClassPathException;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.screen.Nearest;

/**
 * The words that name a program, in the syntax of {@code java}. Immutable.
 *
 * @param launch what starts it, after the VM's flags
 * @param mainClass its main class; empty if its jar says which
 * @param classPath the files and folders with its classes
 */
record ProgramArguments(List<String> launch, String mainClass, List<Path> classPath) {
  private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");
  private static final Set<String> MODULE = Set.of("-m", "--module");

  /**
   * Understands the words after the options.
   *
   * @param path the class path, as it was given; empty if it was not
   * @param options those of the command, one of which a word may have meant
   * @throws CommandException if they name no program
   */
  static ProgramArguments of(List<String> given, String path, Set<String> options) {
    List<String> words = new ArrayList<>(given);
    String classPath = path;
    if (words.size() > 1 && CLASS_PATH.contains(words.get(0))) {
      classPath = words.get(1);
      words = words.subList(2, words.size());
    }
    if (words.isEmpty()) {
      throw usage("name a program: a main class, or -jar and a jar, as for java");
    }
    String first = words.get(0);
    if (first.equals("-jar")) {
      return ofJar(words, classPath);
    }
    if (MODULE.contains(first)) {
      return ofModule(words, classPath);
    }
    if (first.startsWith("-")) {
      String name = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
      throw usage("'%s' is not an option of profile".formatted(first)
          + Optional.of(name)
              // One hyphen begins a flag of java, such as -Dx.
              .filter(word -> word.startsWith("--"))
              .flatMap(word -> Nearest.question(word, options))
              .map("; "::concat)
              .orElseGet(
                  () -> ": give a flag of the program's VM with -R, as in -R%s".formatted(first)));
    }
    if (first.endsWith(".java")) {
      throw usage("'%s' is a source file: compile it, and name its main class".formatted(first));
    }
    if (first.endsWith(".jar") && Files.exists(Path.of(first))) {
      throw usage("'%s' is a jar: put -jar before it".formatted(first));
    }
    List<Path> entries = entries(classPath.isEmpty() ? "." : classPath);
    List<String> launch = new ArrayList<>();
    if (!classPath.isEmpty()) {
      launch.addAll(List.of("-cp", classPath));
    }
    launch.addAll(words);
    return new ProgramArguments(launch, first, entries);
  }

  private static ProgramArguments ofJar(List<String> words, String classPath) {
    if (words.size() == 1) {
      throw usage("name a jar after -jar");
    }
    if (!classPath.isEmpty()) {
      throw usage("a program in a jar has no other class path: leave out --class-path, or name its"
          + " main class instead of -jar");
    }
    String jar = words.get(1);
    List<Path> entries = new ArrayList<>(entries(jar));
    entries.addAll(namedIn(entries.get(0), jar));
    return new ProgramArguments(words, "", entries);
  }

  private static ProgramArguments ofModule(List<String> words, String classPath) {
    if (words.size() == 1) {
      throw usage("name a module after " + words.get(0));
    }
    List<String> launch = new ArrayList<>();
    if (!classPath.isEmpty()) {
      launch.addAll(List.of("-cp", classPath));
    }
    launch.addAll(words);
    String module = words.get(1);
    int slash = module.indexOf('/');
    return new ProgramArguments(
        launch, slash < 0 ? "" : module.substring(slash + 1), entries(classPath));
  }

  private static List<Path> entries(String classPath) {
    try {
      return ClassPathEntries.of(classPath);
    } catch (ClassPathException e) {
      throw usage(e.getMessage());
    }
  }

  /** Returns the files that a jar's manifest adds to the class path. */
  private static List<Path> namedIn(Path jar, String name) {
    List<Path> entries = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
      if (attributes.getValue(Attributes.Name.MAIN_CLASS) == null) {
        throw usage("'%s' does not say which class to start: name it after --class-path %s"
            .formatted(name, name));
      }
      String others = attributes.getValue(Attributes.Name.CLASS_PATH);
      for (String other : others == null ? new String[0] : others.trim().split(" +", -1)) {
        Path entry = new File(jar.getParent().toUri().resolve(other)).toPath();
        if (Files.exists(entry)) {
          entries.add(entry);
        }
      }
      return entries;
    } catch (IOException | IllegalArgumentException e) {
      // Only the names of sources are missing then.
      return entries;
    }
  }

  private static CommandException usage(String message) {
    return new CommandException(ExitStatus.USAGE, message);
  }

  /** Returns whether a word may be a file name. */
  static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw usage("'%s' is not a file name: %s".formatted(word, e.getReason()));
    }
  }
}
