package org.bytewise.snippets.internal.trial;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * The tool's end of the connection to a trial's VM: sends commands, and collects answers and the
 * output of the code.
 */
public final class TrialLink {
  /**
   * A frame from the child.
   *
   * @param kind as in {@link TrialWire}; 0 if the connection has ended
   * @param payload null at the end
   */
  public record Frame(byte kind, DataInputStream payload) {
    static final Frame END = new Frame((byte) 0, null);

    /** Returns whether the connection has ended. */
    public boolean isEnd() {
      return kind == 0;
    }
  }

  /** Writes a command's payload. */
  @FunctionalInterface
  public interface Payload {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private final DataOutputStream out;
  private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final long outputLimit;
  private final Runnable onTooMuch;
  private volatile boolean tooMuch;
  private volatile boolean broken;

  /**
   * Starts reading.
   *
   * @param outputLimit the number of bytes that the code may print
   * @param onTooMuch called once when it prints more
   */
  public TrialLink(InputStream in, OutputStream out, long outputLimit, Runnable onTooMuch) {
    this.out = new DataOutputStream(out);
    this.outputLimit = outputLimit;
    this.onTooMuch = onTooMuch;
    Thread reader = new Thread(() -> read(in), "bytewise-trial");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream in) {
    try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
      while (!broken && !tooMuch) {
        int kind = data.read();
        if (kind < 0) {
          break;
        }
        int length = data.readInt();
        if (kind < TrialWire.READY
            || kind > TrialWire.STANDS
            || length < 0
            || length > TrialWire.MOST_BYTES) {
          broken = true;
          break;
        }
        byte[] payload = data.readNBytes(length);
        if (payload.length < length) {
          break;
        }
        if (kind == TrialWire.OUTPUT) {
          print(payload);
        } else {
          frames.add(
              new Frame((byte) kind, new DataInputStream(new ByteArrayInputStream(payload))));
        }
      }
    } catch (IOException e) {
      // The process has ended.
    } finally {
      frames.add(Frame.END);
    }
  }

  private void print(byte[] bytes) {
    synchronized (printed) {
      int room = (int) Math.max(0, outputLimit - printed.size());
      printed.write(bytes, 0, Math.min(room, bytes.length));
      if (bytes.length > room) {
        tooMuch = true;
      }
    }
    if (tooMuch) {
      onTooMuch.run();
    }
  }

  /** Returns whether the code has exceeded its output limit. */
  public boolean isTooMuch() {
    return tooMuch;
  }

  /** Returns whether something other than a frame arrived. */
  public boolean isBroken() {
    return broken;
  }

  /** Returns what the code has printed, up to the limit. */
  public String printed() {
    synchronized (printed) {
      return printed.toString(StandardCharsets.UTF_8);
    }
  }

  /** Sends a command; a failure to send shows as the end of the connection. */
  public void send(byte kind, Payload payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(new DataOutputStream(bytes));
      out.writeByte(kind);
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      out.flush();
    } catch (IOException e) {
      // The reader sees the end of the connection.
    }
  }

  /**
   * Returns the next frame, waiting at most the given number of nanoseconds.
   *
   * @return null if none arrived in time
   */
  public Frame next(long nanos) throws InterruptedException {
    Frame frame = frames.poll(nanos, TimeUnit.NANOSECONDS);
    if (frame != null && frame.isEnd()) {
      // The next call gets the same answer.
      frames.add(frame);
    }
    return frame;
  }
}
