package org.bytewise.snippets.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.Compilation.Mistake;
import org.bytewise.snippets.internal.wire.Texts;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * A VM that compiles one program after the other and runs none of them, for sources that nobody
 * trusts. Used by one thread; {@link #close} may be called by any. A call throws
 * {@link TrialException} where the VM gives no answer, and then the VM has ended.
 */
public final class CompilerVm implements AutoCloseable {
  private static final String MAIN = "org.bytewise.snippets.internal.child.CompileMain";

  /** More than any program that a learner writes makes. */
  private static final int MOST_PARTS = 10_000;

  private final TrialProcess process;

  private CompilerVm(TrialProcess process) {
    this.process = process;
  }

  /** Starts a VM. Returns at once, while it starts and warms up; the first call waits. */
  public static CompilerVm start(TrialOptions options) {
    return new CompilerVm(TrialProcess.start(options, MAIN, false));
  }

  /**
   * Compiles.
   *
   * @param sources the texts by file name, for example {@code Join.java}
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
          Map<String, byte[]> classes = new HashMap<>();
          for (int i = bounded(in.readInt()); i > 0; i--) {
            classes.put(Texts.read(in), in.readNBytes(in.readInt()));
          }
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

  /** Ends the VM at once. */
  @Override
  public void close() {
    process.close();
  }
}
