package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What exceptions say, and where in the code they arrive. Their own methods are not called. */
final class ThrownExceptions {
  private static final String TOOL = "org.bytewise.";

  /** The number of frames among which the innermost one of the code is looked for. */
  private static final int NEAR = 200;

  private final SteppingHost host;
  private final Function<ObjectReference, String> strings;

  /** @param strings returns the text of a string */
  ThrownExceptions(SteppingHost host, Function<ObjectReference, String> strings) {
    this.host = host;
    this.strings = strings;
  }

  /** Returns whether an exception is the tool's, which stops the code. */
  static boolean isOfTool(ObjectReference exception) {
    return exception.referenceType().name().startsWith(TOOL);
  }

  /**
   * Returns whether an exception that leaves the code is caught by nothing but the tool.
   *
   * @param caught where it is caught; null if nowhere
   */
  static boolean isUncaught(Location caught) {
    return caught == null || caught.declaringType().name().startsWith(TOOL);
  }

  /** Returns the class and the message of an exception. */
  String text(ObjectReference exception) {
    String type = host.typeName(exception.referenceType().name());
    return type + message(exception).map(said -> ": " + strings.apply(said)).orElse("");
  }

  /** Returns the message of an exception; empty if it has none. */
  static Optional<StringReference> message(ObjectReference exception) {
    Field field = exception.referenceType().fieldByName("detailMessage");
    return field != null && exception.getValue(field) instanceof StringReference message
        ? Optional.of(message)
        : Optional.empty();
  }

  /**
   * Returns the innermost place in the code that an exception reaches; empty if it never gets
   * there.
   *
   * @param thread the suspended thread that throws it
   * @param caught where the exception is caught; null if nowhere
   */
  static Optional<Location> placeInCode(ThreadReference thread, Location caught) {
    try {
      int count = thread.frameCount();
      List<StackFrame> frames = thread.frames(0, Math.min(count, NEAR));
      Optional<StackFrame> own = innermost(frames);
      if (own.isPresent()) {
        return isCaughtWithin(caught, frames.subList(0, frames.indexOf(own.get())))
            ? Optional.empty()
            : own.map(StackFrame::location);
      }
      // The JDK has called itself too often.
      boolean leaves = isUncaught(caught) || StackReader.isTyped(caught);
      return leaves && count > NEAR
          ? innermost(thread.frames(Math.max(NEAR, count - NEAR), Math.min(NEAR, count - NEAR)))
              .map(StackFrame::location)
          : Optional.empty();
    } catch (IncompatibleThreadStateException e) {
      throw new StandstillException("a thread that throws an exception runs", e);
    }
  }

  private static Optional<StackFrame> innermost(List<StackFrame> frames) {
    return frames.stream()
        .filter(frame -> StackReader.isTyped(frame.location()))
        .findFirst();
  }

  private static boolean isCaughtWithin(Location caught, List<StackFrame> frames) {
    return caught != null
        && frames.stream().anyMatch(frame -> frame.location().method().equals(caught.method()));
  }
}
