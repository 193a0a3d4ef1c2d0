package org.bytewise.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.bytewise.repl.archives.TrainingRun;
import org.bytewise.repl.command.CommandLines;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.process.ToolArchives;
import org.bytewise.snippets.archive.VmArchives;

/** The tool's entry: runs the command that the arguments name, or the prompt. */
public final class Main {
  private Main() {}

  /**
   * Runs in this process, and ends it with the exit status: by returning, if nothing else runs in
   * it.
   */
  public static void main(String[] args) throws IOException {
    String training = System.getProperty(VmArchives.TRAINING);
    if (training != null) {
      System.exit(TrainingRun.run(args[0], Path.of(training)));
    }
    // Everything that the tool says is in English, and so are its figures.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    Surroundings surroundings = Surroundings.ofProcess();
    int status = CommandLines.run(args, surroundings);
    surroundings.out().flush();
    surroundings.err().flush();
    ToolArchives archives = ToolArchives.ofProcess();
    if (archives != null) {
      archives.makeInBackground();
    }
    if (status != ExitStatus.FINE || !isAlone()) {
      System.exit(status);
    }
  }

  /**
   * Returns whether no thread but this one keeps the VM alive. Then returning from {@code main}
   * ends it like {@code System.exit}, which in Java 21 and later first looks for loggers in all
   * jars.
   */
  private static boolean isAlone() {
    Thread[] threads = new Thread[2];
    return Thread.currentThread().getThreadGroup().enumerate(threads) == 1;
  }

  /**
   * Runs a command without touching this process's own streams.
   *
   * @param args the arguments
   * @param in standard input; no terminal
   * @param out takes results, in UTF-8
   * @param err takes errors, in UTF-8
   * @return one of {@link org.bytewise.repl.process.ExitStatus}, or what {@code /exit} said
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return CommandLines.run(args, Surroundings.of(in, out, err));
  }
}
