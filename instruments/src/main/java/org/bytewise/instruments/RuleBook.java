package org.bytewise.instruments;

import java.util.List;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** Rules of thumb with their proofs. */
public interface RuleBook {
  /** Returns a book without rules. */
  static RuleBook none() {
    return new RuleBook() {
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
  }

  /**
   * A rule.
   *
   * @param word its keyword, such as {@code boxing}
   * @param text the rule, in one line
   * @param code the code that proves it
   * @param lesson the id of the lesson that teaches it
   */
  record Entry(String word, String text, String code, String lesson) {}

  /** A claim as written by its author, and whether it holds. */
  record HeldClaim(String text, boolean holds) {}

  /** Renders the outcome of the code. */
  @FunctionalInterface
  interface Drawing {
    /**
     * Returns the result and its receipt, with lines of at most {@code width} columns if possible.
     */
    List<Line> lines(int width, Glyphs glyphs);
  }

  /**
   * The outcome of a rule's code.
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

  /** Returns the rules with a keyword, or else those whose text contains the word. */
  List<Entry> find(String word);

  /**
   * Runs the code of a rule and checks its claims.
   *
   * @throws InstrumentException if the code cannot run or a claim cannot be measured
   */
  Proof prove(Entry rule, Workbench workbench) throws InstrumentException;
}
