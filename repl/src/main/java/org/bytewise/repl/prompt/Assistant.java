package org.bytewise.repl.prompt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.repl.prompt.slash.Desk;
import org.bytewise.repl.prompt.slash.SlashCommand;
import org.bytewise.repl.prompt.slash.SlashCommands;
import org.bytewise.repl.prompt.slash.Suggestion;
import org.bytewise.screen.Lines;
import org.bytewise.snippets.Completeness;
import org.bytewise.snippets.Completion;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SourceDocumentation;
import org.bytewise.snippets.session.SnippetSession;

/** Answers from the session for Java, and from the commands for theirs. */
final class Assistant implements InputHelp {
  /** The first completion of a session takes a third of this; a warm one a tenth. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Pattern NAME_AT_END = Pattern.compile("[\\p{L}_$][\\w$]*$");

  /** What may stand behind a name: arguments, an index, type arguments, a dot, a semicolon. */
  private static final Pattern BEHIND_A_NAME =
      Pattern.compile("(?:\\([^()]*\\)|\\[[^\\[\\]]*]|<[^<>]*>|[.;])\\s*$");

  private final Supplier<Desk> desk;
  private final BooleanSupplier answering;
  private final Patience patience = new Patience();

  /**
   * Creates help for a desk.
   *
   * @param answering whether a line is taken for an answer that is no Java
   */
  Assistant(Supplier<Desk> desk, BooleanSupplier answering) {
    this.desk = desk;
    this.answering = answering;
  }

  private SnippetSession session() {
    return desk.get().workbench().session();
  }

  @Override
  public boolean isOpen(String input) {
    if (input.isBlank() || SlashCommands.isCommand(input.strip()) || answering.getAsBoolean()) {
      return false;
    }
    try {
      return session().completeness(input) == Completeness.INCOMPLETE;
    } catch (SessionException | IllegalStateException e) {
      // Evaluating it says why.
      return false;
    }
  }

  @Override
  public boolean late() {
    return patience.late();
  }

  @Override
  public Continuations complete(String input, int cursor) {
    String before = input.substring(0, cursor);
    Continuations none = Continuations.none(cursor);
    if (before.isBlank()) {
      return none;
    }
    if (SlashCommands.isCommand(before.stripLeading())) {
      return patience.within(PATIENCE, () -> ofCommand(before), none);
    }
    return patience.within(PATIENCE, () -> ofJava(input, cursor), none);
  }

  private Continuations ofJava(String code, int cursor) {
    Completion completion = session().complete(code, cursor);
    List<Suggestion> all = completion.continuations().stream()
        .sorted(Comparator.comparing((Completion.Candidate c) -> !c.fitsType()))
        .map(candidate -> new Suggestion(candidate.text(), ""))
        .distinct()
        .toList();
    return new Continuations(completion.anchor(), all, false);
  }

  private Continuations ofCommand(String before) {
    int slash = before.indexOf('/');
    String typed = before.substring(slash + 1);
    SlashCommands commands = desk.get().commands();
    if (typed.chars().noneMatch(Character::isWhitespace)) {
      List<Suggestion> names = commands.all().stream()
          .filter(command -> command.name().startsWith(typed))
          .map(command -> new Suggestion("/" + command.name(), command.summary()))
          .toList();
      return new Continuations(slash, names, true);
    }
    String name = typed.split("\\s", 2)[0];
    if (!(commands.lookup(name) instanceof SlashCommands.Lookup.Found found)) {
      return Continuations.none(before.length());
    }
    return ofArgument(found.command(), before, slash + 1 + name.length());
  }

  private Continuations ofArgument(SlashCommand command, String before, int end) {
    int anchor = before.length();
    while (anchor > end && !Character.isWhitespace(before.charAt(anchor - 1))) {
      anchor--;
    }
    String word = before.substring(anchor);
    List<String> words = Stream.of(before.substring(end, anchor).split("\\s+", -1))
        .filter(w -> !w.isEmpty())
        .toList();
    List<Suggestion> fitting = command.suggest(desk.get(), words).stream()
        .filter(suggestion -> suggestion.text().startsWith(word))
        .toList();
    if (fitting.isEmpty() && command.takesJava()) {
      String code = before.substring(end);
      Completion completion = session().complete(code, code.length());
      return new Continuations(
          end + completion.anchor(),
          completion.continuations().stream()
              .map(c -> new Suggestion(c.text(), ""))
              .toList(),
          false);
    }
    return new Continuations(anchor, fitting, true);
  }

  @Override
  public List<String> documentation(String input, int cursor) {
    String code = input.stripLeading();
    if (SlashCommands.isCommand(code)) {
      return patience.within(PATIENCE, () -> ofCommandDocumentation(code), List.of());
    }
    int width = desk.get().screen().width();
    return patience.within(
        PATIENCE, () -> lines(ofJavaDocumentation(input.substring(0, cursor)), width), List.of());
  }

  /**
   * Returns what the compiler knows of the end of some code. It finds methods behind an open
   * parenthesis only, and types behind their whole names: a method's name, a call that is closed,
   * and a name with a dot or type arguments behind it are turned into those.
   */
  private List<SourceDocumentation> ofJavaDocumentation(String code) {
    String bare = code.stripTrailing();
    List<SourceDocumentation> found = session().documentation(bare, bare.length());
    if (found.isEmpty() && NAME_AT_END.matcher(bare).find()) {
      String call = bare + "(";
      found = session().documentation(call, call.length());
    }
    Matcher behind = BEHIND_A_NAME.matcher(bare);
    while (found.isEmpty() && behind.find()) {
      bare = bare.substring(0, behind.start());
      behind = BEHIND_A_NAME.matcher(bare);
      String call = bare + "(";
      found = session().documentation(bare, bare.length());
      if (found.isEmpty() && NAME_AT_END.matcher(bare).find()) {
        found = session().documentation(call, call.length());
      }
    }
    return found;
  }

  private List<String> ofCommandDocumentation(String code) {
    if (desk.get().commands().lookup(SlashCommands.nameIn(code))
        instanceof SlashCommands.Lookup.Found found) {
      SlashCommand command = found.command();
      List<String> lines = new ArrayList<>();
      lines.add("/" + command.name() + " " + command.arguments());
      lines.add(command.summary() + ".");
      int width = desk.get().screen().width();
      command.details().forEach(detail -> lines.addAll(Lines.wrapped(detail, width, 0)));
      return lines;
    }
    return List.of();
  }

  private static List<String> lines(List<SourceDocumentation> found, int width) {
    List<String> lines = new ArrayList<>();
    boolean sources = false;
    for (SourceDocumentation one : found) {
      lines.addAll(Lines.wrapped(one.signature(), width, 4));
      if (one.text() != null) {
        sources = true;
        for (String line : one.text().split("\n", -1)) {
          Lines.wrapped("  " + line, width, 2).forEach(lines::add);
        }
      }
    }
    if (!lines.isEmpty() && !sources) {
      lines.add("(This JDK has no sources, so no more documentation is available.)");
    }
    return lines;
  }
}
