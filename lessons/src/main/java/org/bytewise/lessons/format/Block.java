package org.bytewise.lessons.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.StepPoint;

/** A block of a lesson. Immutable. */
public sealed interface Block {

  /** Returns the line where the block begins, counted from 1. */
  int line();

  /** Returns the input to run: the code, preceded by the command, if any. */
  static String input(Optional<String> with, String code) {
    return with.map(command -> command + " " + code).orElse(code);
  }

  record Paragraph(Prose prose) implements Block {
    @Override
    public int line() {
      return prose.line();
    }
  }

  /**
   * A list item.
   *
   * @param marker {@code -}, or a number with its dot
   */
  record Item(String marker, Prose prose) implements Block {
    @Override
    public int line() {
      return prose.line();
    }
  }

  /** An aside, such as "In Rust". */
  record Note(int line, String title, List<Block> body) implements Block {
    public Note {
      body = List.copyOf(body);
    }
  }

  /** Code that is shown but not run. */
  record Code(int line, List<String> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Java that is shown and run.
   *
   * @param with the command that runs it, such as {@code /limit 16m}; empty to run it in the
   *     session
   * @param claims the claims about the run
   * @param quiet whether the receipt is omitted
   */
  record Run(int line, Optional<String> with, String code, List<Claim> claims, boolean quiet)
      implements Block {
    public Run {
      claims = List.copyOf(claims);
    }

    /** Returns the input to run: the code, preceded by the command, if any. */
    public String input() {
      return Block.input(with, code);
    }
  }

  /**
   * A claim about a run.
   *
   * @param text as the author wrote it
   * @param condition the claim as a measurement
   */
  record Claim(int line, String text, Measurement condition) {}

  /**
   * Java that is stepped through on its own, and shown at chosen points with its stack and its
   * heap.
   *
   * @param open whether the parts of strings and collections are drawn
   * @param pauses the points, at least one
   */
  record Stepped(int line, String code, boolean open, List<Pause> pauses) implements Block {
    public Stepped {
      pauses = List.copyOf(pauses);
    }
  }

  /**
   * A point at which stepped code is shown.
   *
   * @param sentence what it shows
   * @param claims what must hold there
   */
  record Pause(int line, StepPoint at, Prose sentence, List<Claim> claims) {
    public Pause {
      claims = List.copyOf(claims);
    }
  }

  /** A drawing of a layout in the running VM or in a simulated one. */
  record Layout(int line, String target, Optional<String> vm) implements Block {}

  /** A table of all objects reachable from a value, by type. */
  record Footprint(int line, String target) implements Block {}

  /**
   * A command of the prompt with its report.
   *
   * @param most how many of the report's lines are shown; empty to show all
   */
  record Show(int line, String command, OptionalInt most) implements Block {}

  /**
   * A table of measured figures.
   *
   * @param heads the headings of all columns, including the first
   */
  record Table(int line, List<String> heads, List<Row> rows) implements Block {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table. */
  record Row(String head, List<Figure> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
