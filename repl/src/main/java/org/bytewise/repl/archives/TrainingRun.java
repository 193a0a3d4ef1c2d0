package org.bytewise.repl.archives;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.repl.command.CommandLines;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.process.ToolArchives;
import org.bytewise.repl.prompt.ColorMode;
import org.bytewise.repl.prompt.PromptOptions;
import org.bytewise.repl.prompt.PromptTraining;
import org.bytewise.repl.prompt.Scripts;

/**
 * Runs once through what learners usually do first, without output and with its own state folder.
 */
public final class TrainingRun {
  private static final List<List<String>> CODE = List.of(
      // Of the debugger's interface, 300 classes would otherwise be read from the JDK. Collections
      // and exceptions have readers of their own.
      List.of("step", "int[] a = {1}; var l = new ArrayList<>(List.of(\"x\")); int n = 2;"),
      List.of("sizeof", "new int[3]", "--format", "json"),
      List.of("alloc", "new Object()"));

  private static final String TYPED = """
      new Object()
      var names = new ArrayList<String>()
      for (int i = 0; i < 20; i++) names.add("x");
      record Point(int x, int y) {}
      int twice(int n) { return 2 * n; }
      /layout new String("hi")
      /step int[] a = {1}; a[0]++;
      q/help
      /exit
      """.replace('\n', '\r');

  private TrainingRun() {}

  /**
   * Runs through it.
   *
   * @param archive one of {@link ToolArchives#NAMES}, or {@link ToolArchives#GRADE}
   * @param folder for the files that a learner would have in the home folder
   * @return the exit status
   */
  public static int run(String archive, Path folder) throws IOException {
    if (QuestionTraining.isFor(archive)) {
      return QuestionTraining.run(archive, folder);
    }
    if (archive.equals(ToolArchives.GRADE)) {
      return GradeTraining.run(folder);
    }
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("XDG_STATE_HOME", folder.toString());
    environment.put("TERM", "xterm-256color");
    Surroundings surroundings = new Surroundings(
        nothing, nowhere, nowhere, StandardCharsets.UTF_8, environment, false, false);
    PromptOptions options = new PromptOptions(
        nothing,
        nowhere,
        nowhere,
        StandardCharsets.UTF_8,
        true,
        environment,
        ColorMode.AUTO,
        Optional.empty(),
        List.of(),
        List.of(),
        surroundings.files().history(),
        surroundings.files().progress(),
        new Scripts(List.of(), surroundings.files().startup(), List.of(), false),
        false);
    return Math.max(run(CODE, surroundings), PromptTraining.run(options, TYPED));
  }

  private static int run(List<List<String>> commands, Surroundings surroundings) {
    int worst = 0;
    for (List<String> command : commands) {
      worst = Math.max(worst, CommandLines.run(command.toArray(String[]::new), surroundings));
    }
    return worst;
  }
}
