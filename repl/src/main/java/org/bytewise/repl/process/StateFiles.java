package org.bytewise.repl.process;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the tool keeps what it remembers from run to run, by the XDG base directory specification.
 *
 * @param folder all of it; need not exist yet
 */
public record StateFiles(Path folder) {
  private static final String NAME = "bytewise";

  /**
   * The files of an environment: below {@code $XDG_STATE_HOME} where that is an absolute path, else
   * below {@code ~/.local/state}.
   *
   * @param environment the environment variables
   */
  public static StateFiles of(Map<String, String> environment) {
    // By the specification a relative path in the variable is to be ignored.
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base = !state.isEmpty() && Path.of(state).isAbsolute()
        ? Path.of(state)
        : home(environment).resolve(".local").resolve("state");
    return new StateFiles(base.resolve(NAME));
  }

  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }

  /** What was typed at the prompt. */
  public Path history() {
    return folder.resolve("history");
  }

  /** The progress in lessons. */
  public Path progress() {
    return folder.resolve("progress.json");
  }

  /** The startup that {@code /set start} keeps. */
  public Path startup() {
    return folder.resolve("startup.jsh");
  }

  /** The progress in exercises. */
  public Path exercises() {
    return exercisesBeside(progress());
  }

  /** The progress in exercises, where that in lessons is in a file. */
  public static Path exercisesBeside(Path progress) {
    return progress.resolveSibling("exercises.json");
  }
}
