package org.bytewise.repl.command;

import java.nio.file.Path;
import java.util.List;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.repl.prompt.slash.ScriptFile;
import org.bytewise.repl.prompt.slash.SlashException;
import org.bytewise.snippets.Transcript;

/**
 * Runs the {@code --startup} files before an instrument on the command line, which can then use
 * their declarations. Stateless.
 */
final class StartupFiles {
  private StartupFiles() {}

  /**
   * Runs files in a workbench's session, in order.
   *
   * @throws InstrumentException if one cannot be read, or something in it fails; the message names
   *     the file
   */
  static void run(List<Path> files, Workbench workbench) throws InstrumentException {
    for (Path file : files) {
      Transcript transcript = workbench.session().evaluate(text(file));
      if (!transcript.succeeded()) {
        String why = RunEnding.of(transcript).message();
        throw new InstrumentException("--startup " + file + ": something in it failed"
            + (why == null ? "" : ": " + why.lines().findFirst().orElse("")));
      }
    }
  }

  private static String text(Path file) throws InstrumentException {
    try {
      return String.join("\n", ScriptFile.lines(file));
    } catch (SlashException e) {
      throw InstrumentException.usage("--startup: " + e.getMessage());
    }
  }
}
