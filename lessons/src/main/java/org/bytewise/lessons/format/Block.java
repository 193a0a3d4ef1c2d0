package org.bytewise.lessons.format;

import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;

/** A block of a lesson. Immutable. */
public sealed interface Block {

  /** Where it begins, counted from 1. */
  int line();

  /** What is run: the code, after the command where there is one. */
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
   * An item of a list.
   *
   * @param marker {@code -} or a number with its dot
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

  /** Code that is shown and not run. */
  record Code(int line, List<String> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Java that is shown and run.
   *
   * @param with the command that runs it, such as {@code /limit 16m}; empty where the session does
   * @param claims what must be true of the run
   * @param quiet whether the receipt is left out
   */
  record Run(int line, Optional<String> with, String code, List<Claim> claims, boolean quiet)
      implements Block {
    public Run {
      claims = List.copyOf(claims);
    }

    /** What is run: the code, after the command where there is one. */
    public String input() {
      return Block.input(with, code);
    }
  }

  /**
   * What must be true of a run.
   *
   * @param text as the author wrote it
   * @param condition the same, as a measurement
   */
  record Claim(int line, String text, Measurement condition) {}

  /** The picture of a layout, of the VM itself or of a simulated one. */
  record Layout(int line, String target, Optional<String> vm) implements Block {}

  /** The table of all that a value holds. */
  record Footprint(int line, String target) implements Block {}

  /** A command of the prompt, with what it reports. */
  record Show(int line, String command) implements Block {}

  /**
   * A table of measured figures.
   *
   * @param heads of the columns, that of the first one included
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
