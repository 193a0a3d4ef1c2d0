package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.bytewise.lessons.format.Block;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.Scope;
import org.bytewise.lessons.measure.SteppedCode;
import org.bytewise.lessons.measure.StopAtHand;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** Turns blocks into parts, measuring their figures and running their code. */
final class Showing {

  private final Instruments instruments;
  private final IntSupplier width;
  private final Consumer<String> ran;

  /**
   * Creates an instance for a session.
   *
   * @param width supplies the columns for the instruments' drawings
   * @param ran receives the code after it has run
   */
  Showing(Instruments instruments, IntSupplier width, Consumer<String> ran) {
    this.instruments = instruments;
    this.width = width;
    this.ran = ran;
  }

  IntSupplier width() {
    return width;
  }

  /** Returns the prediction that a question asks for; empty unless it steps through code. */
  Optional<SteppedPrediction> stepped(Question question) throws MeasurementException {
    return SteppedPrediction.of(question, instruments);
  }

  List<Part> parts(List<Block> blocks, Scope scope) {
    return screens(blocks, scope).stream().flatMap(List::stream).toList();
  }

  /**
   * Returns what blocks show, as one screen, or as several if stepped code has several pictures:
   * each of them but the last one ends a screen.
   */
  List<List<Part>> screens(List<Block> blocks, Scope scope) {
    List<List<Part>> screens = new ArrayList<>();
    screens.add(new ArrayList<>());
    for (Block block : blocks) {
      try {
        List<List<Part>> pictures =
            block instanceof Block.Stepped stepped ? pictures(stepped, scope) : List.of();
        for (int i = 0; i < pictures.size(); i++) {
          if (i > 0) {
            screens.add(new ArrayList<>());
          }
          screens.get(screens.size() - 1).addAll(pictures.get(i));
        }
        if (pictures.isEmpty()) {
          screens.get(screens.size() - 1).addAll(parts(block, scope));
        }
      } catch (MeasurementException e) {
        screens.get(screens.size() - 1).add(notMeasured(e));
      }
    }
    return screens;
  }

  /** Returns each picture of stepped code with its sentence. */
  private List<List<Part>> pictures(Block.Stepped block, Scope scope) throws MeasurementException {
    SteppedCode code = instruments.step(block.code());
    List<List<Part>> pictures = new ArrayList<>();
    int since = -1;
    for (Block.Pause pause : block.pauses()) {
      int at = code.find(pause.at());
      Scope inside = scope.at(new StopAtHand(code, since, at));
      List<String> lines = code.pictures().lines(at, since, block.open(), width.getAsInt());
      List<Part> parts = new ArrayList<>(drawing(lines));
      if (isShown(pause.sentence(), inside)) {
        parts.add(new Part.Paragraph(spans(pause.sentence(), inside)));
      }
      pictures.add(parts);
      since = at;
    }
    return pictures;
  }

  /** Returns the part to show in place of something that could not be measured. */
  static Part notMeasured(MeasurementException e) {
    return Part.Feedback.of(
        Part.Verdict.NOT_MEASURED, "This could not be measured: " + e.getMessage());
  }

  private List<Part> parts(Block block, Scope scope) throws MeasurementException {
    if (block instanceof Block.Paragraph paragraph) {
      return isShown(paragraph.prose(), scope)
          ? List.of(new Part.Paragraph(spans(paragraph.prose(), scope)))
          : List.of();
    }
    if (block instanceof Block.Item item) {
      return isShown(item.prose(), scope)
          ? List.of(new Part.Item(item.marker(), spans(item.prose(), scope)))
          : List.of();
    }
    if (block instanceof Block.Note note) {
      List<Part> body = parts(note.body(), scope);
      return body.isEmpty() ? List.of() : List.of(new Part.Note(title(note), body));
    }
    if (block instanceof Block.Code code) {
      return List.of(new Part.Code(code.lines()));
    }
    if (block instanceof Block.Run run) {
      return run(run, scope);
    }
    if (block instanceof Block.Layout layout) {
      return drawing(instruments.layout(layout.target(), layout.vm(), width.getAsInt()));
    }
    if (block instanceof Block.Footprint footprint) {
      return drawing(instruments.footprint(footprint.target(), width.getAsInt()));
    }
    if (block instanceof Block.Show show) {
      Run run = instruments.run(show.command());
      return List.of(new Part.Code(List.of(show.command())), report(run, show.most()));
    }
    return List.of(table((Block.Table) block, scope));
  }

  /** Returns a note's title, with the compiler that measured its figures of Rust, if any. */
  private String title(Block.Note note) {
    boolean measured = note.body().stream()
        .map(Showing::prose)
        .flatMap(prose -> prose.inlines().stream())
        .anyMatch(inline -> inline instanceof Inline.Measured one
            && !one.figure().measurement().rustFigures().isEmpty());
    return measured ? note.title() + " (" + instruments.rustCompiler() + ")" : note.title();
  }

  /** Returns the text of a block of a note: notes contain paragraphs and items alone. */
  private static Prose prose(Block block) {
    return block instanceof Block.Item item ? item.prose() : ((Block.Paragraph) block).prose();
  }

  private static List<Part> drawing(List<String> lines) {
    return List.of(new Part.Drawing(Style.PICTURE, lines));
  }

  private List<Part> run(Block.Run block, Scope scope) throws MeasurementException {
    List<Part> parts = new ArrayList<>();
    parts.add(code(block.with(), block.code()));
    Run run = run(block.input(), scope);
    if (!block.quiet() || !run.outcome().isFine()) {
      parts.add(receipt(run));
    }
    return parts;
  }

  /** Returns code as a learner would type it, preceded by the command that runs it, if any. */
  static Part code(Optional<String> with, String code) {
    return new Part.Code(Stream.concat(with.stream(), code.lines()).toList());
  }

  /** Runs code and discards earlier measurements, which it may have changed. */
  Run run(String code, Scope scope) throws MeasurementException {
    Run run = instruments.run(code);
    scope.forget();
    // Undo must not repeat code that was interrupted or lost its VM.
    if (run.outcome().isFine() || run.outcome() == Run.Outcome.THREW) {
      ran.accept(code);
    }
    return run;
  }

  /** Returns a command's report, or its first lines and how many more there are. */
  private Part report(Run run, OptionalInt most) {
    List<String> lines = run.receipt().lines(width.getAsInt());
    int more = lines.size() - most.orElse(lines.size());
    if (more <= 0) {
      return new Part.Drawing(Style.PICTURE, lines);
    }
    List<String> first = new ArrayList<>(lines.subList(0, most.getAsInt()));
    first.add("  … " + Words.count(more, "more line") + "; the command itself shows all");
    return new Part.Drawing(Style.PICTURE, first);
  }

  Part receipt(Run run) {
    return new Part.Drawing(Style.RECEIPT, run.receipt().lines(width.getAsInt()));
  }

  private static Part table(Block.Table table, Scope scope) throws MeasurementException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.heads());
    for (Block.Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.head());
      for (Figure figure : row.cells()) {
        cells.add(figure.text(scope));
      }
      rows.add(cells);
    }
    return new Part.Table(rows);
  }

  private static boolean isShown(Prose prose, Scope scope) throws MeasurementException {
    return prose.when().isEmpty() || prose.when().get().holds(scope);
  }

  static List<Span> spans(Prose prose, Scope scope) throws MeasurementException {
    List<Span> spans = new ArrayList<>();
    for (Inline inline : prose.inlines()) {
      if (inline instanceof Inline.Measured measured) {
        spans.add(new Span(Style.FIGURE, measured.figure().text(scope)));
      } else {
        spans.addAll(unmeasured(inline));
      }
    }
    return spans;
  }

  /** Returns the spans of what is not measured; none for a figure. */
  static List<Span> unmeasured(Inline inline) {
    if (inline instanceof Inline.Link link) {
      return link.inline().stream().map(Showing::span).toList();
    }
    return inline instanceof Inline.Words words ? List.of(span(words)) : List.of();
  }

  private static Span span(Inline.Words words) {
    return new Span(
        switch (words.kind()) {
          case PLAIN -> Style.PLAIN;
          case CODE -> Style.CODE;
          case STRONG -> Style.STRONG;
          case EMPHASIS -> Style.EMPHASIS;
        },
        words.text());
  }
}
