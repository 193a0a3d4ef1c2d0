package org.bytewise.repl.exercise;

import java.util.Optional;

/**
 * The commands to show to a learner, spelled for the place where they are typed. Immutable.
 *
 * @param place where they are typed
 * @param options appended to every command line, with a leading space; empty for none
 */
public record Calls(Place place, String options) {
  /** A place where a learner types commands. */
  public enum Place {
    SHELL,
    PROMPT,
    WATCH
  }

  public static final Calls PROMPT = new Calls(Place.PROMPT, "");
  public static final Calls WATCH = new Calls(Place.WATCH, "");

  /**
   * Returns the commands for a shell.
   *
   * @param pack the pack as it was typed on the command line; empty if none was
   */
  public static Calls shell(Optional<String> pack) {
    return new Calls(Place.SHELL, pack.map(folder -> " --pack " + folder).orElse(""));
  }

  /** Returns the command that lists all exercises. */
  public String list() {
    return switch (place) {
      case SHELL -> "bytewise exercises list" + options;
      case PROMPT -> "/exercises";
      case WATCH -> "l";
    };
  }

  /** Returns the command that starts an exercise. */
  public String start(String id) {
    return switch (place) {
      case SHELL -> "bytewise exercises start " + id + options;
      case PROMPT -> "/exercise " + id;
      case WATCH -> "n";
    };
  }

  /** Returns a command about an exercise: {@code check}, {@code hint}, {@code solution} … */
  public String of(String command, String id) {
    return switch (place) {
      case SHELL -> "bytewise exercises " + command + " " + id + options;
      case PROMPT -> "/" + command;
      case WATCH -> command.substring(0, 1) + " " + command;
    };
  }
}
