package org.bytewise.repl.process;

import java.nio.file.Path;
import java.util.Map;

/**
 * The files that persist between runs, located by the XDG base directory specification.
 *
 * @param folder of all these files; need not exist yet
 */
public record StateFiles(Path folder) {
  private static final String NAME = "bytewise";

  /**
   * Returns the files below {@code $XDG_STATE_HOME} if that is an absolute path, otherwise below
   * {@code ~/.local/state}.
   *
   * @param environment the environment variables
   */
  public static StateFiles of(Map<String, String> environment) {
    // The specification says to ignore a relative path.
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

  /** Returns the file of the prompt's history. */
  public Path history() {
    return folder.resolve("history");
  }

  /** Returns the file of the progress in lessons. */
  public Path progress() {
    return folder.resolve("progress.json");
  }

  /** Returns the file of the progress in exercises. */
  public Path exercises() {
    return exercisesBeside(progress());
  }

  /** Returns the file of the progress in exercises that belongs to a progress file of lessons. */
  public static Path exercisesBeside(Path progress) {
    return progress.resolveSibling("exercises.json");
  }
}
