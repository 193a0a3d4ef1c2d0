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

/** The tool's end of a trial's line: sends commands, collects answers and what the code prints. */
public final class TrialLink {
  /**
   * A frame from the child.
   *
   * @param kind as in {@link TrialWire}; 0 where the line has ended
   * @param payload what followed; null at the end
   */
  public record Frame(byte kind, DataInputStream payload) {
    static final Frame END = new Frame((byte) 0, null);

    /** Whether the line has ended. */
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
   * Begins to read.
   *
   * @param outputLimit bytes that the code may print
   * @param onTooMuch is called, once, when it prints more
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
            || kind > TrialWire.THREADS_LEFT
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

  /** Whether the code has printed more than it may. */
  public boolean isTooMuch() {
    return tooMuch;
  }

  /** Whether something came that is no frame. */
  public boolean isBroken() {
    return broken;
  }

  /** What the code has printed, up to the limit. */
  public String printed() {
    synchronized (printed) {
      return printed.toString(StandardCharsets.UTF_8);
    }
  }

  /** Sends a command; what cannot be sent shows as the line's end. */
  public void send(byte kind, Payload payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(new DataOutputStream(bytes));
      out.writeByte(kind);
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      out.flush();
    } catch (IOException e) {
      // Its end comes to the reader.
    }
  }

  /**
   * The next frame.
   *
   * @return null where none has come within the time
   */
  public Frame next(long nanos) throws InterruptedException {
    Frame frame = frames.poll(nanos, TimeUnit.NANOSECONDS);
    if (frame != null && frame.isEnd()) {
      // Whoever asks again gets the same answer.
      frames.add(frame);
    }
    return frame;
  }
}
