package org.bytewise.lessons.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytewise.lessons.format.Block;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.SteppedCode;
import org.bytewise.lessons.measure.StopAtHand;
import org.bytewise.screen.Words;

/** Goes through a lesson with its model answers and measures everything in it. Use once. */
final class LessonMeasurement {
  private static final int COLUMNS = 80;
  private static final String COMMAND = "/";

  private final Lesson lesson;
  private final Instruments instruments;
  private final FigureRecorder session;

  LessonMeasurement(Lesson lesson, Instruments instruments, List<String> simulated) {
    this.lesson = lesson;
    this.instruments = instruments;
    this.session = FigureRecorder.of(instruments, lesson.figures(), simulated);
  }

  MeasuredLesson measure(String number) throws MeasurementException {
    Optional<String> unmet = unmet();
    List<MeasuredLesson.Section> sections = new ArrayList<>();
    List<List<Piece>> recap = new ArrayList<>();
    if (unmet.isEmpty()) {
      for (Step step : lesson.steps()) {
        sections.add(section(step));
      }
      for (Prose line : lesson.recap()) {
        recap.add(session.pieces(line));
      }
    }
    List<List<Piece>> readMore = new ArrayList<>();
    for (Prose item : lesson.readMore()) {
      readMore.add(session.pieces(item));
    }
    return new MeasuredLesson(
        lesson.info(), number, unmet, sections, recap, readMore, session.figures());
  }

  private Optional<String> unmet() throws MeasurementException {
    if (lesson.info().needs().isEmpty() || lesson.info().needs().get().holds(session.scope())) {
      return Optional.empty();
    }
    return Optional.of("This lesson needs \"" + lesson.info().needs().get()
        + "\"; the VM that this page was measured on is "
        + instruments.facts().description() + ".");
  }

  private MeasuredLesson.Section section(Step step) {
    List<PagePart> before = parts(step.before(), session);
    Optional<PageQuestion> question = Optional.empty();
    FigureRecorder inside = session;
    if (step.question().isPresent()) {
      try {
        Asked asked = asked(step.question().get());
        question = Optional.of(asked.question());
        inside = asked.inside();
      } catch (MeasurementException e) {
        before = Stream.concat(before.stream(), Stream.of(missing(e))).toList();
      }
    }
    return new MeasuredLesson.Section(
        step.id(), step.title(), before, question, parts(step.after(), inside));
  }

  private static PagePart missing(MeasurementException e) {
    return new PagePart.Missing("This could not be measured: " + e.getMessage());
  }

  private List<PagePart> parts(List<Block> blocks, FigureRecorder here) {
    List<PagePart> parts = new ArrayList<>();
    for (Block block : blocks) {
      try {
        parts.addAll(parts(block, here));
      } catch (MeasurementException e) {
        parts.add(missing(e));
      }
    }
    return parts;
  }

  private List<PagePart> parts(Block block, FigureRecorder here) throws MeasurementException {
    if (block instanceof Block.Paragraph paragraph) {
      return here.sentence(paragraph.prose())
          .<List<PagePart>>map(text -> List.of(new PagePart.Paragraph(text)))
          .orElse(List.of());
    }
    if (block instanceof Block.Item item) {
      return here.sentence(item.prose())
          .<List<PagePart>>map(text -> List.of(new PagePart.Item(item.marker(), text)))
          .orElse(List.of());
    }
    if (block instanceof Block.Note note) {
      List<PagePart> body = parts(note.body(), here);
      return body.isEmpty() ? List.of() : List.of(new PagePart.Note(title(note), body));
    }
    if (block instanceof Block.Code code) {
      return List.of(new PagePart.Code(code.lines(), false));
    }
    if (block instanceof Block.Run run) {
      return run(run);
    }
    if (block instanceof Block.Stepped stepped) {
      return pictures(stepped, here);
    }
    if (block instanceof Block.Show show) {
      return List.of(new PagePart.Code(List.of(show.command()), true), drawn(block, here));
    }
    return List.of(drawn(block, here));
  }

  /** Returns a note's title, with the compiler that measured its figures of Rust, if any. */
  private String title(Block.Note note) {
    boolean measured = note.body().stream()
        .map(block ->
            block instanceof Block.Item item ? item.prose() : ((Block.Paragraph) block).prose())
        .flatMap(prose -> prose.inlines().stream())
        .anyMatch(inline -> inline instanceof Inline.Measured one
            && !one.figure().measurement().rustFigures().isEmpty());
    return measured ? note.title() + " (" + instruments.rustCompiler() + ")" : note.title();
  }

  private PagePart drawn(Block block, FigureRecorder here) throws MeasurementException {
    if (block instanceof Block.Layout layout) {
      return drawing(
          PagePart.Kind.LAYOUT,
          layout.line(),
          "layout of " + layout.target()
              + layout.vm().map(vm -> " (" + vm + ")").orElse(""),
          instruments.layout(layout.target(), layout.vm(), COLUMNS),
          instruments.layoutSvg(layout.target(), layout.vm()));
    }
    if (block instanceof Block.Footprint footprint) {
      return drawing(
          PagePart.Kind.FOOTPRINT,
          footprint.line(),
          "everything reachable from " + footprint.target(),
          instruments.footprint(footprint.target(), COLUMNS),
          Optional.empty());
    }
    if (block instanceof Block.Show show) {
      Run run = instruments.run(show.command());
      List<String> lines = run.receipt().lines(COLUMNS);
      int more = lines.size() - show.most().orElse(lines.size());
      if (more > 0) {
        lines = Stream.concat(
                lines.subList(0, show.most().getAsInt()).stream(),
                Stream.of(
                    "  … " + Words.count(more, "more line") + "; the command itself shows all"))
            .toList();
      }
      return drawing(
          PagePart.Kind.REPORT,
          show.line(),
          show.command(),
          lines,
          run.receipt().svg());
    }
    return table((Block.Table) block, here);
  }

  private PagePart.Drawing drawing(
      PagePart.Kind kind, int line, String source, List<String> lines, Optional<String> svg) {
    String key = line + ".drawing";
    session.keep(key, String.join("\n", lines));
    return new PagePart.Drawing(kind, key, source, lines, svg);
  }

  private static PagePart table(Block.Table table, FigureRecorder here)
      throws MeasurementException {
    List<List<Piece>> rows = new ArrayList<>();
    rows.add(table.heads().stream().map(LessonMeasurement::plain).toList());
    for (int row = 0; row < table.rows().size(); row++) {
      List<Piece> cells = new ArrayList<>();
      cells.add(plain(table.rows().get(row).head()));
      List<Figure> figures = table.rows().get(row).cells();
      for (int i = 0; i < figures.size(); i++) {
        cells.add(here.figure(table.line() + "." + row + "." + i, figures.get(i)));
      }
      rows.add(cells);
    }
    return new PagePart.Table(rows);
  }

  private static Piece plain(String text) {
    return new Piece.Words(Inline.Kind.PLAIN, text);
  }

  private static PagePart.Code code(Optional<String> with, String code) {
    return new PagePart.Code(Stream.concat(with.stream(), code.lines()).toList(), true);
  }

  private List<PagePart> run(Block.Run block) throws MeasurementException {
    List<PagePart> parts = new ArrayList<>();
    parts.add(code(block.with(), block.code()));
    Run run = run(block.input());
    if (!block.quiet() || !run.outcome().isFine()) {
      parts.add(receipt(block.line(), block.input(), run));
    }
    return parts;
  }

  private Run run(String input) throws MeasurementException {
    Run run = instruments.run(input);
    session.forget();
    return run;
  }

  private PagePart.Drawing receipt(int line, String input, Run run) {
    return drawing(
        input.startsWith(COMMAND) ? PagePart.Kind.REPORT : PagePart.Kind.RECEIPT,
        line,
        input,
        run.receipt().lines(COLUMNS),
        run.receipt().svg());
  }

  private List<PagePart> pictures(Block.Stepped block, FigureRecorder here)
      throws MeasurementException {
    SteppedCode code = instruments.step(block.code());
    List<PagePart> parts = new ArrayList<>();
    int since = -1;
    for (Block.Pause pause : block.pauses()) {
      int at = code.find(pause.at());
      parts.add(picture(code, at, since, block.open(), pause.line()));
      here.at(new StopAtHand(code, since, at))
          .sentence(pause.sentence())
          .ifPresent(text -> parts.add(new PagePart.Paragraph(text)));
      since = at;
    }
    return parts;
  }

  private PagePart picture(SteppedCode code, int at, int since, boolean open, int line) {
    return drawing(
        PagePart.Kind.STEP,
        line,
        "the code, stopped",
        code.pictures().lines(at, since, open, COLUMNS),
        code.pictures().svg(at, since, open));
  }

  /**
   * A question with its answer.
   *
   * @param inside the context of what is below it
   */
  private record Asked(PageQuestion question, FigureRecorder inside) {}

  private Asked asked(Question question) throws MeasurementException {
    if (question instanceof Question.Choose choose) {
      return new Asked(choose(choose), session);
    }
    if (question instanceof Question.Try attempt) {
      return attempt(attempt);
    }
    Question.Predict predict = (Question.Predict) question;
    return predict.stepping().isPresent()
        ? stepped(predict, predict.stepping().get())
        : predict(predict);
  }

  private static List<List<Piece>> hints(Question question, FigureRecorder here)
      throws MeasurementException {
    List<List<Piece>> hints = new ArrayList<>();
    for (Prose hint : question.hints()) {
      hints.add(here.pieces(hint));
    }
    return hints;
  }

  private PageQuestion choose(Question.Choose choose) throws MeasurementException {
    List<PageQuestion.Option> options = new ArrayList<>();
    for (Question.Option option : choose.options()) {
      boolean right = option.right().holds(session.scope());
      Optional<Prose> reply = right ? option.because() : option.feedback();
      options.add(new PageQuestion.Option(
          session.pieces(option.text()),
          right,
          option.right().source(),
          reply.isPresent() ? session.pieces(reply.get()) : List.of()));
    }
    return new PageQuestion.Choose(session.pieces(choose.ask()), options, hints(choose, session));
  }

  private Asked attempt(Question.Try attempt) throws MeasurementException {
    List<Piece> ask = session.pieces(attempt.ask());
    List<List<Piece>> hints = hints(attempt, session);
    Run run = run(attempt.input(attempt.model()));
    FigureRecorder inside = session.with(run);
    Optional<Piece.Figure> cost = attempt.cost().isPresent()
        ? Optional.of(inside.figure(attempt.line() + ".cost", attempt.cost().get()))
        : Optional.empty();
    PageQuestion question = new PageQuestion.Try(
        ask,
        attempt.with(),
        attempt.model().lines().toList(),
        List.of(receipt(attempt.line(), attempt.input(attempt.model()), run)),
        cost,
        hints);
    return new Asked(question, inside);
  }

  private Asked predict(Question.Predict predict) throws MeasurementException {
    List<Piece> ask = session.pieces(predict.ask());
    List<List<Piece>> hints = hints(predict, session);
    List<PagePart> shown = predict
        .code()
        .map(java -> List.<PagePart>of(code(predict.with(), java)))
        .orElse(List.of());
    List<PagePart> measured = new ArrayList<>();
    FigureRecorder inside = session;
    if (predict.input().isPresent()) {
      Run run = run(predict.input().get());
      inside = session.with(run);
      measured.add(receipt(predict.line(), predict.input().get(), run));
    }
    return new Asked(predicted(predict, ask, hints, shown, measured, inside), inside);
  }

  private Asked stepped(Question.Predict predict, Question.Stepping stepping)
      throws MeasurementException {
    SteppedCode code = instruments.step(predict.code().orElseThrow());
    int shown = code.find(stepping.at());
    int next = stepping.until().isPresent() ? code.find(stepping.until().get()) : code.over(shown);
    FigureRecorder asking = session.at(new StopAtHand(code, shown, shown));
    FigureRecorder inside = session.at(new StopAtHand(code, shown, next));
    PageQuestion question = predicted(
        predict,
        asking.pieces(predict.ask()),
        hints(predict, asking),
        List.of(picture(code, shown, shown - 1, stepping.open(), stepping.line())),
        List.of(picture(code, next, shown, stepping.open(), predict.line())),
        inside);
    return new Asked(question, inside);
  }

  private static PageQuestion predicted(
      Question.Predict predict,
      List<Piece> ask,
      List<List<Piece>> hints,
      List<PagePart> shown,
      List<PagePart> measured,
      FigureRecorder inside)
      throws MeasurementException {
    Figure answer = predict.answer();
    boolean names = answer.measurement().isOfNames();
    String right = compared(answer, names, inside);
    List<PageQuestion.Reply> replies = new ArrayList<>();
    for (Question.Known known : predict.mistakes()) {
      Figure said = new Figure(known.value(), answer.noun(), answer.varies());
      String number = compared(said, names, inside);
      if (!number.equals(right)
          && replies.stream().noneMatch(reply -> reply.number().equals(number))) {
        replies.add(new PageQuestion.Reply(
            inside.figure(known.line() + ".said", said), number, inside.pieces(known.feedback())));
      }
    }
    return new PageQuestion.Predict(
        ask,
        shown,
        inside.figure(predict.line() + ".answer", answer),
        right,
        answer.noun(),
        replies,
        predict.otherwise().isPresent() ? inside.pieces(predict.otherwise().get()) : List.of(),
        measured,
        hints);
  }

  /** Returns a prediction as it is compared: digits, or names joined by commas. */
  private static String compared(Figure figure, boolean names, FigureRecorder here)
      throws MeasurementException {
    if (!names) {
      return String.valueOf(Math.round(figure.measurement().number(here.scope()).amount()));
    }
    String variables = figure.measurement().measure(here.scope()).text().strip();
    return variables.isEmpty() ? "none" : String.join(",", variables.split("[,\\s]+"));
  }
}
