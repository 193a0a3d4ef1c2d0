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
 * Rules of thumb, each in one line with the code that proves it. A rule is a step of a Markdown
 * file: a heading with the words that it goes by, one line, a block {@code java run} with claims,
 * and an item with the lesson that teaches it. Immutable and thread-safe.
 */
public final class CheatSheet {
  private static final String FILE = "cheatsheet.md";

  /** So that a list of rules on a screen of 80 columns has a line for each. */
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
   * @param word what it goes by, such as {@code empty list}
   * @param text the rule, as one line
   * @param lesson the id of the lesson that teaches it
   */
  public record Rule(String word, String text, Block.Run proof, String lesson) {

    /** The code that proves it. */
    public String code() {
      return proof.code();
    }
  }

  /**
   * What a rule's code came to.
   *
   * @param run the run of the code
   * @param claims what must be true of it
   */
  public record Checked(Run run, List<CheckedClaim> claims) {
    public Checked {
      claims = List.copyOf(claims);
    }

    /** Whether the code ran and all claims hold. */
    public boolean holds() {
      return run.outcome().isFine() && claims.stream().allMatch(CheckedClaim::holds);
    }
  }

  /** A claim as its author wrote it, and whether it holds. */
  public record CheckedClaim(String text, boolean holds) {}

  /** The rules that come with Bytewise. */
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
            "a rule is one line, a block \"java run\" and an item with its lesson"));
      }
    }
    return new CheatSheet(rules, mistakes);
  }

  private static void check(Rule rule, Step step, String file, List<Mistake> mistakes) {
    if (rule.text().length() > COLUMNS) {
      mistakes.add(new Mistake(
          file,
          step.line(),
          "the rule has " + rule.text().length() + " letters; at most " + COLUMNS
              + " fit on a line"));
    }
    if (rule.proof().claims().isEmpty()) {
      mistakes.add(new Mistake(file, rule.proof().line(), "the code claims nothing"));
    }
    if (rule.lesson().isEmpty()) {
      mistakes.add(new Mistake(file, step.line(), "the item names no lesson, as `boxes`"));
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

  /** All rules, in the order of the course. */
  public List<Rule> rules() {
    return rules;
  }

  /** What is wrong with the file; none where it is sound. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * The rules that a word leads to: those that go by it, or else those that it stands in.
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
   * Runs a rule's code and holds it to its claims.
   *
   * @throws MeasurementException if it cannot be run, or a claim cannot be measured
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
