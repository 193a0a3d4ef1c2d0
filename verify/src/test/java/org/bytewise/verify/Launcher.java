package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.testing.Ending;

/** The launcher of this checkout, with the JDK of this test and places of its own for its files. */
public final class Launcher {
  private Launcher() {}

  /**
   * The archives of classes that several tests share. Without them, every VM that counts starts
   * like a user's very first one, which takes twice as long.
   */
  private static final class Archives {
    static final Path FOLDER = made();

    private static Path made() {
      Path cache = Path.of("target", "launcher-cache").toAbsolutePath();
      try {
        Path home = Files.createDirectories(cache.resolve("home"));
        Path bin = Files.createDirectories(cache.resolve("bin"));
        shadowNice(bin, "");
        Map<String, String> environment = new HashMap<>(environment(home, cache, ""));
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        run(environment, "sizeof", "String");
        awaitMakers(cache);
        try (Stream<Path> files = Files.walk(cache.resolve("bytewise/archives"), 2)) {
          assertThat(files.map(file -> file.getFileName().toString()))
              .as("what was made for the launcher of the tests")
              .contains("checked", "child.jsa", "recorder.events")
              .doesNotContain("failed");
        }
        return cache;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Returns the checkout's folder. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("bytewise"))) {
      folder = folder.getParent();
      assertThat(folder)
          .as("a folder with the launcher above " + Path.of("").toAbsolutePath())
          .isNotNull();
    }
    return folder;
  }

  static String command() {
    return root().resolve("bytewise").toString();
  }

  /** Runs the tool to its end, which must be a good one; returns what it wrote. */
  public static String run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(command()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Ending.of(process)).as(command + "\n" + output).isZero();
    return output;
  }

  /** Variables for a start that touches nothing outside {@code home}. */
  public static Map<String, String> environment(Path home) {
    return environment(home, home.resolve("cache"), "1");
  }

  /** As {@link #environment(Path)}, for a start like most of a user's: with archives of classes. */
  public static Map<String, String> environmentWithArchives(Path home) {
    return environment(home, Archives.FOLDER, "");
  }

  private static Map<String, String> environment(Path home, Path cache, String noArchives) {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "HOME", home.toString(),
        "XDG_STATE_HOME", home.resolve("state").toString(),
        "XDG_CACHE_HOME", cache.toString(),
        "XDG_CONFIG_HOME", home.resolve("config").toString(),
        "BYTEWISE_NO_BUILD", "1",
        "BYTEWISE_NO_ARCHIVES", noArchives);
  }

  /**
   * Waits for the processes that starts leave behind to make archives: here they may not outlive
   * their folder.
   */
  static void awaitMakers(Path folder) {
    ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .forEach(process -> process.onExit().join());
  }

  /**
   * Puts a nice(1) into a folder that runs commands at the normal priority: at the lowest, archives
   * would have to wait for the other tests of this machine.
   *
   * @param first what it does first, with the requested priority in {@code $1 $2}
   */
  static void shadowNice(Path bin, String first) throws IOException {
    Path nice = bin.resolve("nice");
    Files.writeString(nice, """
        #!/bin/sh
        %s
        shift 2
        exec "$@"
        """.formatted(first));
    assertThat(nice.toFile().setExecutable(true)).isTrue();
  }
}
