package org.bytewise.repl.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together with picocli, and runs them. */
public final class Assembly {
  private static final Map<String, Function<BytewiseCommand, Object>> COMMANDS = commands();

  private Assembly() {}

  private static Map<String, Function<BytewiseCommand, Object>> commands() {
    Map<String, Function<BytewiseCommand, Object>> commands = new LinkedHashMap<>();
    commands.put("learn", LearnSubcommand::new);
    commands.put("lessons", LessonsSubcommand::new);
    commands.put("exercises", ExercisesSubcommand::new);
    InstrumentList.all()
        .forEach(one -> commands.put(one.name(), root -> InstrumentSubcommand.spec(root, one)));
    commands.put("grade", GradeSubcommand::new);
    commands.put("author", AuthorSubcommand::new);
    commands.put("json-schema", JsonSchemaSubcommand::new);
    commands.put("completion", CompletionSubcommand::new);
    return commands;
  }

  /**
   * Runs what the arguments say.
   *
   * @return the exit status
   */
  static int run(String[] args, BytewiseCommand root) {
    // Reading the annotations of all commands takes longer than most answers: where the first word
    // names a command, the others are left out.
    String first = args.length == 0 ? "" : args[0];
    CommandLine line = COMMANDS.containsKey(first) ? line(root, List.of(first)) : whole(root);
    Surroundings surroundings = root.surroundings();
    line.setOut(writer(surroundings.out(), surroundings));
    line.setErr(writer(surroundings.err(), surroundings));
    return line.execute(args);
  }

  private static PrintWriter writer(PrintStream stream, Surroundings surroundings) {
    return new PrintWriter(new OutputStreamWriter(stream, surroundings.charset()), true);
  }

  /** The command line with all commands; for help, completion scripts and man pages. */
  public static CommandLine whole(Surroundings surroundings) {
    return whole(new BytewiseCommand(surroundings));
  }

  /** A completion script. */
  public static String completion(Surroundings surroundings, CompletionSubcommand.Shell shell) {
    return CompletionSubcommand.script(shell, new BytewiseCommand(surroundings));
  }

  private static CommandLine whole(BytewiseCommand root) {
    return line(root, List.copyOf(COMMANDS.keySet()));
  }

  private static CommandLine line(BytewiseCommand root, List<String> names) {
    CommandLine line = new CommandLine(root);
    names.forEach(name -> line.addSubcommand(name, COMMANDS.get(name).apply(root)));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Math.max(60, Math.min(100, root.surroundings().width())))
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setParameterExceptionHandler((e, args) -> wrongUsage(e, args))
        .setExecutionExceptionHandler((e, command, parsed) ->
            Failure.report(e, command.getCommandSpec().qualifiedName(), root));
    return line;
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String problem = problem(e);
    String next = similar(e)
        .map(word -> "; did you mean %s?".formatted(word))
        .orElse("; see '%s --help'".formatted(name));
    command.getErr().println(name + ": " + problem + next);
    if (command.getCommandSpec().userObject() instanceof InstrumentSubcommand instrument
        && wantsJson(args)) {
      command.getOut().println(instrument.failure(problem + next));
    }
    return ExitStatus.USAGE;
  }

  /** Where a command line could not be read, its options were not either. */
  private static boolean wantsJson(String[] args) {
    String words = " " + String.join(" ", args).toLowerCase(Locale.ROOT) + " ";
    return words.contains(" --format json ") || words.contains(" --format=json ");
  }

  private static String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String word = unmatched.getUnmatched().get(0);
      boolean root = e.getCommandLine().getParent() == null;
      return (root ? "there is no command '%s'" : "there is no use for '%s'").formatted(word);
    }
    String line = e.getMessage().lines().findFirst().orElse("wrong usage");
    String text = line.startsWith("Error: ") ? line.substring("Error: ".length()) : line;
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static Optional<String> similar(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    // picocli always finds something; what begins otherwise was hardly meant.
    String first = firstLetter(unmatched.getUnmatched().get(0));
    return unmatched.getSuggestions().stream()
        .filter(suggestion -> firstLetter(suggestion).equals(first))
        .findFirst();
  }

  private static String firstLetter(String word) {
    String letters = word.replaceFirst("^-+", "");
    return letters.isEmpty() ? "" : letters.substring(0, 1);
  }
}
