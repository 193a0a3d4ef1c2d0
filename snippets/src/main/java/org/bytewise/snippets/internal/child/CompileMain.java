package org.bytewise.snippets.internal.child;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.trial.InMemoryCompiler;
import org.bytewise.snippets.internal.wire.Texts;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * The main class of a compiler's VM, which compiles the programs it is sent one after another and
 * runs none of them. Each program gets a new compiler, so that no state is left over from another.
 */
public final class CompileMain {
  private CompileMain() {}

  public static void main(String[] args) throws Exception {
    Answers answers = Answers.onStandardOutput();
    CommandQueue commands = CommandQueue.onStandardInput(answers, Thread.currentThread());
    // The first compilation of a VM takes as long as dozens of later ones.
    InMemoryCompiler.compile(Map.of("Warm.java", "class Warm { String s = \"a\" + hashCode(); }"));
    answers.send(TrialWire.READY, new byte[0]);
    while (true) {
      CommandQueue.Command command = commands.take();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(InMemoryCompiler.compile(sources(command.payload())), new DataOutputStream(bytes));
      answers.send(TrialWire.COMPILED, bytes.toByteArray());
    }
  }

  private static Map<String, String> sources(DataInputStream in) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      sources.put(Texts.read(in), Texts.read(in));
    }
    return sources;
  }

  private static void write(Compilation compilation, DataOutputStream out) throws IOException {
    out.writeBoolean(compilation.tooMuch());
    compilation.writeClasses(out);
    out.writeInt(compilation.mistakes().size());
    for (Compilation.Mistake mistake : compilation.mistakes()) {
      Texts.write(out, mistake.file());
      out.writeInt(mistake.line());
      out.writeInt(mistake.column());
      Texts.write(out, mistake.message());
    }
  }
}
