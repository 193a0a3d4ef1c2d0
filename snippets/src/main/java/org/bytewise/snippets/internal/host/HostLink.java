package org.bytewise.snippets.internal.host;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.bytewise.counting.watch.WatchAnswer;
import org.bytewise.counting.watch.WatchQuestion;
import org.bytewise.snippets.SnippetInput;
import org.bytewise.snippets.internal.wire.ByteQueue;
import org.bytewise.snippets.internal.wire.LinkFrame;

/**
 * The tool's end of the socket: splits the stream into frames and assembles frames to send.
 * Thread-safe.
 */
final class HostLink {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MAX_FRAME_BYTES = 1 << 24;

  private final Socket socket;
  private final OutputGate gate;
  private final SnippetInput input;
  private final ByteQueue answers = new ByteQueue(() -> {});
  private final Object inputLock = new Object();
  private volatile Function<WatchQuestion, WatchAnswer> watch;
  private Thread reading;
  private volatile boolean open = true;
  private volatile long pulse = -1;

  /** The bytes received. */
  private long received;

  HostLink(Socket socket, OutputGate gate, SnippetInput input) {
    this.socket = socket;
    this.gate = gate;
    this.input = input;
    Threads.daemon("bytewise-child-link", this::receive);
  }

  /** Returns whether the child is still connected. */
  boolean isOpen() {
    return open;
  }

  InputStream commandAnswers() {
    return answers;
  }

  OutputStream commands() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        send(LinkFrame.COMMAND, bytes, offset, length);
      }
    };
  }

  private synchronized void send(byte kind, byte[] bytes, int offset, int length)
      throws IOException {
    byte[] frame = new byte[LinkFrame.HEADER + length];
    LinkFrame.putHeader(frame, 0, kind, length);
    System.arraycopy(bytes, offset, frame, LinkFrame.HEADER, length);
    socket.getOutputStream().write(frame);
  }

  private void receive() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES))) {
      while (true) {
        byte kind = in.readByte();
        int length = in.readInt();
        if (length < 0 || length > MAX_FRAME_BYTES) {
          throw new IOException("a frame of " + length + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        switch (kind) {
          case LinkFrame.COMMAND -> answers.add(payload);
          case LinkFrame.OUT -> gate.accept(payload, false);
          case LinkFrame.ERR -> gate.accept(payload, true);
          case LinkFrame.INPUT_WANTED -> askForInput();
          case LinkFrame.WATCH -> answer(WatchQuestion.of(payload));
          case LinkFrame.PULSE_ANSWER -> pulse = ByteBuffer.wrap(payload).getLong();
          default -> throw new IOException("a frame of kind " + kind);
        }
        received(LinkFrame.HEADER + length);
      }
    } catch (IOException | IllegalArgumentException | BufferUnderflowException e) {
      // The child has ended or sends invalid data; either way it is of no further use.
      open = false;
      cancelInput();
      answers.end();
      received(0);
    }
  }

  private synchronized void received(int bytes) {
    received += bytes;
    notifyAll();
  }

  /**
   * Waits until everything has arrived that the child has sent, or the child has ended.
   *
   * @param sent the number of bytes that the child has sent since its start
   */
  synchronized void awaitReceived(long sent) {
    boolean interrupted = false;
    while (open && received < sent) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Returns the bytes the run had allocated when last asked, or -1 if nothing is running or no
   * answer has arrived since; asks again. Any thread may call this; it does not wait for the
   * answer.
   */
  synchronized long pulse() {
    long last = pulse;
    pulse = -1;
    try {
      send(LinkFrame.PULSE, new byte[0], 0, 0);
    } catch (IOException e) {
      // The child is gone; the thread that runs the snippet finds that out.
    }
    return last;
  }

  /** Sets the handler for the child's questions about blocks that must not allocate. */
  void onWatch(Function<WatchQuestion, WatchAnswer> answers) {
    watch = answers;
  }

  /**
   * Answers on a separate thread: reading a recording takes a while, and the code may print
   * meanwhile.
   */
  private void answer(WatchQuestion question) {
    Function<WatchQuestion, WatchAnswer> answers = watch;
    if (answers == null) {
      return;
    }
    Threads.daemon("bytewise-watch-answer", () -> {
      try {
        byte[] payload = answers.apply(question).payload();
        send(LinkFrame.WATCH_ANSWER, payload, 0, payload.length);
      } catch (IOException e) {
        // The child ended while it was waiting; the thread that runs the snippet finds that out.
      }
    });
  }

  private void askForInput() {
    synchronized (inputLock) {
      reading = Threads.daemon("bytewise-snippet-input", this::readInput);
    }
  }

  private void readInput() {
    try {
      String line = input.readLine();
      byte[] bytes = line == null ? new byte[0] : (line + "\n").getBytes(StandardCharsets.UTF_8);
      synchronized (inputLock) {
        if (reading == Thread.currentThread()) {
          reading = null;
          send(LinkFrame.INPUT, bytes, 0, bytes.length);
        }
      }
    } catch (IOException e) {
      // The child ended while it was waiting; the thread that runs the snippet finds that out.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cancels a pending question for input. */
  void cancelInput() {
    synchronized (inputLock) {
      if (reading != null) {
        reading.interrupt();
        reading = null;
      }
    }
  }
}
