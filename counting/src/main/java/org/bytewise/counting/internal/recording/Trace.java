package org.bytewise.counting.internal.recording;

import java.util.List;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * A stack trace of a recording. Immutable; equal to any other with the same frames.
 *
 * @param frames the stack frames, innermost first
 * @param truncated whether outermost frames are missing
 */
public record Trace(List<Frame> frames, boolean truncated) {
  /**
   * A stack frame.
   *
   * @param type the binary name of the method's class
   * @param method the method's name
   * @param descriptor the method's descriptor, in internal form
   * @param line the line in the source of the class
   * @param index the bytecode index; negative for a native method
   * @param kind how the method ran, in the recording's terms: {@code Interpreted}, {@code JIT
   *     compiled}, {@code Inlined} or {@code Native}
   */
  public record Frame(
      String type, String method, String descriptor, int line, int index, String kind) {
    /** Returns the method's name and descriptor, concatenated. */
    public String key() {
      return method + descriptor;
    }

    @Override
    public boolean equals(Object other) {
      // Frames of one file are the same object.
      if (this == other) {
        return true;
      }
      return other instanceof Frame that
          && line == that.line
          && index == that.index
          && method.equals(that.method)
          && type.equals(that.type)
          && descriptor.equals(that.descriptor)
          && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
      return ((31 * type.hashCode() + method.hashCode()) * 31 + line) * 31 + index;
    }
  }

  public Trace {
    frames = List.copyOf(frames);
  }

  // Written by hand: the compiler-generated methods would make the VM generate dozens of classes at
  // the first call, for which the first reading has to wait.

  @Override
  public boolean equals(Object other) {
    return other instanceof Trace that && truncated == that.truncated && frames.equals(that.frames);
  }

  @Override
  public int hashCode() {
    return 31 * frames.hashCode() + Boolean.hashCode(truncated);
  }

  /** Converts a trace of the JDK's reader; null for null. */
  static Trace of(RecordedStackTrace trace) {
    return trace == null
        ? null
        : new Trace(trace.getFrames().stream().map(Trace::frame).toList(), trace.isTruncated());
  }

  private static Frame frame(RecordedFrame frame) {
    return new Frame(
        frame.getMethod().getType().getName(),
        frame.getMethod().getName(),
        frame.getMethod().getDescriptor(),
        frame.getLineNumber(),
        frame.getBytecodeIndex(),
        frame.getType());
  }
}
