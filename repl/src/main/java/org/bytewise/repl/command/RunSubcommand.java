package org.bytewise.repl.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bytewise.repl.process.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bytewise run}, and {@code bytewise FILE}. */
@Command(
    name = "run",
    header = "Run files as if you had typed their lines.",
    description = {
      "",
      "Each input is answered as at the prompt. For a file NAME.java, its types are declared and"
          + " its main method is called. 'bytewise FILE' at a terminal continues with the prompt.",
      "",
      "  bytewise run notes.jsh",
      "  bytewise run Main.java"
    })
final class RunSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Option(names = "--then-prompt", hidden = true)
  private boolean thenPrompt;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with Java and commands.")
  private List<Path> files = new ArrayList<>();

  RunSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new CommandException(ExitStatus.USAGE, "there is no file '%s'".formatted(file));
      }
      if (Files.isDirectory(file)) {
        throw new CommandException(
            ExitStatus.USAGE, "'%s' is a folder: name a file in it".formatted(file));
      }
    }
    boolean seen = root.surroundings().typed() && root.surroundings().watched();
    return root.scripts(files, !thenPrompt || !seen);
  }
}
