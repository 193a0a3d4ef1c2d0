package org.bytewise.instruments;

import org.bytewise.snippets.Evaluation;

/** The keys that the data of all reports begin with. */
public final class Envelope {
  private Envelope() {}

  /** Returns the class of the exception that ended a statement, or null. */
  public static String exceptionType(Evaluation last) {
    return last instanceof Evaluation.Threw threw ? threw.exception().type() : null;
  }
}
