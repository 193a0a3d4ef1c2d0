package org.bytewise.instruments;

import java.util.List;

/**
 * An instrument that answers one question about code. It is a command of the prompt
 * ({@code /growth}), of the command line ({@code bytewise growth}) and of lessons; help, completion
 * and JSON follow from it. Stateless.
 */
public interface Instrument {

  /** Returns the name without its slash. */
  String name();

  /** Returns other names without their slash; they are not listed. */
  default List<String> aliases() {
    return List.of();
  }

  /** Returns what follows the name and the options, such as {@code EXPRESSION [N]}. */
  String arguments();

  /** Returns the options, in the order in which help lists them. */
  default List<InstrumentOption> options() {
    return List.of();
  }

  /** Returns what it does, as one short line without a full stop. */
  String summary();

  /** Returns more to know, in paragraphs. */
  List<String> details();

  /**
   * Returns calls of it, without the name, that a reader may copy; the first one works in a fresh
   * session.
   */
  List<String> examples();

  /** Returns the keys of its data, in order, beyond those that {@link Envelope} adds to all. */
  List<String> keys();

  /** Returns whether its argument is Java, so that it is completed and highlighted as such. */
  default boolean takesJava() {
    return true;
  }

  /**
   * Returns whether it cannot do without an argument.
   *
   * @param form where it is called
   */
  default boolean needsArgument(CallForm form) {
    return !arguments().isEmpty() && !arguments().startsWith("[");
  }

  /**
   * Returns what the last word of an argument may be, where that is neither Java nor an option.
   *
   * @param before the words before it
   */
  default List<String> words(InstrumentHost host, List<String> before) {
    return List.of();
  }

  /**
   * Does it. {@link InstrumentRunner} calls this once it has checked the call.
   *
   * @throws InstrumentException if the call cannot be read, or there is no answer
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
