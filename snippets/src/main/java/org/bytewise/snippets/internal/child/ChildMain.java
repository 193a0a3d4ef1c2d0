package org.bytewise.snippets.internal.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jdk.jshell.execution.Util;
import org.bytewise.counting.recorder.FirstRecording;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.recorder.SteadyThread;
import org.bytewise.counting.watch.AllocationWatch;
import org.bytewise.snippets.RunWatch;
import org.bytewise.snippets.api.Bytewise;
import org.bytewise.snippets.internal.wire.ByteQueue;
import org.bytewise.snippets.internal.wire.ChildCommands;
import org.bytewise.snippets.internal.wire.LinkFrame;

/**
 * The child VM's main class. Arguments: the tool's port on the loopback interface, the secret that
 * authenticates the child, the folder for recordings, and {@link #RECORDS} if objects will be
 * counted, which the file may follow that helps the recorder to start quickly.
 */
public final class ChildMain {
  /** The fourth argument if objects will be counted. */
  public static final String RECORDS = "records";

  /**
   * The size, in bytes, of memory that is released when the heap is full, so that this can still be
   * reported. In a small heap, which is meant to be filled, a small part of it has to suffice.
   */
  private static final int RESERVE =
      (int) Math.min(1 << 21, Runtime.getRuntime().maxMemory() >> 4);

  private static byte[] reserve = new byte[RESERVE];

  /**
   * The objects that carry commands, where a heap walk finds them and does not attribute them to a
   * snippet.
   */
  @SuppressWarnings("unused") // Only its reachability matters.
  private static volatile Object[] machinery;

  private ChildMain() {}

  /** Releases the reserve, or allocates it again once there is room. */
  static void reserve(boolean keep) {
    if (!keep) {
      reserve = null;
    } else if (reserve == null) {
      reserve = new byte[RESERVE];
    }
  }

  /**
   * Starts everything needed and then runs, for ever, what this thread is handed. The loop is in
   * this method and not in one of its own because a snippet's frames lie above it, and the flight
   * recorder walks every frame for each object.
   */
  @SuppressWarnings("InfiniteLoopStatement")
  public static void main(String[] args) throws Exception {
    MainThread main = start(args);
    Callable<?> task = null;
    Object value = null;
    Throwable failure = null;
    boolean done = false;
    while (true) {
      try {
        if (task == null) {
          task = main.take();
        }
        if (!done) {
          done = true;
          try {
            value = task.call();
          } catch (Throwable e) {
            failure = e;
          }
        }
        main.answer(task, value, failure);
        task = null;
        value = null;
        failure = null;
        done = false;
      } catch (StopRequest late) {
        // It was meant for a run that has already completed; the loop continues.
      }
    }
  }

  private static MainThread start(String[] args) throws IOException {
    Path folder = Path.of(args[2]);
    Recorder recorder = new Recorder(folder, args.length > 4 ? Path.of(args[4]) : null);
    Optional<FirstRecording> first = args.length > 3 && args[3].equals(RECORDS)
        ? Optional.of(FirstRecording.begin(recorder))
        : Optional.empty();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    socket.setTcpNoDelay(true);
    OutputStream toTool = socket.getOutputStream();
    toTool.write(args[1].getBytes(StandardCharsets.US_ASCII));

    OutputRing ring = new OutputRing(toTool);
    SteadyThread.start("bytewise-output", ring);
    ByteQueue commands = new ByteQueue(() -> {});
    ByteQueue input = new ByteQueue(() -> ring.write(LinkFrame.INPUT_WANTED, new byte[0], 0, 0));
    Pulse pulse = new Pulse(Thread.currentThread(), ring);
    SteadyThread.start("bytewise-link", () -> receive(socket, commands, input, pulse));

    SnippetStreams streams = new SnippetStreams(ring, input);
    streams.install();
    AllocationWatch.install(
        recorder,
        question -> ring.write(LinkFrame.WATCH, question, 0, question.length),
        Bytewise.class.getName());
    // The JDK keeps what it reads about a locale's numbers, up to a thousand objects: they are not
    // the cost of the first code that writes one.
    int unused = "%,d".formatted(1_000).length();
    MainThread main = new MainThread(() -> lighten(recorder));
    // Created here, so that the main thread gets the control's class loader.
    SnippetControl control = new SnippetControl(recorder, streams, new ThreadLimit(), main, first);
    RingStream answers = new RingStream(ring, LinkFrame.COMMAND);
    ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(answers));
    out.flush();
    ObjectInputStream in = new ObjectInputStream(commands);
    machinery = new Object[] {control, in, out};
    SteadyThread.start("bytewise-commands", () -> {
      control.warmUp(first.isPresent());
      obey(control, in, out);
    });
    return main;
  }

  /**
   * Lightens the recorder: while the heap is watched, its own objects must not appear in the middle
   * of a run.
   */
  private static boolean lighten(Recorder recorder) {
    return !RunWatch.isInstalled() && recorder.lighten();
  }

  private static void obey(SnippetControl control, ObjectInputStream in, ObjectOutputStream out) {
    try {
      Util.forwardExecutionControl(control, in, out);
    } catch (OutOfMemoryError e) {
      exhausted(e);
    } finally {
      // The tool ends this VM from outside; reaching this point means that the thread is lost.
      Runtime.getRuntime().halt(ChildCommands.EXIT_BROKEN);
    }
  }

  /** Ends this VM, which has run out of memory; the exit status says which kind of memory. */
  static void exhausted(OutOfMemoryError error) {
    reserve(false);
    String message = error.getMessage();
    boolean classes =
        message != null && (message.contains("Metaspace") || message.contains("class space"));
    Runtime.getRuntime()
        .halt(classes ? ChildCommands.EXIT_METASPACE_EXHAUSTED : ChildCommands.EXIT_HEAP_EXHAUSTED);
  }

  private static void receive(Socket socket, ByteQueue commands, ByteQueue input, Pulse pulse) {
    try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
      while (true) {
        byte kind = in.readByte();
        byte[] payload = in.readNBytes(in.readInt());
        if (kind == LinkFrame.COMMAND) {
          commands.add(payload);
        } else if (kind == LinkFrame.WATCH_ANSWER) {
          AllocationWatch.answered(payload);
        } else if (kind == LinkFrame.PULSE) {
          pulse.answer();
        } else if (payload.length == 0) {
          input.end();
        } else {
          input.add(payload);
        }
      }
    } catch (IOException e) {
      // The tool is gone, perhaps killed: nothing that a snippet still does may outlive it.
      Runtime.getRuntime().halt(ChildCommands.EXIT_PARENT_GONE);
    } catch (OutOfMemoryError e) {
      exhausted(e);
    }
  }
}
