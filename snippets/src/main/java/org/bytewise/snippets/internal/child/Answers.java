package org.bytewise.snippets.internal.child;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bytewise.snippets.internal.wire.TrialWire;

/** Sends complete frames to the tool, over standard output. Thread-safe. */
final class Answers {
  private final DataOutputStream out;

  private Answers(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  /** Takes over standard output for frames; what code prints is sent in frames of its own. */
  static Answers onStandardOutput() {
    Answers answers = new Answers(new FileOutputStream(FileDescriptor.out));
    System.setIn(InputStream.nullInputStream());
    System.setOut(answers.printStream());
    System.setErr(answers.printStream());
    return answers;
  }

  private PrintStream printStream() {
    return new PrintStream(new Printed(), true, StandardCharsets.UTF_8);
  }

  synchronized void send(byte kind, byte[] bytes, int offset, int length) throws IOException {
    out.writeByte(kind);
    out.writeInt(length);
    out.write(bytes, offset, length);
    out.flush();
  }

  void send(byte kind, byte[] bytes) throws IOException {
    send(kind, bytes, 0, bytes.length);
  }

  /** Sends what the code prints. */
  private final class Printed extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      send(TrialWire.OUTPUT, bytes, offset, length);
    }
  }
}
