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
 * Where things are: the checkout, the JDK that both sides run on, and a folder of its own for all
 * that they write, which is deleted in the end.
 */
final class BenchmarkPaths implements AutoCloseable {
  /** What is being written at this moment is older than this once it is done. */
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

  /** A folder for what is written; it is there already. */
  Path scratch() {
    return scratch;
  }

  String launcher() {
    return root.resolve("bytewise").toString();
  }

  /** A program of the JDK that runs this one: {@code java}, {@code jshell}. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** The jar of a peer. */
  Path peer(String file) {
    return root.resolve("benchmarks/target/peers").resolve(file);
  }

  /** The class path of this program, with absolute paths. */
  static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** jshell, with preferences of its own. */
  List<String> jshell(String... arguments) {
    return Stream.concat(
            Stream.of(
                tool("jshell"),
                "-J-Djava.util.prefs.userRoot=" + scratch.resolve("preferences"),
                "-J-Duser.home=" + scratch),
            Stream.of(arguments))
        .toList();
  }

  /** A process in an environment that is the same for all: this JDK, an empty home. */
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
   * Waits until nothing is written to the cache any more: what a first start leaves to be done for
   * the next ones must not run beside what is measured.
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
      // A file that has gone meanwhile: something is going on.
      return true;
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(scratch)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // It lies in the system's own folder for temporary files, which it cleans itself.
    }
  }
}
