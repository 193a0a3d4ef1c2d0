package org.bytewise.repl.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.screen.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Assembles the commands with picocli and runs them. */
public final class Assembly {
  private static final Map<String, Function<BytewiseCommand, Object>> COMMANDS = commands();

  /** Options of {@code bytewise} itself that may have their value in the next argument. */
  private static final Set<String> VALUED = Set.of("-R", "--class-path", "--color", "--startup");

  private static final Pattern CONSTANTS =
      Pattern.compile("one of \\[([A-Z_, ]+)] \\(case-insensitive\\)");

  private Assembly() {}

  private static Map<String, Function<BytewiseCommand, Object>> commands() {
    Map<String, Function<BytewiseCommand, Object>> commands = new LinkedHashMap<>();
    commands.put("learn", LearnSubcommand::new);
    commands.put("run", RunSubcommand::new);
    commands.put("lessons", LessonsSubcommand::new);
    commands.put("review", ReviewSubcommand::new);
    commands.put("placement", PlacementSubcommand::new);
    commands.put("exercises", ExercisesSubcommand::new);
    InstrumentList.all()
        .forEach(one -> commands.put(one.name(), root -> InstrumentSubcommand.spec(root, one)));
    commands.put("profile", ProfileSubcommand::spec);
    commands.put("grade", GradeSubcommand::new);
    commands.put("author", AuthorSubcommand::new);
    commands.put("json-schema", JsonSchemaSubcommand::new);
    commands.put("completion", CompletionSubcommand::new);
    return commands;
  }

  /**
   * Runs the command given by the arguments.
   *
   * @return the exit status
   */
  static int run(String[] given, BytewiseCommand root) {
    String[] args = withoutHelpFirst(given);
    // Reading the annotations of all commands takes longer than most answers: where the first word
    // names a command, the others are left out.
    String first = args.length == 0 ? "" : args[0];
    CommandLine line = COMMANDS.containsKey(first) ? line(root, List.of(first)) : whole(root);
    Surroundings surroundings = root.surroundings();
    line.setOut(writer(surroundings.out(), surroundings));
    line.setErr(writer(surroundings.err(), surroundings));
    return line.execute(withRun(args));
  }

  /** Returns the arguments, with {@code help COMMAND} replaced by {@code COMMAND --help}. */
  private static String[] withoutHelpFirst(String[] args) {
    if (args.length == 0 || !args[0].equals("help")) {
      return args;
    }
    List<String> all = new ArrayList<>(List.of(args).subList(1, args.length));
    if (all.isEmpty() || COMMANDS.containsKey(all.get(0))) {
      all.add("--help");
    }
    return all.toArray(String[]::new);
  }

  /** Returns the arguments, with the command {@code run} put in if they name a file instead. */
  private static String[] withRun(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("-")) {
        i += VALUED.contains(args[i]) ? 1 : 0;
      } else if (!COMMANDS.containsKey(args[i]) && isScript(args[i])) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(i, List.of("run", "--then-prompt"));
        return all.toArray(String[]::new);
      } else {
        return args;
      }
    }
    return args;
  }

  private static boolean isScript(String word) {
    return word.endsWith(".jsh") || word.endsWith(".java") || word.indexOf('/') >= 0;
  }

  private static PrintWriter writer(PrintStream stream, Surroundings surroundings) {
    return new PrintWriter(new OutputStreamWriter(stream, surroundings.charset()), true);
  }

  /** Returns the command line with all commands, for help, completion scripts and man pages. */
  public static CommandLine whole(Surroundings surroundings) {
    return whole(new BytewiseCommand(surroundings));
  }

  /** Returns a completion script. */
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
        .map(word -> "; " + Nearest.question(word))
        .orElse("; see '%s --help'".formatted(name));
    command.getErr().println(name + ": " + problem + next);
    if (command.getCommandSpec().userObject() instanceof InstrumentSubcommand instrument
        && wantsJson(args)) {
      command.getOut().println(instrument.failure(problem + next));
    }
    return ExitStatus.USAGE;
  }

  /** Returns whether JSON is wanted by a command line whose options could not be parsed. */
  private static boolean wantsJson(String[] args) {
    String words = " " + String.join(" ", args).toLowerCase(Locale.ROOT) + " ";
    return words.contains(" --format json ") || words.contains(" --format=json ");
  }

  private static String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String word = unmatched.getUnmatched().get(0);
      boolean root = e.getCommandLine().getParent() == null;
      return (root ? "unknown command '%s'" : "unexpected argument '%s'").formatted(word);
    }
    String line = e.getMessage().lines().findFirst().orElse("wrong usage");
    String error = line.startsWith("Error: ") ? line.substring("Error: ".length()) : line;
    // The values are offered as they are typed, not as the constants are named.
    String text = CONSTANTS
        .matcher(error)
        .replaceFirst(found -> "one of " + found.group(1).toLowerCase(Locale.ROOT));
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
