package org.bytewise.repl.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.repl.process.ClassPathEntries;
import org.bytewise.repl.process.ClassPathException;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.process.VmFlag;
import org.bytewise.repl.prompt.ColorMode;
import org.bytewise.repl.prompt.Prompt;
import org.bytewise.repl.prompt.PromptOptions;
import org.bytewise.repl.prompt.Scripts;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code bytewise} itself: the prompt, and the options that all commands share. */
@Command(
    name = "bytewise",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    header = "Type Java and see what it costs in memory.",
    description = {
      "",
      "Without a command, bytewise is a prompt: it runs each line of Java and reports the objects"
          + " it allocated, in bytes, as measured on your VM. Piped input (echo 'new String()' |"
          + " bytewise) is run the same way and answered in plain text."
    },
    synopsisHeading = "%nUsage: ",
    synopsisSubcommandLabel = "[COMMAND]",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    parameterListHeading = "%nArguments:%n",
    descriptionHeading = "",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      " 0:fine",
      " 1:a check failed: code that does not compile or throws, a target without a size",
      " 2:wrong usage",
      " 3:the environment does not allow it",
      "130:interrupted"
    })
final class BytewiseCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "-R",
      paramLabel = "FLAG",
      scope = ScopeType.INHERIT,
      description = "A flag for the measured VM, such as -R-Xmx64m; repeatable.")
  private final List<String> vmFlags = new ArrayList<>();

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      scope = ScopeType.INHERIT,
      description = "Jars and folders with your own classes; 'lib/*' means all jars in lib.")
  private String classPath = "";

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      defaultValue = "auto",
      description = "auto, always or never; auto respects NO_COLOR.")
  private ColorMode color = ColorMode.AUTO;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "The same as --color never.")
  private boolean noColor;

  @Option(
      names = "--startup",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Run FILE when a session starts, instead of the one kept by /set start; repeatable.")
  private final List<Path> startup = new ArrayList<>();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces of errors, and how objects are recorded.")
  private boolean debug;

  BytewiseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return prompt(Optional.empty());
  }

  /** Starts the prompt. */
  int prompt(Optional<PromptOptions.Learn> learn) {
    return Prompt.run(promptOptions(learn));
  }

  /**
   * Takes in files, and goes on with the prompt.
   *
   * @param end whether to end after the files instead
   */
  int scripts(List<Path> files, boolean end) {
    return Prompt.run(promptOptions(Optional.empty(), files, end));
  }

  /** Returns the options of a prompt. */
  PromptOptions promptOptions(Optional<PromptOptions.Learn> learn) {
    return promptOptions(learn, List.of(), false);
  }

  private PromptOptions promptOptions(
      Optional<PromptOptions.Learn> learn, List<Path> files, boolean end) {
    return new PromptOptions(
        surroundings.in(),
        surroundings.out(),
        surroundings.err(),
        surroundings.charset(),
        surroundings.typed() && surroundings.watched(),
        surroundings.environment(),
        color(),
        learn,
        vmFlags(),
        classPath(),
        surroundings.files().history(),
        surroundings.files().progress(),
        new Scripts(startup, surroundings.files().startup(), files, end),
        debug);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /**
   * Flags of the VM that is measured.
   *
   * @throws CommandException if one of them cannot be a flag
   */
  List<String> vmFlags() {
    for (String flag : vmFlags) {
      Optional<String> problem = VmFlag.problem(flag);
      if (problem.isPresent()) {
        throw new CommandException(ExitStatus.USAGE, "-R: " + problem.get());
      }
    }
    return List.copyOf(vmFlags);
  }

  /** Returns the files to run when a session starts, as given on the command line. */
  List<Path> startup() {
    return List.copyOf(startup);
  }

  boolean debug() {
    return debug;
  }

  private ColorMode color() {
    return noColor ? ColorMode.NEVER : color;
  }

  /** Returns whether to write colours if the terminal decides about them. */
  boolean colored() {
    return colored(surroundings.watched());
  }

  /**
   * As {@link #colored()}.
   *
   * @param watched whether what is written goes to a terminal
   */
  boolean colored(boolean watched) {
    return switch (color()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
        watched
            && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(surroundings.environment().get("TERM"));
    };
  }

  /** Returns the options of a session, to be completed. */
  SessionOptions.Builder session(SnippetOutput output) {
    return SessionOptions.builder().vmFlags(vmFlags()).classPath(classPath()).output(output);
  }

  /** Returns the class path as it was given; empty if it was not. */
  String classPathText() {
    return classPath;
  }

  private List<Path> classPath() {
    try {
      return ClassPathEntries.of(classPath);
    } catch (ClassPathException e) {
      throw new CommandException(ExitStatus.USAGE, e.getMessage());
    }
  }
}
