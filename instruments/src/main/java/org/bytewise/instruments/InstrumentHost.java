package org.bytewise.instruments;

import java.io.IOException;
import java.util.Optional;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;

/**
 * What instruments may ask of the program that runs them: the prompt, the command line, a lesson.
 * Used by the thread that runs the instrument.
 */
public interface InstrumentHost {
  /** A host that has nothing to tell. */
  InstrumentHost NONE = new InstrumentHost() {};

  /** Returns what the last Java came to, where some was typed. */
  default Optional<Answer> last() {
    return Optional.empty();
  }

  /** Runs code as if it had been typed, but shows nothing of it. */
  default Answer run(Workbench workbench, String code) {
    return workbench.run(code);
  }

  /**
   * Reads the whole standard input; empty where it is not the instrument's to read.
   *
   * @throws IOException if it cannot be read, or is not text
   */
  default Optional<String> standardInput() throws IOException {
    return Optional.empty();
  }

  /** Returns the rules of thumb there are. */
  default RuleBook rules() {
    return RuleBook.NONE;
  }

  /** Returns where the program keeps its files. */
  default HostFacts facts() {
    return HostFacts.NONE;
  }
}
