package org.bytewise.repl.exercise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.screen.Fold;
import org.bytewise.screen.Line;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.bytewise.screen.Style;

/**
 * Checks an answer whenever its file is saved, and handles keys. One thread runs it; keys and other
 * events may come from any thread.
 */
public final class Watch implements AutoCloseable {
  /** Lines of the screen other than the body: the page indicator, the status and the keys. */
  private static final int OTHER_LINES = 3;

  private static final String KEYS =
      "h hint  l list  n next  r reset  s solution  t task  c check  ? help  q quit";
  private static final String SHORT_KEYS = "h l n r s t c ? q";
  private static final String CONFIRM_KEYS = "y yes  any other key: no";
  private static final int ESCAPE = 0x1b;
  private static final int END_OF_INPUT = 4;

  private final Practice practice;
  private final Face face;
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private Exercise exercise;
  private Path file;
  private FileWatcher watcher;
  private Future<Examination> check;
  private String stage = "";
  private String notice = "";
  private Body body = () -> List.of();
  private Body feedback = () -> List.of();
  private boolean fresh;
  private int from;
  private boolean confirming;
  private Optional<Integer> status = Optional.empty();

  /** Produces what the screen shows; called again when the size changes. */
  @FunctionalInterface
  private interface Body {
    List<Line> lines();
  }

  public Watch(Practice practice, Face face) {
    this.practice = practice;
    this.face = face;
  }

  /**
   * Watches until the learner leaves.
   *
   * @param first the first exercise
   * @param into the folder to write files to; empty for the default
   * @return the exit status
   */
  public int run(Exercise first, Optional<Path> into) {
    enter(first, into);
    while (status.isEmpty()) {
      draw();
      try {
        do {
          events.take().run();
        } while (!events.isEmpty() && status.isEmpty());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      }
    }
    return status.get();
  }

  /**
   * Returns the exercise to start with: the one worked on last, or the next unsolved one if that is
   * solved, or else the first.
   */
  public static Exercise whereStopped(Practice practice) {
    List<String> ids = practice.pack().ids();
    if (ids.isEmpty()) {
      throw PracticeException.usage("this pack has no exercises");
    }
    Optional<String> last = practice.progress().last().filter(ids::contains);
    Exercise exercise = practice.find(last.orElse(ids.get(0)));
    return practice.standing(exercise).status() == Status.SOLVED
        ? practice.next(exercise).orElse(exercise)
        : exercise;
  }

  /** Handles a typed key; 4 is the end of the input. */
  public void key(int key) {
    events.add(() -> {
      if (face.keysWait() && check != null) {
        waiting.add(key);
      } else {
        type(key);
      }
    });
  }

  /** Handles a change of the screen's size. */
  public void resized() {
    events.add(() -> from = 0);
  }

  /** Leaves at once with an exit status. */
  public void leave(int exitStatus) {
    events.add(() -> status = Optional.of(exitStatus));
  }

  private void enter(Exercise next, Optional<Path> into) {
    stop();
    exercise = next;
    try {
      Practice.Started started = practice.start(next, into);
      file = started.file();
      watcher = FileWatcher.of(file, () -> events.add(this::changed));
      feedback = () -> task(next);
      show(feedback);
      practice.gatherInBackground(next, () -> events.add(this::gathered));
      if (started.edited()) {
        begin();
      } else {
        practice.prepare(next);
      }
    } catch (PracticeException e) {
      show(remark(e.getMessage()));
    }
  }

  private List<Line> task(Exercise shown) {
    return lines(practice.task(shown, columns(), face.glyphs()));
  }

  private int columns() {
    return ScreenText.proseColumns(face.width());
  }

  /** On a display that is not redrawn, the task is printed again, now with its evidence. */
  private void gathered() {
    if (body == feedback) {
      fresh = true;
    }
  }

  private void stop() {
    if (watcher != null) {
      watcher.close();
      watcher = null;
    }
    cancel();
  }

  private void cancel() {
    if (check != null) {
      check = null;
      practice.cancel();
    }
    stage = "";
  }

  private void changed() {
    confirming = false;
    if (watcher != null && watcher.isGone()) {
      gone();
    } else {
      begin();
    }
  }

  /** The last result is about a file that no longer exists, so it must not stay on the screen. */
  private void gone() {
    cancel();
    feedback = remark(shown(file) + " no longer exists. Save it again to check it; r writes the"
        + " start of this exercise.");
    show(feedback, shown(file) + " is gone");
  }

  private void begin() {
    cancel();
    try {
      if (!Files.exists(file)) {
        gone();
        return;
      }
      String source = AnswerFiles.read(file);
      Exercise judged = exercise;
      stage = "checking";
      check = practice.begin(
          judged,
          source,
          text -> events.add(() -> stage = check == null ? "" : text),
          () -> events.add(() -> ended(judged, source)));
    } catch (PracticeException e) {
      show(remark(e.getMessage()));
    }
  }

  private void ended(Exercise judged, String source) {
    if (check == null || !check.isDone()) {
      return;
    }
    Future<Examination> done = check;
    check = null;
    stage = "";
    try {
      Practice.await(done)
          .ifPresent(examination -> judged(practice.record(judged, file, source, examination)));
    } catch (PracticeException e) {
      show(remark(e.getMessage()));
    }
    practice.warning().ifPresent(text -> notice = text);
    while (!waiting.isEmpty() && check == null && status.isEmpty()) {
      type(waiting.poll());
    }
  }

  private void judged(Checked checked) {
    Optional<String> next = practice.next(checked.exercise()).map(Exercise::id);
    feedback = () -> lines(new CheckText(columns(), face.glyphs(), Calls.WATCH).of(checked, next));
    String how = next.isPresent() ? "n for the next, s for the solution" : "all others are solved";
    show(feedback, checked.passes() ? how : "");
  }

  private void type(int key) {
    if (confirming) {
      confirming = false;
      if (key == 'y' || key == 'Y') {
        reset();
        return;
      }
      show(feedback);
      if (key != 'q' && key != END_OF_INPUT) {
        return;
      }
    }
    switch (key) {
      case 'h' -> show(fixed(practice.hint(exercise)));
      case 'l' -> show(this::list);
      case 'n' -> next();
      case 'r' -> {
        confirming = true;
        show(remark("Start this exercise over? Your file is kept next to the new one, under another"
            + " name. Type y for yes."));
      }
      case 's' -> show(() -> lines(practice.solution(exercise)));
      case 't' -> show(() -> task(exercise));
      case 'c' -> begin();
      case 'q', END_OF_INPUT -> status = Optional.of(0);
      case '?' -> show(this::help);
      case ' ' -> page();
      case ESCAPE, '\r', '\n' -> show(feedback);
      default -> {}
    }
  }

  private void next() {
    Optional<Exercise> next;
    try {
      next = practice.next(exercise);
    } catch (PracticeException e) {
      show(remark(e.getMessage()));
      return;
    }
    if (next.isPresent()) {
      enter(next.get(), Optional.of(file.getParent()));
    } else {
      show(remark("All other exercises are solved."));
    }
  }

  private void reset() {
    try {
      if (!Files.exists(file)) {
        enter(exercise, Optional.ofNullable(file.getParent()));
        return;
      }
      stop();
      Path aside = practice.reset(exercise);
      enter(exercise, Optional.empty());
      show(body, "your previous file is now " + aside.getFileName());
    } catch (PracticeException e) {
      show(remark(e.getMessage()));
    }
  }

  private void show(Body next) {
    show(next, "");
  }

  /**
   * Shows a body and draws it at once: on a display that is not redrawn, every body must be seen.
   */
  private void show(Body next, String about) {
    body = next;
    fresh = true;
    from = 0;
    notice = about;
    draw();
  }

  private void page() {
    int next = from + room();
    from = next < fitting().size() ? next : 0;
  }

  private int room() {
    return face.height() == Integer.MAX_VALUE
        ? Integer.MAX_VALUE
        : Math.max(1, face.height() - OTHER_LINES);
  }

  private Body fixed(List<Part> parts) {
    return () -> lines(parts);
  }

  private Body remark(String text) {
    return fixed(List.of(ExerciseText.heading(exercise), ExerciseText.remark(text)));
  }

  private List<Line> lines(List<Part> parts) {
    // The keys are shown below anyway.
    List<Part> shown =
        parts.stream().filter(part -> !(part instanceof Part.WhatNext)).toList();
    return new ScreenText(columns(), face.glyphs().unicode(), !face.styled(), face::columns)
        .lines(shown);
  }

  private List<Line> list() {
    List<Line> lines = new ArrayList<>();
    ExerciseList.of(practice, ExerciseList.Filter.ALL)
        .lines(face.width(), face.glyphs())
        .forEach(lines::addAll);
    return lines;
  }

  private List<Line> help() {
    return List.of(
            "Save the file to check it; what is wrong, or what it costs, appears here.",
            "",
            "h  the next hint              l  all exercises, with your progress",
            "n  the next exercise          r  start over; asks first",
            "s  the solution, once solved  t  the task again",
            "c  check again                q  quit; so do Ctrl-C and Ctrl-D",
            "",
            "The space bar shows the next page. Enter returns to the last check.",
            "'bytewise exercises watch ID' switches to another exercise.")
        .stream()
        .map(line -> Line.of(Style.PLAIN, line))
        .toList();
  }

  /** Returns the lines of the body; on a screen, which cannot scroll sideways, none is wider. */
  private List<Line> fitting() {
    List<Line> lines = body.lines();
    return face.height() == Integer.MAX_VALUE ? lines : Fold.lines(lines, face.width());
  }

  private void draw() {
    List<Line> lines = fitting();
    String keys = confirming ? CONFIRM_KEYS : face.width() > KEYS.length() ? KEYS : SHORT_KEYS;
    face.show(new Face.View(lines, from, fresh, status(), keys));
    fresh = false;
  }

  private String status() {
    String solved =
        "%d of %d solved".formatted(practice.solved(), practice.pack().ids().size());
    String now = !stage.isEmpty()
        ? stage + " " + face.glyphs().ellipsis()
        : !notice.isEmpty() ? notice : "save " + shown(file) + " to check it";
    return solved + " " + (face.glyphs().unicode() ? "·" : "-") + " " + now;
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file == null
        ? ""
        : file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  @Override
  public void close() {
    stop();
    practice.close();
  }
}
