package org.bytewise.snippets.internal.child;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import org.bytewise.counting.recorder.SteadyThread;

/** The tool's commands, read from standard input. When the tool ends, this VM ends, too. */
final class CommandQueue {
  private static final int STATUS_GONE = 70;

  /** A frame from the tool, as defined in {@link org.bytewise.snippets.internal.wire.TrialWire}. */
  record Command(byte kind, DataInputStream payload) {}

  private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();

  private CommandQueue() {}

  static CommandQueue onStandardInput() {
    CommandQueue queue = new CommandQueue();
    SteadyThread.start("bytewise-link", queue::receive);
    return queue;
  }

  private void receive() {
    try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
      while (true) {
        byte kind = in.readByte();
        byte[] payload = in.readNBytes(in.readInt());
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
