package org.bytewise.lessons;

import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.progress.Prediction;
import org.bytewise.screen.Part;

/**
 * The result of judging an answer.
 *
 * @param counts whether the input was an answer at all
 * @param closes whether the question is now answered
 * @param right whether the answer is right; a prediction may close its question without being right
 * @param parts the feedback
 * @param atHand the run that the text below the question refers to
 * @param prediction the prediction, if there was one
 */
record Answered(
    boolean counts,
    boolean closes,
    boolean right,
    List<Part> parts,
    Optional<Run> atHand,
    Optional<Prediction> prediction) {

  Answered {
    parts = List.copyOf(parts);
  }

  static Answered notCounted(String why) {
    return new Answered(
        false,
        false,
        false,
        List.of(Part.Feedback.of(Part.Verdict.REMARK, why)),
        Optional.empty(),
        Optional.empty());
  }

  static Answered open(List<Part> parts) {
    return new Answered(true, false, false, parts, Optional.empty(), Optional.empty());
  }

  static Answered closed(boolean right, List<Part> parts, Optional<Run> atHand) {
    return new Answered(true, true, right, parts, atHand, Optional.empty());
  }
}
