package org.bytewise.snippets.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the child VM knows of the run of one snippet.
 *
 * @param threadId the snippet's thread
 * @param allocatedBytes the VM's own count of the bytes that the thread allocated in the run; -1
 *     where the VM does not count
 * @param directBytes growth of the direct buffers' total capacity in the run, in bytes
 * @param elapsedNanos wall time of the run, in nanoseconds
 * @param recording the file that holds the allocation events; null where nothing was recorded
 * @param failure why nothing could be recorded; null where it could
 * @param stopped whether the tool stopped it
 * @param nullValue whether the snippet's value is null, or it has none
 * @param liveThreads names of the threads that snippets have left running
 * @param gapless whether all that threads of snippets have allocated since the last run is recorded
 * @param goesOn whether the recording goes on, because such threads are alive
 * @param wentOn whether it had gone on since the run before, because such threads were alive
 */
public record RunReport(
    long threadId,
    long allocatedBytes,
    long directBytes,
    long elapsedNanos,
    String recording,
    String failure,
    boolean stopped,
    boolean nullValue,
    List<String> liveThreads,
    boolean gapless,
    boolean goesOn,
    boolean wentOn) {
  /** A report of a run with nothing before it and nothing after it. */
  public RunReport(
      long threadId,
      long allocatedBytes,
      long directBytes,
      long elapsedNanos,
      String recording,
      String failure,
      boolean stopped,
      boolean nullValue,
      List<String> liveThreads) {
    this(
        threadId,
        allocatedBytes,
        directBytes,
        elapsedNanos,
        recording,
        failure,
        stopped,
        nullValue,
        liveThreads,
        true,
        false,
        false);
  }

  /**
   * From {@link #payload}; null for null.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static RunReport of(byte[] payload) {
    if (payload == null) {
      return null;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
      return new RunReport(
          in.readLong(),
          in.readLong(),
          in.readLong(),
          in.readLong(),
          Texts.read(in),
          Texts.read(in),
          in.readBoolean(),
          in.readBoolean(),
          readTexts(in),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean());
    } catch (IOException e) {
      throw new IllegalArgumentException("a report of a run that is cut short", e);
    }
  }

  /** As bytes: to read a record from an object stream makes the VM spin dozens of classes first. */
  public byte[] payload() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(threadId);
      out.writeLong(allocatedBytes);
      out.writeLong(directBytes);
      out.writeLong(elapsedNanos);
      Texts.write(out, recording);
      Texts.write(out, failure);
      out.writeBoolean(stopped);
      out.writeBoolean(nullValue);
      out.writeInt(liveThreads.size());
      for (String name : liveThreads) {
        Texts.write(out, name);
      }
      out.writeBoolean(gapless);
      out.writeBoolean(goesOn);
      out.writeBoolean(wentOn);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(Texts.read(in));
    }
    return texts;
  }

  /** This report for a run that was stopped after all, while its value was turned into text. */
  public RunReport asStopped(long moreNanos) {
    return new RunReport(
        threadId,
        allocatedBytes,
        directBytes,
        elapsedNanos + moreNanos,
        recording,
        failure,
        true,
        nullValue,
        liveThreads,
        gapless,
        goesOn,
        wentOn);
  }
}
