package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.lessons.format.Inline.Kind;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.MeasurementSyntaxException;
import org.bytewise.lessons.measure.Scope;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads sentences and checks the figures in them. */
final class ProseReader {

  private static final String WHEN = "=when ";
  /** Replaces a measured figure while prose is searched for typed ones. */
  private static final char MEASURED = '\ufffc';

  private static final String NUMBER =
      "(?:\\d[\\d,._]*|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
          + "sixteen|twenty|twenty-four|thirty|thirty-two|forty|forty-eight|sixty-four|hundred))";
  // The lookahead excludes "16-byte-alignment", which is the name of a VM.
  private static final Pattern TYPED_FIGURE = Pattern.compile(
      "(?:" + NUMBER + "[ -]?(?:bytes?|[KMG]i?B|B)\\b(?!-))|(?:\\d[\\d,._]* ?objects?\\b)");
  // Rust's allocator is asked for blocks, which it can resize.
  private static final Pattern TYPED_IN_RUST = Pattern.compile(
      TYPED_FIGURE.pattern() + "|(?:" + NUMBER + "[ -](?:blocks?|(?:re)?allocations?)\\b)");
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private final Mistakes mistakes;
  private final Set<String> figures;
  private Optional<String> stepped = Optional.empty();
  private boolean inRust;

  /**
   * Creates a reader for one lesson.
   *
   * @param figures the names that the lesson has defined so far; the set grows while the lesson is
   *     read
   */
  ProseReader(Mistakes mistakes, Set<String> figures) {
    this.mistakes = mistakes;
    this.figures = figures;
  }

  /** Sets whether the text is about Rust, whose figures are recorded. */
  void inRust(boolean is) {
    inRust = is;
  }

  /**
   * Sets the code whose stop {@code heapObjects()} and similar functions refer to; empty if there
   * is none here.
   */
  void stepped(Optional<String> code) {
    stepped = code;
  }

  /** Reads prose that is the value of a key. */
  Prose value(String markdown, int line, boolean codeAtHand) {
    Node document = PARSER.parse(markdown);
    Node first = document.getFirstChild();
    if (!(first instanceof Paragraph) || first.getNext() != null) {
      mistakes.add(line, "expected one paragraph of text, not \"" + markdown + "\"");
      return new Prose(line, Optional.empty(), List.of());
    }
    return prose(first, line, codeAtHand);
  }

  /** Reads prose whose inlines are the children of {@code parent}. */
  Prose prose(Node parent, int line, boolean codeAtHand) {
    List<Inline> inlines = new ArrayList<>();
    Optional<Measurement> when = Optional.empty();
    Node child = parent.getFirstChild();
    if (child instanceof Code code && code.getLiteral().startsWith(WHEN)) {
      when = measurement(code.getLiteral().substring(WHEN.length()), line, codeAtHand);
      child = child.getNext();
      if (child instanceof Text text) {
        text.setLiteral(text.getLiteral().stripLeading());
      }
    }
    while (child != null) {
      collect(child, Kind.PLAIN, inlines, line, codeAtHand);
      child = child.getNext();
    }
    Prose prose = new Prose(line, when, inlines);
    searchTypedFigures(prose);
    return prose;
  }

  private void collect(Node node, Kind kind, List<Inline> into, int line, boolean codeAtHand) {
    if (node instanceof Text text) {
      into.add(new Inline.Words(kind, text.getLiteral()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      into.add(new Inline.Words(kind, " "));
    } else if (node instanceof Code code) {
      code(code.getLiteral(), into, line, codeAtHand);
    } else if (node instanceof Emphasis) {
      children(node, Kind.EMPHASIS, into, line, codeAtHand);
    } else if (node instanceof StrongEmphasis) {
      children(node, Kind.STRONG, into, line, codeAtHand);
    } else if (node instanceof Link link) {
      link(link, kind, into, line, codeAtHand);
    } else {
      mistakes.add(
          line, "unsupported Markdown in a sentence: " + nameOf(node) + "; write plain words");
    }
  }

  private void link(Link link, Kind kind, List<Inline> into, int line, boolean codeAtHand) {
    List<Inline> text = new ArrayList<>();
    children(link, kind, text, line, codeAtHand);
    List<Inline.Words> words = new ArrayList<>();
    for (Inline inline : text) {
      if (inline instanceof Inline.Words one) {
        words.add(one);
      } else {
        mistakes.add(line, "the text of a link has no figures; write words");
      }
    }
    into.add(new Inline.Link(words, link.getDestination()));
  }

  /** Returns the name of a Markdown element, such as {@code thematic break}. */
  static String nameOf(Node node) {
    return node.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT)
        .replace("html", "HTML");
  }

  private void children(Node node, Kind kind, List<Inline> into, int line, boolean codeAtHand) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, kind, into, line, codeAtHand);
    }
  }

  private void code(String literal, List<Inline> into, int line, boolean codeAtHand) {
    if (literal.startsWith("=") && !literal.startsWith("==")) {
      figure(literal.substring(1), line, codeAtHand)
          .ifPresent(figure -> into.add(new Inline.Measured(figure)));
    } else {
      into.add(new Inline.Words(Kind.CODE, literal));
    }
  }

  Optional<Figure> figure(String text, int line, boolean codeAtHand) {
    try {
      Figure figure = Figure.parse(text);
      check(figure.measurement(), line, codeAtHand);
      if (figure.measurement().isTyped()) {
        mistakes.add(line, "\"" + text.strip() + "\" is typed; measure it");
      }
      return Optional.of(figure);
    } catch (MeasurementSyntaxException e) {
      mistakes.add(line, e.getMessage());
      return Optional.empty();
    }
  }

  Optional<Measurement> measurement(String text, int line, boolean codeAtHand) {
    try {
      Measurement measurement = Measurement.parse(text);
      check(measurement, line, codeAtHand);
      return Optional.of(measurement);
    } catch (MeasurementSyntaxException e) {
      mistakes.add(line, e.getMessage());
      return Optional.empty();
    }
  }

  void check(Measurement measurement, int line, boolean codeAtHand) {
    for (String name : measurement.names()) {
      if (!figures.contains(name) && !Scope.facts().contains(name)) {
        mistakes.add(
            line,
            "unknown name \"" + name + "\"; define it above in a block \"figures\", or use one of "
                + String.join(", ", Scope.facts().stream().sorted().toList()));
      }
    }
    measurement
        .typedSize()
        .ifPresent(typed -> mistakes.add(
            line,
            "\"" + measurement + "\" compares a size in bytes with " + typed
                + ", which is typed; compare it with a measured size"));
    checkStop(measurement, line);
    if (measurement.asksOfCodeAtHand() && !codeAtHand) {
      mistakes.add(
          line,
          "\"" + measurement
              + "\" refers to code that was run, but there is none here; write the code"
              + " between the parentheses");
    }
  }

  private void checkStop(Measurement measurement, int line) {
    if (!measurement.asksOfStop()) {
      return;
    }
    if (stepped.isEmpty()) {
      mistakes.add(
          line,
          "\"" + measurement
              + "\" tells of code that has stopped, but none has here; use it in a block"
              + " \"step\" or in a prediction with \"at:\"");
      return;
    }
    for (String variable : measurement.variables()) {
      if (!stepped.get().matches("(?s).*\\b" + Pattern.quote(variable) + "\\b.*")) {
        mistakes.add(line, "the code has no variable \"" + variable + "\"");
      }
    }
  }

  private void searchTypedFigures(Prose prose) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : prose.inlines()) {
      if (inline instanceof Inline.Link link) {
        link.inline().forEach(words -> text.append(words.text()));
      } else {
        text.append(inline instanceof Inline.Words words ? words.text() : MEASURED);
      }
    }
    searchTypedFigures(text.toString(), prose.line());
  }

  void searchTypedFigures(String text, int line) {
    String example = inRust ? "`=rust[size](String) bytes`" : "`=shallow(new String()) bytes`";
    Matcher typed = (inRust ? TYPED_IN_RUST : TYPED_FIGURE).matcher(text);
    while (typed.find()) {
      mistakes.add(line, "\"" + typed.group() + "\" is typed; measure it, as in " + example);
    }
  }
}
