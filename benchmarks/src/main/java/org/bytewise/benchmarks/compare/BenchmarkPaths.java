package org.bytewise.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The paths of a comparison: the checkout, the JDK on which both sides run, and a temporary folder
 * for everything they write, deleted at the end.
 */
final class BenchmarkPaths implements AutoCloseable {
  /** The cache counts as settled once its newest file is older than this. */
  private static final long QUIET_MILLIS = 2_000;

  private static final int MOST_WAITS = 60;

  private final Path root;
  private final Path scratch;

  private BenchmarkPaths(Path root, Path scratch) {
    this.root = root;
    this.scratch = scratch;
  }

  static BenchmarkPaths at(Path root) throws IOException {
    return new BenchmarkPaths(root, Files.createTempDirectory("bytewise-benchmark-"));
  }

  Path root() {
    return root;
  }

  /** Returns an existing folder for output. */
  Path scratch() {
    return scratch;
  }

  String launcher() {
    return root.resolve("bytewise").toString();
  }

  /** Returns the path of a program of the JDK that runs this one: {@code java}, {@code jshell}. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Returns the path of a peer's jar. */
  Path peer(String file) {
    return root.resolve("benchmarks/target/peers").resolve(file);
  }

  /** Returns the class path of this program, with absolute paths. */
  static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** Returns a command line for jshell with its own preferences. */
  List<String> jshell(String... arguments) {
    return Stream.concat(
            Stream.of(
                tool("jshell"),
                "-J-Djava.util.prefs.userRoot=" + scratch.resolve("preferences"),
                "-J-Duser.home=" + scratch),
            Stream.of(arguments))
        .toList();
  }

  /** Returns a process builder with the same environment for all sides: this JDK, an empty home. */
  ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(scratch.toFile());
    var environment = builder.environment();
    environment
        .keySet()
        .removeAll(List.of(
            "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "NO_COLOR", "COLUMNS", "LINES"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", scratch.toString());
    environment.put("XDG_STATE_HOME", scratch.resolve("state").toString());
    environment.put("XDG_CACHE_HOME", scratch.resolve("cache").toString());
    environment.put("XDG_CONFIG_HOME", scratch.resolve("config").toString());
    environment.put("BYTEWISE_NO_BUILD", "1");
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    environment.put("LC_ALL", "C.UTF-8");
    return builder;
  }

  /**
   * Waits until nothing writes to the cache any more: work that the first start leaves for later
   * ones must not run during a measurement.
   */
  void settle() throws InterruptedException {
    for (int waits = 0; waits < MOST_WAITS && changedWithin(QUIET_MILLIS); waits++) {
      TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS / 4);
    }
  }

  private boolean changedWithin(long millis) {
    Path cache = scratch.resolve("cache");
    if (!Files.isDirectory(cache)) {
      return false;
    }
    long since = System.currentTimeMillis() - millis;
    try (Stream<Path> files = Files.walk(cache)) {
      return files.map(Path::toFile).mapToLong(File::lastModified).anyMatch(time -> time > since);
    } catch (IOException | UncheckedIOException e) {
      // A file has disappeared, so something is still running.
      return true;
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(scratch)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // The system cleans its temporary folder itself.
    }
  }
}
