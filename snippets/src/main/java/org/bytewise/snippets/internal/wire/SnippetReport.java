package org.bytewise.snippets.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.RunReport;

/**
 * The child VM's report on the run of one snippet.
 *
 * @param run what was measured
 * @param stopped whether the tool stopped it
 * @param nullValue whether the snippet's value is null or the snippet has none
 */
public record SnippetReport(RunReport run, boolean stopped, boolean nullValue) {
  /**
   * Decodes a {@link #payload}; null for null.
   *
   * @throws IllegalArgumentException if the payload is malformed
   */
  public static SnippetReport of(byte[] payload) {
    if (payload == null) {
      return null;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
      boolean stopped = in.readBoolean();
      boolean nullValue = in.readBoolean();
      RunReport run = new RunReport(
          in.readLong(),
          in.readLong(),
          in.readLong(),
          in.readLong(),
          Texts.read(in),
          Texts.read(in),
          readTexts(in),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean());
      return new SnippetReport(run, stopped, nullValue);
    } catch (IOException e) {
      throw new IllegalArgumentException("a report of a run that is cut short", e);
    }
  }

  /**
   * Encodes this report as bytes: reading a record from an object stream would first make the VM
   * generate dozens of classes.
   */
  public byte[] payload() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeBoolean(stopped);
      out.writeBoolean(nullValue);
      out.writeLong(run.threadId());
      out.writeLong(run.allocatedBytes());
      out.writeLong(run.directBytes());
      out.writeLong(run.elapsedNanos());
      Texts.write(out, run.recording());
      Texts.write(out, run.failure());
      out.writeInt(run.liveThreads().size());
      for (String name : run.liveThreads()) {
        Texts.write(out, name);
      }
      out.writeBoolean(run.gapless());
      out.writeBoolean(run.goesOn());
      out.writeBoolean(run.wentOn());
      out.writeBoolean(run.empty());
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

  /**
   * Returns this report for a run that was stopped later, while its value was being rendered.
   *
   * @param moreNanos how long rendering took, in nanoseconds
   */
  public SnippetReport asStopped(long moreNanos) {
    return new SnippetReport(run.longer(moreNanos), true, nullValue);
  }
}
