package org.bytewise.counting.profile;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.profile.AllocationSite.Origin;

/**
 * The allocations of one thread, in order. Some can be classified only together with those that
 * follow at the same instruction. Not thread-safe.
 */
final class ThreadEvents {
  /** Receives classified allocations. */
  interface Judged {
    /** An object of the code itself. */
    void own(Alike one);

    void oneTime(Alike one);
  }

  /** A string and its array. */
  private static final int MESSAGE_PARTS = 2;

  /**
   * The maximum number of pending events: a loop may create a million strings at one instruction,
   * whereas the VM creates only a handful there.
   */
  private static final int MOST_PENDING = 1_000;

  private static final String STRING = "java.lang.String";
  private static final String STRING_ARRAY = "[B";

  private final Judged judged;
  private final List<Alike> pending = new ArrayList<>();
  private String pendingInstruction = "";

  ThreadEvents(Judged judged) {
    this.judged = judged;
  }

  void add(Alike one) {
    Origin origin = one.origin();
    String instruction = origin.isOpen() ? one.place().instruction() : "";
    if (!instruction.equals(pendingInstruction) || pending.size() == MOST_PENDING) {
      settle();
      pendingInstruction = instruction;
    }
    switch (origin) {
      case OWN -> judged.own(one);
      case ONE_TIME -> judged.oneTime(one);
      case RESOLUTION, EXCEPTION, STRING -> pending.add(one);
      case CALLER -> {
        // Its bytes count towards the thread's sum, which proves exactness, and nothing else.
      }
    }
  }

  /** Classifies what is waiting for further events at its instruction. */
  void settle() {
    if (pending.isEmpty()) {
      return;
    }
    int exception = 0;
    while (exception < pending.size() && !isThrowable(pending.get(exception).type())) {
      exception++;
    }
    if (exception < pending.size()) {
      settleException(exception);
    } else {
      settleResolution();
    }
    pending.clear();
  }

  /**
   * Classifies an exception thrown by the VM itself as the code's own, together with its message,
   * which comes before it, and its other parts, which come after. Anything else before it was for
   * linking the exception's class.
   */
  private void settleException(int exception) {
    int message = exception;
    for (int parts = 0; message > 0 && parts < MESSAGE_PARTS; message--) {
      parts += isPartOfString(pending.get(message - 1).type()) ? 1 : 0;
    }
    for (int i = 0; i < pending.size(); i++) {
      Alike one = pending.get(i);
      judge(one, i >= exception || (i >= message && isPartOfString(one.type())));
    }
  }

  private void settleResolution() {
    long arrays = 0;
    for (Alike one : pending) {
      arrays += one.type().equals(STRING_ARRAY) ? 1 : 0;
    }
    long strings = 0;
    for (Alike one : pending) {
      strings += one.type().equals(STRING) ? 1 : 0;
      boolean withoutArray = one.origin() == Origin.STRING && strings > arrays;
      judge(one, withoutArray || one.origin() == Origin.EXCEPTION);
    }
  }

  private void judge(Alike one, boolean own) {
    if (own) {
      judged.own(one);
    } else {
      judged.oneTime(one);
    }
  }

  private static boolean isPartOfString(String type) {
    return type.equals(STRING) || type.equals(STRING_ARRAY);
  }

  /**
   * Returns whether a type is an exception that the VM throws itself; all of those are in the JDK
   * and follow its naming convention.
   */
  private static boolean isThrowable(String type) {
    return type.endsWith("Exception") || type.endsWith("Error");
  }
}
