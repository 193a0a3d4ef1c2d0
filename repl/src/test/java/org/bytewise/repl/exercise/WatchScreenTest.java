package org.bytewise.repl.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the screen while a file is watched. A deadline ends a wait only in a failure. */
@OneJdkIsEnough
class WatchScreenTest {
  private static final int WIDTH = 60;

  @TempDir
  private Path temp;

  private final LinkedBlockingQueue<Face.View> views = new LinkedBlockingQueue<>();
  private Watch watch;
  private Thread thread;

  /** A screen that keeps everything it shows. */
  private final class Screen implements Face {
    @Override
    public int width() {
      return WIDTH;
    }

    @Override
    public int height() {
      return 24;
    }

    @Override
    public Glyphs glyphs() {
      return Glyphs.UNICODE;
    }

    @Override
    public boolean styled() {
      return true;
    }

    @Override
    public int columns(int codePoint) {
      return Columns.of(codePoint);
    }

    @Override
    public boolean keysWait() {
      return false;
    }

    @Override
    public void show(View view) {
      views.add(view);
    }
  }

  private Exercise start(Path pack) throws IOException {
    return start(pack, TestPack.first(pack));
  }

  private Exercise start(Path pack, Exercise exercise) {
    Practice practice =
        Practice.of(Optional.of(pack), temp.resolve("progress"), List.of(), Calls.WATCH);
    watch = new Watch(practice, new Screen());
    thread = new Thread(() -> watch.run(exercise, Optional.of(temp.resolve("work"))));
    thread.start();
    return exercise;
  }

  @AfterEach
  void end() throws InterruptedException {
    watch.leave(0);
    thread.join();
    watch.close();
  }

  private Face.View expect(String text) throws InterruptedException {
    StringBuilder seen = new StringBuilder();
    while (true) {
      Face.View view = views.poll(Ending.HANGS_MINUTES, TimeUnit.MINUTES);
      assertThat(view).as("no '%s' in%n%s", text, seen).isNotNull();
      String shown = text(view);
      // A sentence may be wrapped.
      if (shown.replaceAll("\\s+", " ").contains(text)) {
        return view;
      }
      seen.append(shown).append("\n---\n");
    }
  }

  private static String text(Face.View view) {
    StringBuilder text = new StringBuilder();
    view.body().forEach(line -> text.append(line.text()).append('\n'));
    return text + view.status();
  }

  @Test
  void the_evidence_of_a_diagnosis_appears_once_it_is_measured() throws Exception {
    Path pack = TestPack.starter(temp.resolve("pack"));
    Exercise exercise = start(pack, ExercisePack.of(pack).find("busy-line").orElseThrow());
    expect("It is being measured.");
    expect("Integer.valueOf");
    Path file = temp.resolve("work").resolve(exercise.fileName());
    Files.writeString(file, exercise.sources().solution());
    expect("LINE is right: line 12 creates 60 of the");
    watch.key('t');
    assertThat(text(expect("Program.java"))).contains("Integer.valueOf");
  }

  @Test
  void a_deleted_file_leaves_no_old_result_on_the_screen() throws Exception {
    Exercise exercise = start(TestPack.writeTo(temp.resolve("pack")));
    Path file = temp.resolve("work").resolve(exercise.fileName());
    expect("to check it");
    Files.writeString(file, "\uFEFF" + exercise.sources().solution());
    expect("It passes, at par.");
    Files.delete(file);
    Face.View view = expect("no longer exists");
    assertThat(text(view)).doesNotContain("It passes").contains("PlainSum.java is gone");
    watch.key('c');
    assertThat(text(expect("no longer exists"))).doesNotContain("It passes");
    Files.writeString(file, exercise.sources().solution());
    expect("It passes, at par.");
    Files.delete(file);
    expect("no longer exists");
    watch.key('r');
    expect("Start this exercise over?");
    watch.key('y');
    expect("Budget");
    assertThat(file).hasContent(exercise.sources().start());
  }

  @Test
  void a_wide_line_of_a_solution_is_continued_on_the_next() throws Exception {
    Path pack = TestPack.writeTo(temp.resolve("pack"));
    String comment =
        "  // This line is wider than the screen, and its end matters as well: here it is.";
    Path solution = pack.resolve("plain-sum/solution.java");
    Files.writeString(
        solution, Files.readString(solution).replaceFirst("\n", "\n" + comment + "\n"));
    Exercise exercise = start(pack);
    expect("to check it");
    for (int i = 0; i < exercise.hints().size(); i++) {
      watch.key('h');
    }
    watch.key('s');
    Face.View view = expect("This line is wider");
    assertThat(view.body()).extracting(Line::text).allMatch(line -> Columns.of(line) <= WIDTH);
    assertThat(text(view).replaceAll("\\s+", " ")).contains("its end matters as well: here it is.");
  }
}
