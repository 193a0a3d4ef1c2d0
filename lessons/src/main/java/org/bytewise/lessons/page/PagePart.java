package org.bytewise.lessons.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A part of a measured page. Immutable. */
public sealed interface PagePart {

  /** A paragraph of prose. */
  record Paragraph(List<Piece> text) implements PagePart {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /**
   * A list item.
   *
   * @param marker {@code -}, or a number with its dot
   */
  record Item(String marker, List<Piece> text) implements PagePart {
    public Item {
      text = List.copyOf(text);
    }
  }

  /** An aside with a title, such as "In Rust". */
  record Note(String title, List<PagePart> body) implements PagePart {
    public Note {
      body = List.copyOf(body);
    }
  }

  /**
   * Code to show.
   *
   * @param measured whether it is Java that the page runs, or a command
   */
  record Code(List<String> lines, boolean measured) implements PagePart {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What an instrument drew or reported.
   *
   * @param kind what is drawn
   * @param key identifies it in the course, on every VM
   * @param source what was measured, such as {@code layout of new String()}
   * @param lines as on a terminal
   * @param svg the same as an SVG file; empty if it is text alone
   */
  record Drawing(Kind kind, String key, String source, List<String> lines, Optional<String> svg)
      implements PagePart {
    public Drawing {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(key, "key");
      lines = List.copyOf(lines);
      Objects.requireNonNull(svg, "svg");
    }
  }

  /** What a drawing is about. */
  enum Kind {
    LAYOUT,
    FOOTPRINT,
    /** A value, or how the code ended, and what it allocated. */
    RECEIPT,
    /** The report of a command. */
    REPORT,
    /** Code that has stopped, with its stack and its heap. */
    STEP
  }

  /** A table whose first row has the headings; in other rows, the first piece is a heading. */
  record Table(List<List<Piece>> rows) implements PagePart {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * What could not be measured on this VM.
   *
   * @param why one line
   */
  record Missing(String why) implements PagePart {}
}
