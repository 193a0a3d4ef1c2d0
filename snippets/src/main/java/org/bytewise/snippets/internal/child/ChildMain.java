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
import org.bytewise.snippets.internal.wire.Frame;

/**
 * The child VM's main class. Arguments: the port of the tool on the loopback interface, the secret
 * that proves who is calling, the folder for recordings, and {@link #RECORDS} where objects will be
 * counted.
 */
public final class ChildMain {
  /** The last argument, where objects will be counted. */
  public static final String RECORDS = "records";

  /**
   * Memory given back when the heap is full, so that the end can still be told; in bytes. In a
   * small heap, which is there to be filled, a small part of it has to do.
   */
  private static final int RESERVE =
      (int) Math.min(1 << 21, Runtime.getRuntime().maxMemory() >> 4);

  private static byte[] reserve = new byte[RESERVE];

  /** What carries commands, where a walk over the heap finds it and knows it for no snippet's. */
  @SuppressWarnings("unused") // Only its being here counts.
  private static volatile Object[] machinery;

  private ChildMain() {}

  /** Gives the reserve back, or takes it again once there is room. */
  static void reserve(boolean keep) {
    if (!keep) {
      reserve = null;
    } else if (reserve == null) {
      reserve = new byte[RESERVE];
    }
  }

  /**
   * Starts all that is needed, and then does on this thread what it is handed, for ever. That is
   * done here and in no method of its own: a snippet's frames lie on this one, and the flight
   * recorder walks over each for every object.
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
        // It was meant for a run that has ended by itself: the loop goes on where it was.
      }
    }
  }

  private static MainThread start(String[] args) throws IOException {
    Path folder = Path.of(args[2]);
    Optional<FirstRecording> first = args.length > 3 && args[3].equals(RECORDS)
        ? Optional.of(FirstRecording.begin(folder))
        : Optional.empty();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    socket.setTcpNoDelay(true);
    OutputStream toTool = socket.getOutputStream();
    toTool.write(args[1].getBytes(StandardCharsets.US_ASCII));

    OutputRing ring = new OutputRing(toTool);
    SteadyThread.start("bytewise-output", ring);
    ByteQueue commands = new ByteQueue(() -> {});
    ByteQueue input = new ByteQueue(() -> ring.write(Frame.INPUT_WANTED, new byte[0], 0, 0));
    Pulse pulse = new Pulse(Thread.currentThread(), ring);
    SteadyThread.start("bytewise-link", () -> receive(socket, commands, input, pulse));

    SnippetStreams streams = new SnippetStreams(ring, input);
    streams.install();
    Recorder recorder = new Recorder(folder);
    AllocationWatch.install(
        recorder,
        question -> ring.write(Frame.WATCH, question, 0, question.length),
        Bytewise.class.getName());
    MainThread main = new MainThread(() -> lighten(recorder));
    // Made here: the main thread gets the class loader that it has.
    SnippetControl control = new SnippetControl(recorder, streams, new ThreadLimit(), main, first);
    RingStream answers = new RingStream(ring, Frame.COMMAND);
    ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(answers));
    out.flush();
    ObjectInputStream in = new ObjectInputStream(commands);
    machinery = new Object[] {control, in, out};
    SteadyThread.start("bytewise-commands", () -> obey(control, in, out));
    return main;
  }

  /**
   * Where the heap is watched, the recorder's own objects must not appear in the middle of a run.
   */
  private static void lighten(Recorder recorder) {
    if (!RunWatch.isInstalled()) {
      recorder.lighten();
    }
  }

  private static void obey(SnippetControl control, ObjectInputStream in, ObjectOutputStream out) {
    try {
      Util.forwardExecutionControl(control, in, out);
    } catch (OutOfMemoryError e) {
      exhausted(e);
    } finally {
      // The tool ends this VM from outside; who comes here has lost the thread.
      Runtime.getRuntime().halt(ChildCommands.EXIT_BROKEN);
    }
  }

  /** Ends this VM, which has no memory to go on with; the status says which kind. */
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
        if (kind == Frame.COMMAND) {
          commands.add(payload);
        } else if (kind == Frame.WATCH_ANSWER) {
          AllocationWatch.answered(payload);
        } else if (kind == Frame.PULSE) {
          pulse.answer();
        } else if (payload.length == 0) {
          input.end();
        } else {
          input.add(payload);
        }
      }
    } catch (IOException e) {
      // The tool has gone, perhaps killed: nothing that a snippet still does may outlive it.
      Runtime.getRuntime().halt(ChildCommands.EXIT_PARENT_GONE);
    } catch (OutOfMemoryError e) {
      exhausted(e);
    }
  }
}
