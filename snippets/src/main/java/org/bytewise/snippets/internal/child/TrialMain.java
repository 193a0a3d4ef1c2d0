package org.bytewise.snippets.internal.child;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytewise.counting.recorder.OtherThreads;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.wire.Texts;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * The main class of a trial's VM, which loads the classes it is sent, calls them as instructed, and
 * sends back the results. It decides nothing.
 */
public final class TrialMain {
  /** Released when the heap is exhausted, so that there is room to report it. */
  @SuppressWarnings("unused") // Only the memory it occupies matters.
  private static byte[] reserve = new byte[1 << 16];

  private final Answers answers;

  /** Null if this VM does not count; its heap then contains no flight recorder. */
  private final Recorder recorder;

  /** Whether the recorder was warmed up at the start, so that using it costs nothing more. */
  private final boolean warm;

  private TrialCalls calls;
  private long firstThread;

  private TrialMain(Answers answers, Recorder recorder, boolean warm) {
    this.answers = answers;
    this.recorder = recorder;
    this.warm = warm;
  }

  /**
   * Runs the VM. The arguments are a folder for recordings, whether to make a first one at once,
   * and the file that lets the recorder start quickly, if any; there are none if nothing is
   * counted.
   */
  public static void main(String[] args) throws Exception {
    Answers answers = Answers.onStandardOutput();
    CommandQueue commands = CommandQueue.onStandardInput(answers, Thread.currentThread());
    Recorder recorder = args.length == 0
        ? null
        : new Recorder(Path.of(args[0]), args.length > 2 ? Path.of(args[2]) : null);
    boolean warm = recorder != null && Boolean.parseBoolean(args[1]);
    if (recorder != null) {
      warm(recorder, warm);
    }
    TrialMain main = new TrialMain(answers, recorder, warm);
    answers.send(TrialWire.READY, new byte[0]);
    while (true) {
      // The code may have interrupted its thread; that ends with the call.
      Thread.interrupted();
      CommandQueue.Command command = commands.take();
      try {
        main.serve(command);
      } catch (OutOfMemoryError e) {
        reserve = null;
        answers.send(TrialWire.EXHAUSTED, new byte[0]);
      }
    }
  }

  /** Warms up the instruments, whose one-time allocations must not be counted. */
  private static void warm(Recorder recorder, boolean recording) throws IOException {
    Recorder.directBytes();
    Recorder.markBegin();
    OtherThreads.areCounted();
    Recorder.threadBytes();
    Recorder.markEnd();
    // All threads of the recorder start now: any that starts later is the code's.
    recorder.prepare(true);
    recorder.keepLight();
    if (recording || !recorder.isDirect()) {
      // The first recording of a VM takes as long as all later ones.
      recorder.start();
      Files.delete(recorder.stop());
    }
  }

  private void serve(CommandQueue.Command command) throws IOException {
    DataInputStream in = command.payload();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    byte kind = switch (command.kind()) {
      case TrialWire.LOAD -> load(in, out);
      case TrialWire.CALL -> {
        calls.call(in, out);
        yield TrialWire.CALLED;
      }
      case TrialWire.SHOW -> {
        calls.show(in, out);
        yield TrialWire.TEXT;
      }
      case TrialWire.VIEW -> {
        calls.view(in, out);
        yield TrialWire.ANSWER;
      }
      case TrialWire.LIVE -> {
        calls.live(in, out);
        yield TrialWire.TEXT;
      }
      case TrialWire.THREADS -> {
        out.writeInt((int) Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getId() >= firstThread)
            .count());
        yield TrialWire.THREADS_LEFT;
      }
      default -> throw new IllegalStateException("no such command: " + command.kind());
    };
    answers.send(kind, bytes.toByteArray());
  }

  private byte load(DataInputStream in, DataOutputStream out) throws IOException {
    Map<String, byte[]> classes = Compilation.readClasses(in);
    // Thread ids only grow: all threads that the program starts have at least this one.
    firstThread = Recorder.nextThread();
    try {
      calls = TrialCalls.of(
          classes, recorder, recorder != null && (warm || !OtherThreads.areCounted()));
      out.writeInt(calls.examples());
      Texts.write(out, "");
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      out.writeInt(-1);
      Texts.write(out, e.toString());
    }
    out.writeLong(firstThread);
    return TrialWire.LOADED;
  }
}
