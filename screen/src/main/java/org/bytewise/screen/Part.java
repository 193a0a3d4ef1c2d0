package org.bytewise.screen;

import java.util.List;
import java.util.Objects;

/** A part of what a lesson shows at once, described by its meaning. Immutable. */
public sealed interface Part {

  /**
   * The heading of a step.
   *
   * @param title the title of the step
   * @param where the numbers of the lesson and of the step, such as {@code 2.1 · step 1 of 7}
   */
  record Heading(String title, String where) implements Part {}

  /** A paragraph of prose. */
  record Paragraph(List<Span> spans) implements Part {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A list item.
   *
   * @param marker {@code -}, or a number with its dot
   */
  record Item(String marker, List<Span> spans) implements Part {
    public Item {
      spans = List.copyOf(spans);
    }
  }

  /** Java code to show. */
  record Code(List<String> lines) implements Part {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Lines drawn by an instrument, which are shown unchanged.
   *
   * @param style {@link Style#PICTURE} or {@link Style#RECEIPT}
   */
  record Drawing(Style style, List<String> lines) implements Part {
    public Drawing {
      lines = List.copyOf(lines);
    }
  }

  /** A table whose first row and first column are headings. */
  record Table(List<List<String>> rows) implements Part {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** An aside with a title, such as "In Rust". */
  record Note(String title, List<Part> body) implements Part {
    public Note {
      body = List.copyOf(body);
    }
  }

  /** A question to the learner. */
  record Ask(List<Span> spans) implements Part {
    public Ask {
      spans = List.copyOf(spans);
    }
  }

  /** The answers to choose from, numbered from 1. */
  record Choices(List<List<Span>> choices) implements Part {
    public Choices {
      choices = choices.stream().map(List::copyOf).toList();
    }
  }

  /** A remark of the tool to the learner. */
  record Feedback(Verdict verdict, List<Span> spans) implements Part {
    public Feedback {
      Objects.requireNonNull(verdict, "verdict");
      spans = List.copyOf(spans);
    }

    public static Feedback of(Verdict verdict, String text) {
      return new Feedback(verdict, List.of(Span.plain(text)));
    }
  }

  /** The kind of feedback. */
  enum Verdict {
    RIGHT,
    WRONG,
    HINT,
    /**
     * Neither right nor wrong: an input that does not count, a command that is not possible now.
     */
    REMARK,
    /** A figure is missing; the text says why. */
    NOT_MEASURED
  }

  /** The actions that are possible now, always the last part. */
  record WhatNext(List<String> actions) implements Part {
    public WhatNext {
      actions = List.copyOf(actions);
    }
  }
}
