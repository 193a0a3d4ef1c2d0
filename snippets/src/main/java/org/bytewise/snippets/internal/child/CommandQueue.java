package org.bytewise.snippets.internal.child;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.LinkedBlockingQueue;
import org.bytewise.counting.recorder.SteadyThread;
import org.bytewise.snippets.internal.wire.TrialWire;

/** The tool's commands, read from standard input. When the tool ends, this VM ends, too. */
final class CommandQueue {
  private static final int STATUS_GONE = 70;

  /** A frame from the tool, as defined in {@link org.bytewise.snippets.internal.wire.TrialWire}. */
  record Command(byte kind, DataInputStream payload) {}

  private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();

  private final Answers answers;
  private final Thread caller;

  private CommandQueue(Answers answers, Thread caller) {
    this.answers = answers;
    this.caller = caller;
  }

  /**
   * Starts to read commands.
   *
   * @param answers sends where the code stands, which must be told while a command is running
   * @param caller the thread that calls the code
   */
  static CommandQueue onStandardInput(Answers answers, Thread caller) {
    CommandQueue queue = new CommandQueue(answers, caller);
    SteadyThread.start("bytewise-link", queue::receive);
    return queue;
  }

  private void receive() {
    try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
      while (true) {
        byte kind = in.readByte();
        byte[] payload = in.readNBytes(in.readInt());
        if (kind == TrialWire.WHERE) {
          int line = LineOfCode.of(caller);
          answers.send(
              TrialWire.STANDS, ByteBuffer.allocate(Integer.BYTES).putInt(line).array());
          continue;
        }
        commands.add(new Command(kind, new DataInputStream(new ByteArrayInputStream(payload))));
      }
    } catch (IOException e) {
      // The tool is gone, perhaps killed: nothing that the code still does may outlive it.
      Runtime.getRuntime().halt(STATUS_GONE);
    }
  }

  Command take() throws InterruptedException {
    return commands.take();
  }
}
