package org.bytewise.lessons;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytewise.lessons.format.Block;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.Scope;

/**
 * Rules of thumb, each on one line with the code that proves it. A rule is a step of a Markdown
 * file: a heading with its keyword, one line of text, a block {@code java run} with claims, and an
 * item that names the lesson. Immutable and thread-safe.
 */
public final class CheatSheet {
  private static final String FILE = "sheet/cheatsheet.md";

  /** The longest rule that fits on one line of a list on a screen of 80 columns. */
  private static final int COLUMNS = 62;

  private final List<Rule> rules;
  private final List<Mistake> mistakes;

  private CheatSheet(List<Rule> rules, List<Mistake> mistakes) {
    this.rules = List.copyOf(rules);
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * A rule.
   *
   * @param word the keyword, such as {@code empty list}
   * @param text the rule itself, one line
   * @param lesson the id of the lesson that teaches it
   */
  public record Rule(String word, String text, Block.Run proof, String lesson) {

    /** Returns the code that proves the rule. */
    public String code() {
      return proof.code();
    }
  }

  /**
   * The result of running a rule's code.
   *
   * @param run the run of the code
   * @param claims the claims about it, each checked
   */
  public record Checked(Run run, List<CheckedClaim> claims) {
    public Checked {
      claims = List.copyOf(claims);
    }

    /** Returns whether the code ran and every claim holds. */
    public boolean holds() {
      return run.outcome().isFine() && claims.stream().allMatch(CheckedClaim::holds);
    }
  }

  /** A claim as its author wrote it, with its result. */
  public record CheckedClaim(String text, boolean holds) {}

  /** Returns the rules that come with Bytewise. */
  public static CheatSheet packaged() {
    Pack pack = Pack.packaged();
    try {
      return of(pack.source(FILE));
    } catch (IOException e) {
      throw new IllegalStateException("the packaged cheat sheet is missing: " + FILE, e);
    }
  }

  static CheatSheet of(LessonSource source) {
    LessonSource.Reading<List<Step>> reading = source.steps();
    List<Mistake> mistakes = new ArrayList<>(reading.mistakes());
    List<Rule> rules = new ArrayList<>();
    for (Step step : reading.result().orElse(List.of())) {
      List<Block> blocks = step.before();
      if (blocks.size() == 3
          && blocks.get(0) instanceof Block.Paragraph paragraph
          && blocks.get(1) instanceof Block.Run run
          && blocks.get(2) instanceof Block.Item item) {
        Rule rule = new Rule(step.title(), text(paragraph.prose()), run, lesson(item.prose()));
        rules.add(rule);
        check(rule, step, source.file(), mistakes);
      } else {
        mistakes.add(new Mistake(
            source.file(),
            step.line(),
            "a rule consists of one line, a block \"java run\" and an item that names its lesson"));
      }
    }
    return new CheatSheet(rules, mistakes);
  }

  private static void check(Rule rule, Step step, String file, List<Mistake> mistakes) {
    if (rule.text().length() > COLUMNS) {
      mistakes.add(new Mistake(
          file,
          step.line(),
          "the rule has " + rule.text().length() + " characters; at most " + COLUMNS
              + " fit on a line"));
    }
    if (rule.proof().claims().isEmpty()) {
      mistakes.add(new Mistake(
          file,
          rule.proof().line(),
          "the code has no claim; add a line such as \"//> allocates nothing\""));
    }
    if (rule.lesson().isEmpty()) {
      mistakes.add(new Mistake(
          file,
          step.line(),
          "the item does not name a lesson; write its id as code, such as `boxes`"));
    }
  }

  private static String text(Prose prose) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : prose.inlines()) {
      if (inline instanceof Inline.Words words) {
        text.append(words.text());
      }
    }
    return text.toString();
  }

  private static String lesson(Prose prose) {
    return prose.inlines().stream()
        .filter(inline -> inline instanceof Inline.Words words && words.kind() == Inline.Kind.CODE)
        .map(inline -> ((Inline.Words) inline).text())
        .findFirst()
        .orElse("");
  }

  /** Returns all rules, in the order of the course. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the mistakes in the file. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * Finds the rules with a keyword or, if there are none, those whose keyword or text contains it.
   *
   * @param word in any case
   */
  public List<Rule> find(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    List<Rule> named = rules.stream().filter(rule -> rule.word().equals(wanted)).toList();
    return named.isEmpty()
        ? rules.stream()
            .filter(rule -> rule.word().contains(wanted)
                || rule.text().toLowerCase(Locale.ROOT).contains(wanted))
            .toList()
        : named;
  }

  /**
   * Runs a rule's code and checks its claims.
   *
   * @throws MeasurementException if the code cannot be run or a claim cannot be measured
   */
  public static Checked check(Rule rule, Instruments instruments) throws MeasurementException {
    Run run = instruments.run(rule.proof().input());
    Scope scope = Scope.of(instruments, Map.of()).with(run);
    List<CheckedClaim> claims = new ArrayList<>();
    for (Block.Claim claim : rule.proof().claims()) {
      claims.add(new CheckedClaim(claim.text(), claim.condition().holds(scope)));
    }
    return new Checked(run, claims);
  }
}
