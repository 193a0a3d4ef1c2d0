package org.bytewise.instruments;

import java.util.List;

/**
 * An instrument, which answers one question about code. It is a command of the prompt
 * ({@code /growth}), of the command line ({@code bytewise growth}) and of lessons; help, completion
 * and JSON follow from it. Stateless.
 */
public interface Instrument {

  /** Returns the name without its slash. */
  String name();

  /** Returns the aliases without their slash; they are not listed. */
  default List<String> aliases() {
    return List.of();
  }

  /** Returns what follows the name and the options, such as {@code EXPRESSION [N]}. */
  String arguments();

  /** Returns the options, in the order in which help lists them. */
  default List<InstrumentOption> options() {
    return List.of();
  }

  /** Returns the summary: one short line without a full stop. */
  String summary();

  /** Returns the long help, one string per paragraph. */
  List<String> details();

  /**
   * Returns example calls, without the name, for readers to copy; the first works in a fresh
   * session.
   */
  List<String> examples();

  /** Returns the keys of its data, in order, beyond those that {@link Envelope} adds to all. */
  List<String> keys();

  /** Returns whether it runs code in a VM of its own, which leaves the session as it was. */
  default boolean runsApart() {
    return false;
  }

  /** Returns whether its argument is Java, so that it is completed and highlighted as such. */
  default boolean takesJava() {
    return true;
  }

  /**
   * Returns whether an argument is required.
   *
   * @param form where it is called
   */
  default boolean needsArgument(CallForm form) {
    return !arguments().isEmpty() && !arguments().startsWith("[");
  }

  /**
   * Returns completions of the last word of an argument that is neither Java nor an option.
   *
   * @param before the words before it
   */
  default List<String> words(InstrumentHost host, List<String> before) {
    return List.of();
  }

  /**
   * Runs the instrument. {@link InstrumentRunner} calls this after checking the call.
   *
   * @throws InstrumentException if the call cannot be parsed or there is no answer
   */
  Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException;

  /**
   * Returns the data of a call that has no report.
   *
   * @param reason why, as one line
   */
  default Object failure(InstrumentCall call, RunStatus status, String reason) {
    return Envelope.complete(Envelope.failed(status, reason), keys());
  }

  /** Returns the arguments with the options before them, such as {@code [--vm NAME] TARGET...}. */
  default String synopsis() {
    StringBuilder text = new StringBuilder();
    for (InstrumentOption option : options()) {
      text.append('[').append(option.usage()).append("] ");
    }
    return text.append(arguments()).toString().strip();
  }
}
