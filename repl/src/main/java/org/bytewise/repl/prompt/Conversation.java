package org.bytewise.repl.prompt;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bytewise.exercises.Exercise;
import org.bytewise.instruments.HostFacts;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.LiveTerminal;
import org.bytewise.instruments.RuleBook;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.Player;
import org.bytewise.lessons.Sitting;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.repl.exercise.Calls;
import org.bytewise.repl.exercise.Practice;
import org.bytewise.repl.exercise.PracticeException;
import org.bytewise.repl.learn.Classroom;
import org.bytewise.repl.learn.LessonInstruments;
import org.bytewise.repl.learn.LessonRules;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.ProgramFacts;
import org.bytewise.repl.process.StateFiles;
import org.bytewise.repl.prompt.slash.Desk;
import org.bytewise.repl.prompt.slash.Editors;
import org.bytewise.repl.prompt.slash.ExerciseScreen;
import org.bytewise.repl.prompt.slash.Geiger;
import org.bytewise.repl.prompt.slash.Screen;
import org.bytewise.repl.prompt.slash.ScriptFile;
import org.bytewise.repl.prompt.slash.SlashCommand;
import org.bytewise.repl.prompt.slash.SlashCommands;
import org.bytewise.repl.prompt.slash.SlashException;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.Line;
import org.bytewise.screen.Nearest;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.bytewise.screen.Style;
import org.bytewise.snippets.Change;
import org.bytewise.snippets.Completeness;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.session.SnippetSession;

/**
 * The prompt's loop: reads what the learner types and answers. Confined to one thread, but for what
 * handlers of Ctrl-C, timers and the output of running code use: fields that are volatile or final.
 */
final class Conversation implements Desk, AutoCloseable {
  private static final String PROMPT = "bytewise> ";
  private static final long OUTPUT_LIMIT = SessionOptions.builder().build().outputLimit();

  private final PromptOptions options;
  private final Console console;
  private final Classroom classroom;
  private final SlashCommands commands = SlashCommands.standard();
  private final List<String> inputs = new ArrayList<>();
  private final Set<String> declaring = new HashSet<>();
  private final AtomicLong shown = new AtomicLong();
  private List<String> vmFlags;
  private List<Path> classPath;

  /** Set by the thread of the prompt; read by those of signals and timers, to stop and to count. */
  private volatile Workbench ownBench;

  /** As {@link #ownBench}, while a lesson is played. */
  private volatile Workbench lessonBench;

  private final Geiger geiger;
  private final CountingLine counting;
  private final Practice practice;
  private final InstrumentHost host = new PromptHost();
  private Optional<Exercise> exercise = Optional.empty();
  private Optional<Answer> last = Optional.empty();

  /** Whether the running command reports its own progress. */
  private volatile boolean measuring;

  /** Whether a lesson steps through code, which reports its own progress. */
  private volatile boolean stepping;

  /** The question that the last screen of a lesson asked; empty if it asked none. */
  private Optional<OpenQuestion> asked = Optional.empty();

  /** The number of nested actions: a command may run the inputs of a file. */
  private int guards;

  private Optional<Integer> exit = Optional.empty();
  private final OpenFiles files;
  private final Editors editors;

  /** Whether Ctrl-C was pressed since the open files were started. */
  private volatile boolean stopped;

  Conversation(PromptOptions options, Console console, Classroom classroom) {
    this.options = options;
    this.console = console;
    this.classroom = classroom;
    this.geiger = new Geiger(console, new GeigerTicker());
    this.counting = new CountingLine(console);
    this.vmFlags = options.vmFlags();
    this.practice = Practice.of(
        Practice.packIn(options.environment()),
        StateFiles.exercisesBeside(options.progressFile()),
        options.vmFlags(),
        Calls.PROMPT);
    this.classPath = options.classPath();
    this.editors =
        new Editors(options.environment(), console.interactive(), console.builtInEditor());
    this.files = new OpenFiles(this::isOpen, console::error);
  }

  /** Starts the session in the background. */
  void warmUp() {
    workbench().warmUp();
  }

  /** Returns whether the next line is an answer that is not Java. */
  boolean isAnswering() {
    return classroom
        .player()
        .map(Player::mode)
        .filter(mode -> mode == Player.Mode.PREDICTING || mode == Player.Mode.CHOOSING)
        .isPresent();
  }

  /**
   * Reads and answers until the learner leaves.
   *
   * @return the exit status
   */
  int run() {
    boolean fine = true;
    if (options.learn().isPresent()) {
      PromptOptions.Learn learn = options.learn().get();
      fine =
          guarded(() -> perform("/" + learn.command() + " " + learn.argument().orElse("")));
    }
    fine &= takeStartup();
    for (Path file : options.scripts().files()) {
      fine &= exit.isPresent() || guarded(() -> takeScript(file));
    }
    if (options.scripts().end()) {
      return exit.orElse(fine ? 0 : 1);
    }
    while (exit.isEmpty()) {
      Console.Reading reading = console.read(prompt());
      if (reading instanceof Console.Reading.Typed typed) {
        for (String input :
            console.interactive() ? inputsIn(typed.text()) : List.of(typed.text())) {
          fine &= exit.isPresent() || take(input);
        }
      } else if (reading instanceof Console.Reading.Unreadable unreadable) {
        console.error("bytewise: cannot read the input: " + unreadable.why());
        return ExitStatus.ENVIRONMENT;
      } else if (reading instanceof Console.Reading.Ended) {
        break;
      }
    }
    return exit.orElse(fine || console.interactive() ? 0 : 1);
  }

  /** Runs the startup files of a fresh session; returns false if anything failed. */
  private boolean takeStartup() {
    Scripts scripts = options.scripts();
    List<Path> startup = !scripts.startup().isEmpty()
        ? scripts.startup()
        : Files.isRegularFile(scripts.kept()) ? List.of(scripts.kept()) : List.of();
    boolean fine = true;
    for (Path file : startup) {
      fine &= guarded(() -> takeScript(file));
    }
    return fine;
  }

  private boolean takeScript(Path file) {
    try {
      List<String> lines = ScriptFile.lines(file);
      JavaProgram program = new JavaProgram(lines);
      boolean fine = open(file, JavaProgram.isOne(file) ? program.inputs() : lines);
      Optional<String> call = JavaProgram.isOne(file) ? program.call() : Optional.empty();
      if (!fine) {
        console.error("Something in " + file + " failed.");
      } else if (call.isPresent()) {
        return take(call.get());
      }
      return fine;
    } catch (SlashException e) {
      console.error(e.getMessage());
      return false;
    }
  }

  private String prompt() {
    return classroom
        .player()
        .map(Player::prompt)
        .or(() -> exercise.map(one -> "exercise " + one.id() + "> "))
        .orElse(PROMPT);
  }

  /** Returns whether the next input, unless it is a command, is judged as an answer. */
  private boolean takesAnswer() {
    return question().isPresent();
  }

  /** What tells a question from all others. */
  private record OpenQuestion(Player player, int step) {}

  private Optional<OpenQuestion> question() {
    return classroom
        .player()
        .filter(player -> player.mode().takesAnswer())
        .map(player -> new OpenQuestion(player, player.stepNumber()));
  }

  /** Runs one input; returns false if it failed. */
  private boolean take(String input) {
    String text = input.strip();
    if (text.isEmpty()) {
      boolean reading = classroom.player().map(Player::mode).stream()
          .anyMatch(mode -> mode == Player.Mode.READING || mode == Player.Mode.FINISHED);
      return !reading || !console.interactive() || guarded(() -> perform("/next"));
    }
    inputs.add(input);
    boolean fine = guarded(() -> {
      if (SlashCommands.isCommand(text)) {
        return perform(text);
      }
      if (takesAnswer()) {
        return answer(text);
      }
      return evaluate(input);
    });
    classroom.warning().ifPresent(console::error);
    practice.warning().ifPresent(console::error);
    return fine;
  }

  /** Runs an action while Ctrl-C stops its code, and reports its errors. */
  private boolean guarded(BooleanSupplier action) {
    Runnable interrupt = () -> {
      stopped = true;
      Workbench own = ownBench;
      Workbench lesson = lessonBench;
      if (own != null) {
        own.interrupt();
      }
      if (lesson != null) {
        lesson.interrupt();
      }
      practice.cancel();
    };
    console.onInterrupt(interrupt);
    guards++;
    boolean inLesson = classroom.player().isPresent();
    counting.begin(this::countedNow, () -> inLesson && !measuring && !stepping);
    try {
      return action.getAsBoolean();
    } catch (SessionException e) {
      console.error(e.getMessage());
      if (!console.interactive()) {
        // Nobody can choose other flags, and every other line would fail the same way.
        exit(ExitStatus.ENVIRONMENT);
      }
      return false;
    } catch (RuntimeException e) {
      unexpected(e);
      return false;
    } finally {
      counting.end();
      guards--;
      if (guards == 0) {
        console.onInterrupt(() -> {});
      }
    }
  }

  /**
   * Returns the number of objects to show while code runs; -1 if the clicking counter shows its own
   * line.
   */
  private long countedNow() {
    Workbench bench = lessonBench != null ? lessonBench : ownBench;
    return bench == null || geiger.isOn() ? -1 : bench.countedNow();
  }

  private void unexpected(RuntimeException e) {
    if (options.debug()) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().forEach(console::error);
    } else {
      console.error("Internal error: " + e
          + ". Use /reset to start afresh, or run bytewise --debug for the stack trace.");
    }
  }

  private boolean perform(String text) {
    String name = SlashCommands.nameIn(text);
    SlashCommands.Lookup lookup = commands.lookup(name);
    if (lookup instanceof SlashCommands.Lookup.Found found) {
      try {
        measuring = found.command().group() == SlashCommand.Group.MEASURE;
        found.command().run(this, SlashCommands.argumentIn(text));
        return true;
      } catch (SlashException e) {
        if (!e.isTold()) {
          console.error(e.getMessage());
        }
      } catch (PracticeException e) {
        console.error(e.getMessage());
      } finally {
        measuring = false;
      }
    } else if (lookup instanceof SlashCommands.Lookup.Ambiguous ambiguous) {
      console.error("/" + name + " may be "
          + ambiguous.commands().stream()
              .map(command -> "/" + command.name())
              .collect(Collectors.joining(" or "))
          + "; type more letters.");
    } else if (name.isEmpty()) {
      console.error("A command is a slash and a name. /help lists them all.");
    } else {
      console.error("Unknown command /" + name + "." + nearest(name) + " /help lists them all.");
    }
    return false;
  }

  private String nearest(String name) {
    return Nearest.to(name, commands.all().stream().map(SlashCommand::name).toList())
        .map(other -> " Did you mean /" + other + "?")
        .orElse("");
  }

  private boolean answer(String text) {
    if (isAnswering() && commandMeant(text).isPresent()) {
      console.print("A command starts with a slash: " + commandMeant(text).get());
      return true;
    }
    List<Part> reply = classroom.player().orElseThrow().answer(text);
    dropTyped();
    show(reply);
    return true;
  }

  /** Discards what was typed before the question that it would answer was on the screen. */
  private void dropTyped() {
    if (console.dropTyped()) {
      console.print("(What you typed in the meantime was not taken as an answer.)");
    }
  }

  /** Returns the command that was meant by a word without a slash. */
  private Optional<String> commandMeant(String text) {
    String word = text.replaceFirst("\\s*(\\(\\s*\\))?\\s*;?$", "");
    return commands.lookup(word) instanceof SlashCommands.Lookup.Found found
            && (found.command().name().equals(word) || found.command().aliases().contains(word))
        ? Optional.of("/" + word)
        : Optional.empty();
  }

  @Override
  public Geiger geiger() {
    return geiger;
  }

  /** Runs typed code and keeps its outcome. */
  private Answer run(Workbench bench, String code) {
    shown.set(0);
    geiger.begin(bench::allocatedNow);
    Answer answer = null;
    try {
      answer = bench.run(code);
    } finally {
      counting.end();
      geiger.end(answer == null ? 0 : answer.transcript().allocations().own().objects());
    }
    last = Optional.of(answer);
    answer.transcript().evaluations().stream()
        .filter(Evaluation.Declared.class::isInstance)
        .forEach(evaluation -> declaring.add(evaluation.source().strip()));
    return answer;
  }

  @Override
  public boolean evaluate(String code) {
    Answer answer = run(workbench(), code);
    boolean rejected =
        answer.transcript().evaluations().stream().anyMatch(Evaluation.Rejected.class::isInstance);
    Optional<String> meant = rejected ? commandMeant(code.strip()) : Optional.empty();
    if (meant.isPresent()) {
      console.print("A command starts with a slash: " + meant.get());
      return false;
    }
    List<Line> lines = new ArrayList<>(Outcomes.of(width(), console.glyphs()).of(answer));
    if (losesValues(answer)) {
      lines.add(Line.of(Style.MUTED, "/reload runs everything again; or retype the declaration"));
    }
    if (console.interactive()) {
      lines.add(Line.EMPTY);
    }
    console.print(lines);
    classroom.player().ifPresent(player -> player.played(code));
    return answer.transcript().succeeded();
  }

  private static boolean losesValues(Answer answer) {
    return answer.transcript().evaluations().stream()
        .flatMap(evaluation -> {
          if (evaluation instanceof Evaluation.Value value) {
            return value.changes().stream();
          }
          return evaluation instanceof Evaluation.Declared declared
              ? declared.changes().stream()
              : List.<Change>of().stream();
        })
        .anyMatch(change ->
            change.kind() == Change.Kind.RESET || change.kind() == Change.Kind.INVALIDATED);
  }

  /** Prints output of snippets up to the limit; the session counts the rest. */
  private void snippetOutput(String text, boolean error) {
    console.printPiece(text);
    long before = shown.getAndAdd(text.length());
    if (before < OUTPUT_LIMIT && before + text.length() >= OUTPUT_LIMIT) {
      console.freshLine();
      console.printPiece("(further output is hidden; Ctrl-C stops it)\n");
    }
  }

  private SessionOptions sessionOptions() {
    return sessionOptions(vmFlags, classPath);
  }

  private SessionOptions sessionOptions(List<String> flags, List<Path> path) {
    return SessionOptions.builder()
        .vmFlags(flags)
        .classPath(path)
        .output(this::snippetOutput)
        .input(console.input())
        .build();
  }

  @Override
  public Screen screen() {
    return console;
  }

  private int width() {
    return console.width();
  }

  @Override
  public Workbench workbench() {
    if (classroom.player().isPresent()) {
      return lessonBench;
    }
    if (ownBench == null) {
      ownBench = Workbench.of(sessionOptions());
    }
    return ownBench;
  }

  @Override
  public List<String> vmFlags() {
    return vmFlags;
  }

  @Override
  public List<Path> classPath() {
    return classPath;
  }

  @Override
  public void reset(List<String> flags, List<Path> path) throws SlashException {
    replaceVm(flags, path, options -> {
      workbench().reset(options);
      return null;
    });
    if (classroom.player().isEmpty()) {
      takeStartup();
    }
  }

  @Override
  public Recovery change(List<String> flags, List<Path> path) throws SlashException {
    return replaceVm(flags, path, options -> workbench().change(options));
  }

  /** Adopts the flags after a VM has started with them. */
  private <T> T replaceVm(List<String> flags, List<Path> path, Function<SessionOptions, T> change)
      throws SlashException {
    T result;
    try {
      result = change.apply(sessionOptions(flags, path));
    } catch (SessionException e) {
      throw new SlashException(e.getMessage() + ". Nothing was changed.");
    }
    vmFlags = List.copyOf(flags);
    classPath = List.copyOf(path);
    last = Optional.empty();
    practice.useFlags(flags);
    return result;
  }

  @Override
  public boolean open(Path file, List<String> lines) throws SlashException {
    boolean inside = files.isReading();
    files.begin(file, lines);
    return inside || takeFiles();
  }

  /** Runs the inputs of the open files; returns false if anything failed. */
  private boolean takeFiles() {
    boolean fine = true;
    stopped = false;
    for (Optional<String> input = files.next(); input.isPresent(); input = files.next()) {
      if (!input.get().isBlank() && !take(input.get())) {
        files.failed();
        fine = false;
      }
      if (exit.isPresent() || stopped) {
        files.clear();
      }
    }
    return fine;
  }

  @Override
  public Path startup() {
    return options.scripts().kept();
  }

  @Override
  public Editors editors() {
    return editors;
  }

  private boolean isOpen(String input) {
    return new Assistant(() -> this, this::isAnswering).isOpen(input);
  }

  /**
   * Returns the inputs in a pasted text of several lines, divided as in a pipe unless it is one
   * piece of Java. The Java argument of a command may span several lines.
   */
  private List<String> inputsIn(String text) {
    // An answer is judged as a whole.
    if (text.indexOf('\n') < 0 || takesAnswer()) {
      return List.of(text);
    }
    List<String> all = InputLines.in(text.lines().toList(), this::isOpen).stream()
        .filter(one -> !one.isBlank())
        .toList();
    if (all.size() < 2) {
      return List.of(text);
    }
    String first = all.get(0).strip();
    if (SlashCommands.isCommand(first)) {
      return takesJava(first) ? List.of(text) : all;
    }
    boolean commands = all.stream().map(String::strip).anyMatch(this::isKnownCommand);
    return commands || isDivided(first, text) ? all : List.of(text);
  }

  /** Returns whether a text is not Java as a whole, but its first line is. */
  private boolean isDivided(String first, String text) {
    try {
      SnippetSession session = workbench().session();
      return session.completeness(first) == Completeness.COMPLETE && !session.parses(text);
    } catch (SessionException | IllegalStateException e) {
      // Evaluating it says why.
      return false;
    }
  }

  private boolean takesJava(String command) {
    return commands.lookup(SlashCommands.nameIn(command))
            instanceof SlashCommands.Lookup.Found found
        && found.command().takesJava();
  }

  /**
   * Returns whether a line is a command: one that starts with a slash may also continue a division.
   */
  private boolean isKnownCommand(String input) {
    String name = SlashCommands.isCommand(input) ? SlashCommands.nameIn(input) : "";
    return !name.isEmpty()
        && Character.isLetter(name.charAt(0))
        && commands.lookup(name) instanceof SlashCommands.Lookup.Found;
  }

  @Override
  public Optional<Answer> last() {
    return last;
  }

  @Override
  public Set<String> declaring() {
    return declaring;
  }

  @Override
  public List<String> inputs() {
    return inputs;
  }

  @Override
  public Classroom classroom() {
    return classroom;
  }

  /** Starts a fresh session for a lesson or a question, and returns its instruments. */
  private LessonInstruments freshInstruments() {
    if (lessonBench == null) {
      lessonBench = Workbench.of(sessionOptions());
      lessonBench.warmUp();
    } else {
      lessonBench.reset(sessionOptions());
    }
    last = Optional.empty();
    exercise = Optional.empty();
    return new LessonInstruments(lessonBench, console.glyphs(), this::stepping);
  }

  @Override
  public void begin(Sitting sitting) throws SlashException {
    classroom.begin(sitting);
    nextQuestion();
  }

  @Override
  public void nextQuestion() throws SlashException {
    Sitting sitting = classroom.sitting().orElseThrow();
    if (!sitting.hasNext()) {
      endLesson();
      show(sitting.ending());
      return;
    }
    try {
      show(classroom.nextQuestion(freshInstruments()).begin());
    } catch (IOException | LessonException e) {
      throw new SlashException("The question cannot be read: "
          + (e instanceof IOException io ? FileReason.of(io) : e.getMessage()));
    }
  }

  @Override
  public void enter(LessonInfo lesson) throws SlashException {
    try {
      Player player = classroom.enter(lesson, freshInstruments());
      show(player.begin());
    } catch (IOException | LessonException e) {
      throw new SlashException("The lesson " + lesson.id() + " cannot be read: "
          + (e instanceof IOException io ? FileReason.of(io) : e.getMessage()));
    }
  }

  /** Tells what is being done while a lesson steps through code; an empty text ends it. */
  private void stepping(String doing) {
    stepping = !doing.isEmpty();
    if (!doing.isEmpty()) {
      console.progress("  " + doing + " " + console.glyphs().ellipsis() + " Ctrl-C stops");
    } else {
      console.progress("");
    }
  }

  @Override
  public void leaveLesson() {
    Optional<Sitting> sitting = classroom.sitting();
    endLesson();
    if (sitting.isPresent()) {
      show(sitting.get().ending());
    } else {
      console.print("Your progress is saved: /learn takes you back.");
    }
  }

  private void endLesson() {
    classroom.leave();
    last = Optional.empty();
    if (lessonBench != null) {
      lessonBench.close();
      lessonBench = null;
    }
    workbench().warmUp();
  }

  @Override
  public Practice practice() {
    return practice;
  }

  @Override
  public Optional<Exercise> exercise() {
    return exercise;
  }

  @Override
  public void enter(Exercise next, Optional<Path> into) {
    Practice.Started started = practice.start(next, into);
    if (classroom.player().isPresent()) {
      endLesson();
    }
    exercise = Optional.of(next);
    show(ExerciseScreen.task(this, next));
    if (started.edited()) {
      console.print("Your file already existed; your changes are kept.");
    }
  }

  @Override
  public void leaveExercise() {
    exercise = Optional.empty();
    practice.cancel();
    console.print("Your file stays where it is: /exercise takes you back.");
  }

  @Override
  public void show(List<Part> parts) {
    Optional<OpenQuestion> asks = question();
    if (asks.isPresent() && !asks.equals(asked)) {
      dropTyped();
    }
    asked = asks;
    if (console.interactive() && parts.get(0) instanceof Part.Heading) {
      console.print(List.of(Line.EMPTY));
    }
    ScreenText text = new ScreenText(
        ScreenText.proseColumns(width()),
        console.glyphs().unicode(),
        !console.styled(),
        console::columns);
    console.print(new Screen.Pages(text.pages(parts, console.height())));
  }

  @Override
  public void exit(int status) {
    exit = Optional.of(status);
  }

  @Override
  public InstrumentHost host() {
    return host;
  }

  /** The prompt as a host of instruments. */
  private final class PromptHost implements InstrumentHost {
    @Override
    public Optional<Answer> last() {
      return last;
    }

    @Override
    public Answer run(Workbench workbench, String code) {
      Answer answer = Conversation.this.run(workbench, code);
      classroom.player().ifPresent(player -> player.played(code));
      return answer;
    }

    @Override
    public RuleBook rules() {
      return LessonRules.packaged();
    }

    @Override
    public Optional<LiveTerminal> liveTerminal() {
      return console.liveTerminal();
    }

    @Override
    public HostFacts facts() {
      return ProgramFacts.of(options.historyFile(), options.progressFile());
    }
  }

  @Override
  public SlashCommands commands() {
    return commands;
  }

  @Override
  public void close() {
    geiger.off();
    practice.close();
    if (ownBench != null) {
      ownBench.close();
    }
    if (lessonBench != null) {
      lessonBench.close();
    }
    console.close();
  }
}
