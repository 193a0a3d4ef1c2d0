package org.bytewise.instruments;

import java.util.List;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** Rules of thumb with their proofs. */
public interface RuleBook {
  /** A book without rules. */
  RuleBook NONE = new RuleBook() {
    @Override
    public List<Entry> all() {
      return List.of();
    }

    @Override
    public List<Entry> find(String word) {
      return List.of();
    }

    @Override
    public Proof prove(Entry rule, Workbench workbench) throws InstrumentException {
      throw new InstrumentException("there are no rules here");
    }
  };

  /**
   * A rule.
   *
   * @param word what it goes by, such as {@code boxing}
   * @param text the rule, in one line
   * @param code the code that proves it
   * @param lesson the id of the lesson that teaches it
   */
  record Entry(String word, String text, String code, String lesson) {}

  /** A claim as its author wrote it, and whether it holds. */
  record HeldClaim(String text, boolean holds) {}

  /** Draws what the code came to. */
  @FunctionalInterface
  interface Drawing {
    /** Returns the result and its receipt, no line wider than {@code width} columns if possible. */
    List<Line> lines(int width, Glyphs glyphs);
  }

  /**
   * What a rule's code came to.
   *
   * @param holds whether the code ran and all claims hold
   * @param objects the objects that it allocated
   * @param bytes the bytes of those
   * @param exact whether both are exact
   */
  record Proof(
      boolean holds,
      List<HeldClaim> claims,
      long objects,
      long bytes,
      boolean exact,
      Drawing result) {
    public Proof {
      claims = List.copyOf(claims);
    }
  }

  /** Returns all rules, in the order of the course. */
  List<Entry> all();

  /** Returns the rules that go by a word, or else those that it stands in. */
  List<Entry> find(String word);

  /**
   * Runs the code of a rule and holds it to its claims.
   *
   * @throws InstrumentException if the code cannot be run, or a claim cannot be measured
   */
  Proof prove(Entry rule, Workbench workbench) throws InstrumentException;
}
