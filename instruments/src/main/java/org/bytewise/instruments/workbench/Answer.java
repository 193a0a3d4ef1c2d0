package org.bytewise.instruments.workbench;

import java.util.List;
import java.util.Optional;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Transcript;

/**
 * The outcome of an input at the workbench. Immutable.
 *
 * @param transcript the outcome of its statements
 * @param sizes for each evaluation of the transcript, the size of its value right after its
 *     statement had run; empty if it is not an object or its layout cannot be read
 * @param output what the code printed to both streams, in order, as far as the session shows it
 */
public record Answer(Transcript transcript, List<Optional<Measured.OfValue>> sizes, String output) {
  public Answer {
    sizes = List.copyOf(sizes);
    if (sizes.size() != transcript.evaluations().size()) {
      throw new IllegalArgumentException(
          sizes.size() + " sizes for " + transcript.evaluations().size() + " evaluations");
    }
  }

  /** Returns the last statement reached, if any. */
  public Optional<Evaluation> last() {
    List<Evaluation> all = transcript.evaluations();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Returns the size of the last statement's value. */
  public Optional<Measured.OfValue> lastSize() {
    return sizes.isEmpty() ? Optional.empty() : sizes.get(sizes.size() - 1);
  }
}
