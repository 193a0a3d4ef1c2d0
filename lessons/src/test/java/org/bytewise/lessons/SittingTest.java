package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.lessons.progress.Review;
import org.bytewise.screen.Line;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SittingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  @TempDir
  private Path folder;

  private final FakeInstruments instruments = LessonText.instruments();
  private final Progress progress = Progress.inMemory();
  private Curriculum curriculum;
  private LessonInfo info;

  @BeforeEach
  void makeCurriculum() throws Exception {
    pack(LessonText.VALID);
  }

  private void pack(String text) throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\n");
    Files.writeString(folder.resolve("small.md"), text);
    curriculum = Curriculum.ofFolder(folder);
    info = curriculum.lessons().get(0);
  }

  private static Clock clock(LocalDate day) {
    return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
  }

  private static String text(List<Part> parts) {
    return ScreenText.of(80).lines(parts).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  private ReviewSitting review(LocalDate day) {
    return ReviewSitting.of(curriculum, progress, false, clock(day), bound -> bound - 1);
  }

  /** Plays the lesson with a wrong prediction, a wrong choice and code that misses its goal. */
  private void missEverything() throws Exception {
    Player player =
        new Player(curriculum, curriculum.load(info), instruments, progress, () -> 80, clock(DAY));
    player.begin();
    player.answer("48");
    player.next();
    player.next();
    player.answer("2");
    player.answer("1");
    player.next();
    player.answer("many()");
    player.answer("one()");
  }

  @Test
  void missed_questions_come_back_the_next_day_and_tries_do_not() throws Exception {
    missEverything();
    assertThat(progress.reviews(info))
        .isEqualTo(Map.of(
            "predict", new Review(DAY.plusDays(1), 1), "choose", new Review(DAY.plusDays(1), 1)));
    assertThat(review(DAY).hasNext()).isFalse();
    assertThat(review(DAY).nothingDue())
        .isEqualTo("No question is due: the next one comes back tomorrow. /review all asks the"
            + " questions that you missed now.");
    assertThat(review(DAY.plusDays(1)).size()).isEqualTo(2);
  }

  @Test
  void a_question_that_a_new_version_no_longer_asks_does_not_come_back() throws Exception {
    missEverything();
    progress.missed(info, "gone", DAY);
    ReviewSitting review = review(DAY.plusDays(1));
    assertThat(review.size()).isEqualTo(2);
    assertThat(progress.reviews(info)).containsOnlyKeys("predict", "choose");
    assertThat(text(review.ending())).contains("2 questions are still due");
  }

  @Test
  void a_skipped_question_comes_back_and_a_right_one_does_not() throws Exception {
    Player player =
        new Player(curriculum, curriculum.load(info), instruments, progress, () -> 80, clock(DAY));
    player.begin();
    player.answer("24");
    player.next();
    player.next();
    player.skip();
    assertThat(progress.reviews(info)).containsOnlyKeys("choose");
  }

  @Test
  void a_review_asks_a_question_as_its_lesson_does_after_the_code_before_it() throws Exception {
    missEverything();
    ReviewSitting review = review(DAY.plusDays(1));
    FakeInstruments fresh = LessonText.instruments();
    Player player = review.next(fresh, () -> 80);
    assertThat(text(player.begin()))
        .startsWith(
            "Predict                                               review · 1 of 2 · from 2.1")
        .contains("How many bytes does x take?");
    assertThat(player.isDoneAlone()).isFalse();
    assertThat(text(player.back())).startsWith("A review only goes on.");
    assertThat(text(player.answer("24"))).contains("↵ next question · /leave · /help");
    assertThat(player.isDoneAlone()).isTrue();
    assertThat(player.prompt()).isEqualTo("review> ");
    Player second = review.next(fresh, () -> 80);
    second.begin();
    assertThat(fresh.session()).as("what its step builds on").contains("var a = new A();");
    second.answer("2");
    assertThat(text(second.answer("1"))).contains("↵ finish");
    assertThat(review.hasNext()).isFalse();
    assertThat(text(review.ending()).replaceAll("\\s+", " "))
        .isEqualTo("End of the review. Right first time: 1 of 2. The next question comes back"
            + " tomorrow.");
    LocalDate today = DAY.plusDays(1);
    assertThat(progress.reviews(info))
        .isEqualTo(Map.of(
            "predict", new Review(today.plusDays(3), 3),
            "choose", new Review(today.plusDays(1), 1)));
    assertThat(progress.lastLesson()).as("the place in the course stays").contains("small");
    assertThat(progress.rightFirst(info, "predict"))
        .as("the lesson's score stays")
        .isFalse();
  }

  @Test
  void a_skip_in_a_review_counts_as_missed() throws Exception {
    missEverything();
    ReviewSitting review = review(DAY.plusDays(2));
    Player player = review.next(instruments, () -> 80);
    player.begin();
    player.skip();
    assertThat(progress.reviews(info)).containsEntry("predict", new Review(DAY.plusDays(3), 1));
    assertThat(review.right()).isZero();
  }

  @Test
  void a_review_has_fresh_numbers_where_the_question_has_some() throws Exception {
    pack(LessonText.VALID.replaceFirst(
        "(?s)answer: shallow.*?hint: And of the padding\\.",
        "code: add(20)\nanswer: objects() objects\nmistake: 1 => No.\nfresh: 20 => 5, 6"));
    instruments.run("add(6)", "1", 6, 48);
    progress.first(info, "predict", false);
    progress.missed(info, "predict", DAY);
    ReviewSitting review = review(DAY.plusDays(1));
    Player player = review.next(instruments, () -> 80);
    assertThat(text(player.begin())).contains("  add(6)");
    assertThat(text(player.answer("6"))).startsWith("You said 6, and your VM says 6.");
  }

  @Test
  void a_question_that_no_longer_exists_is_not_asked() throws Exception {
    progress.missed(info, "gone", DAY);
    progress.missed(info, "try", DAY);
    assertThat(review(DAY.plusDays(30)).hasNext()).isFalse();
    assertThat(Progress.inMemory().reviews(info)).isEmpty();
  }

  @Test
  void nothing_missed_is_nothing_to_review() {
    assertThat(review(DAY).nothingDue())
        .isEqualTo(
            "There is nothing to review. Questions that you miss in a lesson come back here.");
  }

  @Test
  void a_placement_test_has_ten_predictions_one_or_two_of_a_chapter() throws Exception {
    Curriculum course = Curriculum.packaged();
    Map<Sitting.Asked, List<LessonInfo>> questions =
        PlacementSitting.parsed(Pack.packaged().read("placement.txt"), course);
    assertThat(questions).hasSize(10);
    for (Sitting.Asked asked : questions.keySet()) {
      assertThat(course.load(asked.lesson()).steps())
          .as(asked.lesson().id() + " " + asked.step())
          .filteredOn(step -> step.id().equals(asked.step()))
          .hasSize(1)
          .allMatch(step -> step.question().orElse(null) instanceof Question.Predict);
      assertThat(questions.get(asked)).isNotEmpty();
    }
    assertThat(questions.keySet().stream()
            .collect(Collectors.groupingBy(
                asked -> asked.lesson().chapterNumber(), Collectors.counting()))
            .values())
        .allMatch(count -> count <= 2)
        .hasSizeGreaterThan(5);
    assertThat(questions.values().stream().flatMap(List::stream).toList())
        .as("a lesson has one question that stands for it")
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_right_in_a_placement_test_is_known_until_the_marks_are_taken_off() {
    Curriculum course = Curriculum.packaged();
    PlacementSitting test = PlacementSitting.packaged(course, progress);
    LessonInfo boxes = course.find("boxes").orElseThrow();
    LessonInfo wrappers = course.find("wrappers").orElseThrow();
    LessonInfo leaks = course.find("leaks").orElseThrow();
    progress.finished(boxes);
    test.answered(new Sitting.Asked(wrappers, "three-strings-in-a-list"), true);
    test.answered(new Sitting.Asked(leaks, "a-log-that-remembers"), false);
    assertThat(CoursePath.status(progress, wrappers)).isEqualTo(CoursePath.Status.KNOWN);
    assertThat(CoursePath.status(progress, boxes)).isEqualTo(CoursePath.Status.DONE);
    assertThat(CoursePath.status(progress, leaks)).isEqualTo(CoursePath.Status.NEW);
    assertThat(text(test.ending()).replaceAll("\\s+", " "))
        .contains("The path now passes these lessons:")
        .contains("Wrappers all the way down, wrappers")
        .doesNotContain(", boxes")
        .contains("/placement undo takes the marks off.");
    assertThat(PlacementSitting.undo(course, progress))
        .isEqualTo("1 lesson is no longer marked as known.");
    assertThat(CoursePath.status(progress, wrappers)).isEqualTo(CoursePath.Status.NEW);
    assertThat(PlacementSitting.undo(course, progress)).isEqualTo("No lesson is marked as known.");
  }
}
