package org.bytewise.repl.exercise;

import java.util.Optional;

/**
 * How a learner calls what can be done next, where the learner is. Immutable.
 *
 * @param place where that is
 * @param options what every command line needs, with a space before it; empty for nothing
 */
public record Calls(Place place, String options) {
  /** Where a learner is. */
  public enum Place {
    SHELL,
    PROMPT,
    WATCH
  }

  public static final Calls PROMPT = new Calls(Place.PROMPT, "");
  public static final Calls WATCH = new Calls(Place.WATCH, "");

  /**
   * Calls from a shell.
   *
   * @param pack the pack that was named, as it was typed
   */
  public static Calls shell(Optional<String> pack) {
    return new Calls(Place.SHELL, pack.map(folder -> " --pack " + folder).orElse(""));
  }

  /** The list of all exercises. */
  public String list() {
    return switch (place) {
      case SHELL -> "bytewise exercises list" + options;
      case PROMPT -> "/exercises";
      case WATCH -> "l";
    };
  }

  /** The start of an exercise. */
  public String start(String id) {
    return switch (place) {
      case SHELL -> "bytewise exercises start " + id + options;
      case PROMPT -> "/exercise " + id;
      case WATCH -> "n";
    };
  }

  /**
   * What can be done with the exercise of an id: {@code check}, {@code hint}, {@code solution} ….
   */
  public String of(String command, String id) {
    return switch (place) {
      case SHELL -> "bytewise exercises " + command + " " + id + options;
      case PROMPT -> "/" + command;
      case WATCH -> command.substring(0, 1) + " " + command;
    };
  }
}
