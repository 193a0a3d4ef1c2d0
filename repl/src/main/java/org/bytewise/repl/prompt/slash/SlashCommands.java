package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytewise.instruments.list.InstrumentList;

/** All commands, and how a typed name finds its command. Immutable. */
public final class SlashCommands {
  /** Matches the start of a rerun: {@code /!}, {@code /-2}, {@code /12}. */
  private static final String RERUN = "!|-\\d+|\\d+";

  private final List<SlashCommand> all;

  private SlashCommands(List<SlashCommand> all) {
    this.all = List.copyOf(all);
  }

  /** Returns the commands in the order in which the overview lists them. */
  public static SlashCommands standard() {
    List<SlashCommand> all = new ArrayList<>();
    InstrumentList.all().forEach(instrument -> all.add(new InstrumentCommand(instrument)));
    all.addAll(List.of(
        new GeigerCommand(),
        new LearnCommand(),
        new LessonsCommand(),
        new ReviewCommand(),
        new PlacementCommand(),
        new ExercisesCommand(),
        new ExerciseCommand(),
        new ProgressCommand(),
        new NextCommand(),
        new BackCommand(),
        new HintCommand(),
        new SkipCommand(),
        new SolutionCommand(),
        new ObjectiveCommand(),
        new MoreCommand(),
        new CheckCommand(),
        new ShowCommand(),
        new PlayCommand(),
        new UndoCommand(),
        new RestartCommand(),
        new LeaveCommand(),
        new VarsCommand(),
        new TypesCommand(),
        new MethodsCommand(),
        new ImportsCommand(),
        new ListCommand(),
        new DropCommand(),
        new ResetCommand(),
        new ReloadCommand(),
        new EditCommand(),
        new SetCommand(),
        new EnvCommand(),
        new SaveCommand(),
        new OpenCommand(),
        new HistoryCommand(),
        new RerunCommand(),
        new HelpCommand(),
        new ExitCommand()));
    return new SlashCommands(all);
  }

  /** Returns all commands, in the order of the overview. */
  public List<SlashCommand> all() {
    return all;
  }

  /**
   * Returns whether an input is a command: a slash and a name. A slash that begins a comment is
   * Java.
   *
   * @param input without white space before it
   */
  public static boolean isCommand(String input) {
    return input.startsWith("/") && !input.startsWith("//") && !input.startsWith("/*");
  }

  /** Returns the name in an input that is a command, without the slash; empty for a slash alone. */
  public static String nameIn(String input) {
    return words(input)[0].substring(1);
  }

  /** Returns what follows the name in an input that is a command. */
  public static String argumentIn(String input) {
    String[] words = words(input);
    return words.length == 1 ? "" : words[1].strip();
  }

  private static String[] words(String input) {
    return input.strip().split("\\s+", 2);
  }

  /** The result of looking up a typed name. */
  public sealed interface Lookup {
    record Found(SlashCommand command) implements Lookup {}

    /** The name is a prefix of several commands. */
    record Ambiguous(List<SlashCommand> commands) implements Lookup {
      public Ambiguous {
        commands = List.copyOf(commands);
      }
    }

    record Unknown() implements Lookup {}
  }

  /**
   * Returns the command with a name or alias, or with a unique prefix.
   *
   * @param name without its slash
   */
  public Lookup lookup(String name) {
    Optional<SlashCommand> exact =
        all.stream().filter(c -> names(c).anyMatch(name::equals)).findFirst();
    if (exact.isPresent()) {
      return new Lookup.Found(exact.get());
    }
    if (name.matches(RERUN)) {
      return new Lookup.Found(new RerunCommand());
    }
    List<SlashCommand> begun =
        all.stream().filter(c -> !name.isEmpty() && c.name().startsWith(name)).toList();
    return switch (begun.size()) {
      case 0 -> new Lookup.Unknown();
      case 1 -> new Lookup.Found(begun.get(0));
      default -> new Lookup.Ambiguous(begun);
    };
  }

  private static Stream<String> names(SlashCommand command) {
    return Stream.concat(Stream.of(command.name()), command.aliases().stream());
  }
}
