package org.bytewise.instruments;

import java.util.Optional;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;

/**
 * The services that instruments get from the program that runs them: the prompt, the command line,
 * a lesson. Used by the thread that runs the instrument.
 */
public interface InstrumentHost {
  /** Returns a host that offers nothing. */
  static InstrumentHost none() {
    return new InstrumentHost() {};
  }

  /** Returns the outcome of the last Java typed, if any. */
  default Optional<Answer> last() {
    return Optional.empty();
  }

  /** Runs code as if it had been typed, without showing anything. */
  default Answer run(Workbench workbench, String code) {
    return workbench.run(code);
  }

  /** Returns standard input; empty if the instrument must not read it. */
  default Optional<StandardInput> standardInput() {
    return Optional.empty();
  }

  /** Returns the available rules of thumb. */
  default RuleBook rules() {
    return RuleBook.none();
  }

  /**
   * Returns whether a report's data will be read, and not only its lines. Data names what confirms
   * a size; the lines on sizes do not.
   */
  default boolean readsData() {
    return true;
  }

  /** Returns the terminal for a live screen; empty if no person can press its keys. */
  default Optional<LiveTerminal> liveTerminal() {
    return Optional.empty();
  }

  /** Returns where the program keeps its files. */
  default HostFacts facts() {
    return HostFacts.NONE;
  }
}
