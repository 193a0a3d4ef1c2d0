package org.bytewise.repl.instruments;

import java.util.List;
import java.util.Optional;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Transcript;

/**
 * What became of an input at the workbench. Immutable.
 *
 * @param transcript what became of its statements
 * @param sizes for each evaluation of the transcript the size of its value, as it was as soon as
 *     its statement had run; empty where there is no object, or its layout cannot be read
 * @param output what the code printed, to both of its streams in the order of printing, as far as
 *     the session shows it
 */
public record Answer(Transcript transcript, List<Optional<Measured.OfValue>> sizes, String output) {
  public Answer {
    sizes = List.copyOf(sizes);
    if (sizes.size() != transcript.evaluations().size()) {
      throw new IllegalArgumentException(
          sizes.size() + " sizes for " + transcript.evaluations().size() + " evaluations");
    }
  }

  /** The last statement that was reached, if there was one. */
  public Optional<Evaluation> last() {
    List<Evaluation> all = transcript.evaluations();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The size of the last statement's value. */
  public Optional<Measured.OfValue> lastSize() {
    return sizes.isEmpty() ? Optional.empty() : sizes.get(sizes.size() - 1);
  }
}
