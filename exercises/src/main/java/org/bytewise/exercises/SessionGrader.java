package org.bytewise.exercises;

import java.util.Objects;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.session.SnippetSession;

/**
 * Grades what a learner types, in the learner's own session: for practice, where nobody but the
 * learner would be cheated. As thread-safe as the session.
 */
public final class SessionGrader implements Grader {
  private final SnippetSession session;

  public SessionGrader(SnippetSession session) {
    this.session = Objects.requireNonNull(session, "session");
  }

  @Override
  public Verdict grade(Exercise exercise, String submission) {
    Transcript transcript = session.evaluate(submission);
    for (Evaluation evaluation : transcript.evaluations()) {
      String failure = failure(evaluation);
      if (failure != null) {
        return new Verdict.Failed(failure);
      }
    }
    if (transcript.evaluations().isEmpty()) {
      return new Verdict.Failed("there is no code in it");
    }
    return exercise.budget().judge(transcript.allocations());
  }

  private static String failure(Evaluation evaluation) {
    if (evaluation instanceof Evaluation.Rejected rejected) {
      return "it does not compile: " + rejected.diagnostics().get(0).message();
    }
    if (evaluation instanceof Evaluation.Threw threw) {
      return "it threw " + threw.exception().type();
    }
    if (evaluation instanceof Evaluation.VmLost lost) {
      return lost.reason();
    }
    return evaluation.succeeded() ? null : "it was stopped";
  }
}
