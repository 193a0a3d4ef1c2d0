package org.bytewise.instruments.step;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.bytewise.instruments.LiveScreen;
import org.bytewise.instruments.ScreenKey;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/**
 * Plays a recording by keys, also while it is still being made: a key whose goal has not been
 * recorded yet waits for it, and the keys after it wait, too. Confined to the thread that shows it.
 */
final class StepPlayer implements LiveScreen {
  private static final int MOST_DIGITS = 6;

  private final StepRecording recording;
  private final StepSources sources;
  private final Queue<ScreenKey> waiting = new ArrayDeque<>();
  private int at;
  private boolean opened;
  private boolean left;
  private boolean interrupted;
  private String message = "";

  /** The number typed before a key; empty if there is none. */
  private String count = "";

  /** The number of a line as far as it is typed; null if no line is being typed. */
  private String line;

  /** What is to be reached; null if nothing is. */
  private Goal goal;

  /** @param recording with at least one stop */
  StepPlayer(StepRecording recording, StepSources sources) {
    this.recording = recording;
    this.sources = sources;
  }

  /** Where a key leads. */
  private sealed interface Goal {
    /** A stop by its index. */
    record Step(int index) implements Goal {}

    /** The next stop of a thread with no more than so many frames. */
    record Depth(Optional<String> thread, int depth) implements Goal {}

    /** The next stop at a line of the source that is shown. */
    record AtLine(String source, int number) implements Goal {}

    /** The end. */
    record End() implements Goal {}
  }

  @Override
  public List<Line> lines(int width, int height, Glyphs glyphs) {
    advance();
    StepMoment moment = recording.moment(at);
    return new StepScreen(sources, width, height, glyphs).lines(moment, opened, status(moment));
  }

  private String status(StepMoment moment) {
    if (line != null) {
      return "go to line: " + line + "_   Enter goes there, Escape does not";
    }
    if (!count.isEmpty()) {
      return count + "_   then g goes on that many steps";
    }
    if (goal != null) {
      return "running on; Escape stops waiting, Ctrl-C leaves";
    }
    if (message.isEmpty() && moment.isLast() && moment.cut().isPresent()) {
      return "Recording ended: " + VisibleText.of(moment.cut().get()) + ". q leaves";
    }
    return message;
  }

  @Override
  public void press(ScreenKey key) {
    boolean leaves = key.kind() == ScreenKey.Kind.INTERRUPT || key.kind() == ScreenKey.Kind.END;
    if (leaves) {
      interrupted |= key.kind() == ScreenKey.Kind.INTERRUPT;
      left = true;
      return;
    }
    if (goal != null && key.kind() == ScreenKey.Kind.ESCAPE) {
      goal = null;
      waiting.clear();
      return;
    }
    waiting.add(key);
    advance();
  }

  @Override
  public boolean isLeft() {
    return left;
  }

  @Override
  public List<ScreenKey> unused() {
    return List.copyOf(waiting);
  }

  /** Returns whether Ctrl-C was pressed. */
  boolean isInterrupted() {
    return interrupted;
  }

  /** Returns the index of the stop that is shown. */
  int at() {
    return at;
  }

  /** Takes the keys that wait, as far as the recording has got. */
  private void advance() {
    reach();
    while (goal == null && !left && !waiting.isEmpty()) {
      take(waiting.remove());
      reach();
    }
  }

  private void take(ScreenKey key) {
    message = "";
    if (line != null) {
      takeForLine(key);
      return;
    }
    int times = count.isEmpty() ? 1 : Integer.parseInt(count);
    boolean counted = !count.isEmpty();
    if (key.kind() == ScreenKey.Kind.CHARACTER && Character.isDigit(key.codePoint())) {
      if (count.length() < MOST_DIGITS) {
        count += Character.digit(key.codePoint(), 10);
      }
      return;
    }
    count = "";
    switch (key.kind()) {
      case ENTER, RIGHT -> goOn(times);
      case LEFT -> {
        message = at == 0 ? "This is the first step." : "";
        at = Math.max(0, at - times);
      }
      case CHARACTER -> takeLetter(key.codePoint(), counted, times);
      default -> {
        // Nothing is typed that could be taken back.
      }
    }
  }

  private void takeLetter(int letter, boolean counted, int times) {
    Stop stop = recording.stop(at);
    switch (letter) {
      case 'o' -> goal = new Goal.Depth(thread(stop), depth(stop));
      case 'u' -> goal = new Goal.Depth(thread(stop), depth(stop) - 1);
      case 'g' -> {
        if (counted) {
          goOn(times);
        } else {
          goal = new Goal.End();
        }
      }
      case '/' -> line = "";
      case 'e' -> opened = !opened;
      case 'q' -> left = true;
      default -> message = "No key " + VisibleText.of(Character.toString(letter)) + ".";
    }
  }

  private void goOn(int steps) {
    goal = new Goal.Step(at + steps);
  }

  private void takeForLine(ScreenKey key) {
    switch (key.kind()) {
      case ESCAPE -> line = null;
      case BACKSPACE -> line = line.substring(0, Math.max(0, line.length() - 1));
      case ENTER -> {
        if (!line.isEmpty()) {
          goal = new Goal.AtLine(source(recording.stop(at)), Integer.parseInt(line));
        }
        line = null;
      }
      case CHARACTER -> {
        if (Character.isDigit(key.codePoint()) && line.length() < MOST_DIGITS) {
          line += Character.digit(key.codePoint(), 10);
        }
      }
      default -> {
        // The line has no cursor to move.
      }
    }
  }

  /** Goes where the goal leads, if that has been recorded. */
  private void reach() {
    if (goal == null) {
      return;
    }
    // Asked first: what is recorded after this is found the next time.
    boolean ended = recording.isEnded();
    int size = recording.size();
    int found = -1;
    if (goal instanceof Goal.Step step) {
      found = step.index() < size ? step.index() : -1;
    } else {
      for (int i = at + 1; i < size && found < 0; i++) {
        found = isReached(recording.stop(i)) ? i : -1;
      }
    }
    if (found >= 0) {
      at = found;
      goal = null;
    } else if (ended) {
      giveUp(size);
    } else if (goal instanceof Goal.End) {
      at = size - 1;
    }
  }

  private void giveUp(int size) {
    if (goal instanceof Goal.AtLine atLine) {
      message = "After this step, the code does not come to line " + atLine.number() + ".";
    } else {
      message = at == size - 1 ? "This is the last step; q leaves." : "";
      at = size - 1;
    }
    goal = null;
  }

  private boolean isReached(Stop stop) {
    if (goal instanceof Goal.Depth depth) {
      return thread(stop).equals(depth.thread()) && depth(stop) <= depth.depth();
    }
    return goal instanceof Goal.AtLine atLine
        && source(stop).equals(atLine.source())
        && stop.line()
            .map(sources::find)
            .filter(one -> one.number() == atLine.number())
            .isPresent();
  }

  private String source(Stop stop) {
    return stop.line().map(sources::find).map(StepSources.Place::title).orElse("");
  }

  private static Optional<String> thread(Stop stop) {
    return stop.threads().stream().findFirst().map(ThreadView::name);
  }

  private static int depth(Stop stop) {
    return stop.threads().stream()
        .findFirst()
        .map(thread -> thread.frames().size() + thread.more())
        .orElse(0);
  }

  /** Returns where the reader has left. */
  StepReport.Left left() {
    return new StepReport.Left(at + 1, recording.size(), recording.isEnded());
  }
}
