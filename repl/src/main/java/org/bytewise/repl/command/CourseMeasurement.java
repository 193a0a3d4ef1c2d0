package org.bytewise.repl.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.CheatSheet;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.measure.Facts;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.page.MeasuredLesson;
import org.bytewise.repl.learn.LessonInstruments;
import org.bytewise.screen.Glyphs;
import org.bytewise.site.CourseContent;
import org.bytewise.site.CourseFigures;

/** Measures all lessons, in two sessions at once: each waits for its VM most of the time. */
final class CourseMeasurement {
  private static final int SESSIONS = 2;
  private static final int COLUMNS = 80;

  /** The release whose defaults are simulated, for figures that depend on layouts alone. */
  private static final List<String> SIMULATED = List.of("jdk27");

  private final Curriculum curriculum;
  private final Supplier<Workbench> sessions;
  private final Consumer<LessonInfo> progress;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param sessions opens a session
   * @param progress receives each lesson before it is measured; called by several threads
   */
  CourseMeasurement(
      Curriculum curriculum, Supplier<Workbench> sessions, Consumer<LessonInfo> progress) {
    this.curriculum = curriculum;
    this.sessions = sessions;
    this.progress = progress;
  }

  /**
   * What was measured.
   *
   * @param vms the VM that was measured, and the simulated ones
   */
  record Measured(
      List<MeasuredLesson> lessons,
      List<CourseContent.Rule> rules,
      List<CourseFigures> vms,
      String rustCompiler) {}

  /** Measures the whole course. */
  Measured measure()
      throws IOException, LessonException, MeasurementException, InterruptedException {
    Map<Integer, MeasuredLesson> measured = new TreeMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(SESSIONS, task -> {
      Thread thread = new Thread(task, "measuring lessons");
      thread.setDaemon(true);
      return thread;
    });
    try {
      List<Future<Map<Integer, MeasuredLesson>>> shares = new ArrayList<>();
      for (int i = 1; i < SESSIONS; i++) {
        shares.add(threads.submit((Callable<Map<Integer, MeasuredLesson>>) this::share));
      }
      try (Workbench workbench = sessions.get()) {
        LessonInstruments instruments = new LessonInstruments(workbench, Glyphs.UNICODE);
        measured.putAll(share(instruments));
        for (Future<Map<Integer, MeasuredLesson>> one : shares) {
          measured.putAll(result(one));
        }
        List<MeasuredLesson> lessons = List.copyOf(measured.values());
        return new Measured(
            lessons, rules(instruments), vms(lessons, instruments), instruments.rustCompiler());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future)
      throws IOException, LessonException, MeasurementException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof LessonException cause) {
        throw cause;
      }
      if (e.getCause() instanceof MeasurementException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Map<Integer, MeasuredLesson> share()
      throws IOException, LessonException, MeasurementException {
    try (Workbench workbench = sessions.get()) {
      return share(new LessonInstruments(workbench, Glyphs.UNICODE));
    }
  }

  /** Measures one lesson after the other, until none is left. */
  private Map<Integer, MeasuredLesson> share(LessonInstruments instruments)
      throws IOException, LessonException, MeasurementException {
    Map<Integer, MeasuredLesson> share = new TreeMap<>();
    List<LessonInfo> all = curriculum.lessons();
    for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
      progress.accept(all.get(i));
      instruments.reset();
      share.put(
          i, MeasuredLesson.of(curriculum, curriculum.load(all.get(i)), instruments, SIMULATED));
    }
    return share;
  }

  private static List<CourseContent.Rule> rules(LessonInstruments instruments)
      throws MeasurementException {
    instruments.reset();
    List<CourseContent.Rule> rules = new ArrayList<>();
    for (CheatSheet.Rule rule : CheatSheet.packaged().rules()) {
      CheatSheet.Checked checked = CheatSheet.check(rule, instruments);
      rules.add(new CourseContent.Rule(
          rule.word(),
          rule.text(),
          rule.lesson(),
          rule.code(),
          checked.run().receipt().lines(COLUMNS),
          checked.claims().stream()
              .filter(CheatSheet.CheckedClaim::holds)
              .map(CheatSheet.CheckedClaim::text)
              .toList()));
    }
    return rules;
  }

  private static List<CourseFigures> vms(
      List<MeasuredLesson> lessons, LessonInstruments instruments) throws MeasurementException {
    List<CourseFigures> vms = new ArrayList<>();
    vms.add(figures(lessons, MeasuredLesson.THIS, instruments.facts(), false));
    for (String vm : SIMULATED) {
      vms.add(figures(lessons, vm, instruments.facts(vm), true));
    }
    return vms;
  }

  private static CourseFigures figures(
      List<MeasuredLesson> lessons, String vm, Facts facts, boolean simulated) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (MeasuredLesson lesson : lessons) {
      lesson.figures().forEach((key, texts) -> {
        String text = texts.get(vm);
        if (text != null) {
          figures.put(CourseFigures.key(lesson.info().id(), key), text);
        }
      });
    }
    String description = facts.description().replaceFirst("^this VM \\((.*)\\)$", "$1");
    return new CourseFigures(CourseFigures.name(facts, simulated), description, simulated, figures);
  }
}
