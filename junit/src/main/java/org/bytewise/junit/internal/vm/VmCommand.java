package org.bytewise.junit.internal.vm;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of a VM that runs tests as this one does: the same JDK, class path, system
 * properties, and those of this VM's arguments that change what code may do or how objects are laid
 * out. Collectors, compilers, debuggers and agents stay here; an agent would allocate, too.
 */
final class VmCommand {
  /** The system property with further arguments, separated by white space. */
  static final String ARGUMENTS = "bytewise.junit.arguments";

  /** The system property with the file that lets the recorder start quickly. */
  private static final String RECORDER = "bytewise.recorder";

  /** The beginnings of arguments that are passed on. */
  private static final List<String> PASSED = List.of(
      "-D",
      "-Xmx",
      "-Xms",
      "-Xss",
      "-Xbootclasspath/a",
      "-ea",
      "-da",
      "-esa",
      "-dsa",
      "-enableassertions",
      "-disableassertions",
      "-enablesystemassertions",
      "-disablesystemassertions",
      "--add-opens",
      "--add-exports",
      "--add-modules",
      "--limit-modules",
      "--enable-preview",
      "--enable-native-access",
      "--illegal-native-access",
      "--enable-final-field-mutation",
      "--illegal-final-field-mutation",
      "--sun-misc-unsafe-memory-access",
      "--finalization",
      "-XX:+UnlockExperimentalVMOptions",
      "-XX:+UnlockDiagnosticVMOptions",
      "-XX:+UseCompactObjectHeaders",
      "-XX:-UseCompactObjectHeaders",
      "-XX:+UseCompressedOops",
      "-XX:-UseCompressedOops",
      "-XX:+UseCompressedClassPointers",
      "-XX:-UseCompressedClassPointers",
      "-XX:ObjectAlignmentInBytes",
      "-XX:-RestrictContended",
      "-XX:+EnableContended",
      "-XX:-EnableContended",
      "-XX:MaxMetaspaceSize",
      "-XX:MaxDirectMemorySize");

  private static final String PATCH = "--patch-module=";

  /** The beginnings of properties that belong to a VM, or to the program that started it. */
  private static final List<String> VM_PROPERTIES = List.of(
      "java.",
      "sun.",
      "jdk.",
      "os.",
      "user.",
      "file.",
      "line.",
      "path.",
      "native.",
      "stdout.",
      "stderr.",
      "stdin.",
      "awt.",
      "surefire.",
      "basedir.",
      "org.gradle.test.worker");

  /** The properties with such a name that may be set at any time. */
  private static final List<String> SET_LATER = List.of("java.util.logging.", "java.security.");

  /** Classes whose jars a build tool may have added behind the class path. */
  private static final List<String> NEEDED = List.of(
      "org.bytewise.junit.internal.vm.CountedVmMain",
      "org.bytewise.counting.run.AllocationCounter",
      "org.objectweb.asm.ClassReader",
      "org.junit.platform.launcher.Launcher",
      "org.junit.platform.engine.TestEngine",
      "org.junit.platform.commons.JUnitException",
      "org.junit.jupiter.api.Test",
      "org.junit.jupiter.engine.JupiterTestEngine",
      "org.junit.jupiter.params.ParameterizedTest",
      "org.opentest4j.AssertionFailedError");

  private VmCommand() {}

  /**
   * Returns the command line, for a process with the same working folder and environment.
   *
   * @param classPath of the new VM
   * @param folder for the files that the command names; also the program's first argument
   * @throws IOException if they cannot be written
   */
  static List<String> of(VmKind kind, Set<String> classPath, Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(passed());
    arguments.addAll(kind.flags());
    String more = System.getProperty(ARGUMENTS, "").strip();
    if (!more.isEmpty()) {
      arguments.addAll(List.of(more.split("\\s+")));
    }
    arguments.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
    arguments.add(CountedVmMain.class.getName());
    arguments.add(folder.toString());
    arguments.add(kind.name());
    recorder().ifPresent(file -> arguments.add(file.toString()));
    Path file = folder.resolve("arguments");
    Files.write(file, arguments.stream().map(VmCommand::quoted).toList());
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + file);
  }

  /** Returns an argument as a line of an argument file. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<String> passed() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> PASSED.stream().anyMatch(argument::startsWith))
        .toList();
  }

  /**
   * Returns what the current thread can load classes from: the class path, modules, and whatever
   * JUnit itself came from.
   */
  static Set<String> classPath() {
    Set<String> entries = new LinkedHashSet<>();
    addAll(entries, System.getProperty("java.class.path", ""));
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith(PATCH)) {
        addAll(entries, argument.substring(argument.indexOf('=', PATCH.length()) + 1));
      }
    }
    addAll(entries, System.getProperty("jdk.module.path", ""));
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        path(url).ifPresent(entries::add);
      }
    }
    for (String name : NEEDED) {
      source(name, context).ifPresent(entries::add);
    }
    return entries;
  }

  private static void addAll(Set<String> entries, String path) {
    for (String entry : path.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
  }

  /** Returns where a class was loaded from; empty if there is none, or it is not a file. */
  private static Optional<String> source(String name, ClassLoader context) {
    for (ClassLoader loader : new ClassLoader[] {VmCommand.class.getClassLoader(), context}) {
      try {
        CodeSource source =
            Class.forName(name, false, loader).getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : path(source.getLocation());
      } catch (ClassNotFoundException | LinkageError e) {
        // Perhaps the other loader knows it, or nothing needs it.
      }
    }
    return Optional.empty();
  }

  private static Optional<String> path(URL url) {
    try {
      URI uri = url.toURI();
      return uri.getScheme().equals("file")
          ? Optional.of(Path.of(uri).toString())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Returns the system properties that the tests have here and a new VM does not. */
  static Map<String, String> properties() {
    Map<String, String> texts = new HashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (VM_PROPERTIES.stream().noneMatch(name::startsWith)
          || SET_LATER.stream().anyMatch(name::startsWith)) {
        texts.put(name, System.getProperty(name));
      }
    }
    return texts;
  }

  /** Returns the file that keeps what the recorder needs to start quickly, in the user's cache. */
  private static Optional<Path> recorder() {
    String chosen = System.getProperty(RECORDER, "");
    if (!chosen.isEmpty()) {
      return Optional.of(Path.of(chosen));
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    Path parent = cache == null || cache.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(cache);
    String build = System.getProperty("java.vm.vendor") + System.getProperty("java.vm.version");
    return Optional.of(parent
        .resolve("bytewise")
        .resolve("junit")
        .resolve("recorder-%08x.events".formatted(build.hashCode())));
  }
}
