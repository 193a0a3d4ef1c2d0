package org.bytewise.snippets.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.Compilation.Mistake;
import org.bytewise.snippets.internal.wire.Texts;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * A VM that compiles untrusted programs one after another and runs none of them. Used by one
 * thread, except {@link #close}, which any thread may call. A call throws {@link TrialException} if
 * the VM gives no answer; the VM has then ended.
 */
public final class CompilerVm implements AutoCloseable {
  private static final String MAIN = "org.bytewise.snippets.internal.child.CompileMain";

  /** The maximum number of parts accepted, more than any learner's program produces. */
  private static final int MOST_PARTS = 10_000;

  private final TrialProcess process;

  private CompilerVm(TrialProcess process) {
    this.process = process;
  }

  /** Starts a VM. Returns immediately while it starts and warms up; the first call waits. */
  public static CompilerVm start(TrialOptions options) {
    return new CompilerVm(TrialProcess.start(options, MAIN, false));
  }

  /**
   * Compiles the sources of a program.
   *
   * @param sources the source text by file name, for example {@code Join.java}
   */
  public Compilation compile(Map<String, String> sources) {
    process.awaitReady();
    process.beginProgram();
    return process.ask(
        TrialWire.COMPILE,
        out -> {
          out.writeInt(sources.size());
          for (Map.Entry<String, String> source : sources.entrySet()) {
            Texts.write(out, source.getKey());
            Texts.write(out, source.getValue());
          }
        },
        TrialWire.COMPILED,
        in -> {
          boolean tooMuch = in.readBoolean();
          Map<String, byte[]> classes = Compilation.readClasses(in);
          List<Mistake> mistakes = new ArrayList<>();
          for (int i = bounded(in.readInt()); i > 0; i--) {
            mistakes.add(new Mistake(Texts.read(in), in.readInt(), in.readInt(), Texts.read(in)));
          }
          return new Compilation(classes, mistakes, tooMuch);
        });
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > MOST_PARTS) {
      throw new IOException("it has " + count + " parts");
    }
    return count;
  }

  /**
   * Lets the VM end by itself, which gives it time to write what it writes at its end.
   *
   * @return whether it ended in time
   */
  public boolean finish() {
    return process.finish();
  }

  /** Ends the VM immediately. */
  @Override
  public void close() {
    process.close();
  }
}
