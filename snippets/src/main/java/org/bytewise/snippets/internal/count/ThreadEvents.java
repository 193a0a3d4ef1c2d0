package org.bytewise.snippets.internal.count;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.internal.count.AllocationSite.Origin;

/**
 * The allocations of one thread, in their order. Some can be judged only together with those that
 * follow at the same instruction. Not thread-safe.
 */
final class ThreadEvents {
  /** Takes allocations that have been judged. */
  interface Judged {
    /** An object of the code itself. */
    void own(String type, long bytes, Place place);

    void oneTime(String type, long bytes, Place place);
  }

  /** A string and its array. */
  private static final int MESSAGE_PARTS = 2;

  /** A loop may make a million strings at one instruction; what the VM makes there is a handful. */
  private static final int MOST_PENDING = 1_000;

  private static final String STRING = "java.lang.String";
  private static final String STRING_ARRAY = "[B";

  private record Pending(Origin origin, String type, long bytes, Place place) {}

  private final Judged judged;
  private final List<Pending> pending = new ArrayList<>();
  private String pendingInstruction = "";

  ThreadEvents(Judged judged) {
    this.judged = judged;
  }

  void add(String type, long bytes, Origin origin, Place place) {
    String instruction = origin.isOpen() ? place.instruction() : "";
    if (!instruction.equals(pendingInstruction) || pending.size() == MOST_PENDING) {
      settle();
      pendingInstruction = instruction;
    }
    switch (origin) {
      case OWN -> judged.own(type, bytes, place);
      case ONE_TIME -> judged.oneTime(type, bytes, place);
      case RESOLUTION, EXCEPTION, STRING -> pending.add(new Pending(origin, type, bytes, place));
      case WRAPPER -> {
        // Its bytes are in the thread's sum, for the proof, and nowhere else.
      }
    }
  }

  /** Judges what waits for more events at its instruction. */
  void settle() {
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
   * An exception that the VM throws by itself is the code's own: its message comes before it, what
   * else belongs to it after. The rest of what comes before was for linking the exception's class.
   */
  private void settleException(int exception) {
    int message = exception;
    for (int parts = 0; message > 0 && parts < MESSAGE_PARTS; message--) {
      parts += isPartOfString(pending.get(message - 1).type()) ? 1 : 0;
    }
    for (int i = 0; i < pending.size(); i++) {
      Pending one = pending.get(i);
      judge(one, i >= exception || (i >= message && isPartOfString(one.type())));
    }
  }

  private void settleResolution() {
    long arrays = pending.stream().filter(p -> p.type().equals(STRING_ARRAY)).count();
    long strings = 0;
    for (Pending one : pending) {
      strings += one.type().equals(STRING) ? 1 : 0;
      boolean withoutArray = one.origin() == Origin.STRING && strings > arrays;
      judge(one, withoutArray || one.origin() == Origin.EXCEPTION);
    }
  }

  private void judge(Pending one, boolean own) {
    if (own) {
      judged.own(one.type(), one.bytes(), one.place());
    } else {
      judged.oneTime(one.type(), one.bytes(), one.place());
    }
  }

  private static boolean isPartOfString(String type) {
    return type.equals(STRING) || type.equals(STRING_ARRAY);
  }

  /** The exceptions that the VM throws by itself are all of the JDK, and named like that. */
  private static boolean isThrowable(String type) {
    return type.endsWith("Exception") || type.endsWith("Error");
  }
}
