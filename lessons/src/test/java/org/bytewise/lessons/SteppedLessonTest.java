package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.lessons.Player.Mode;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.measure.CodeStop;
import org.bytewise.lessons.measure.TypeCount;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.screen.Line;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that a lesson steps through: read, checked, proven, shown and asked about. */
class SteppedLessonTest {

  private static final String TEXT = LessonText.HEAD + """
      ## Look

      Above.

      ```step
      code:
        int[] a = new int[3];
        int[] b = a;
      stop: 2 => There is `=heapObjects() objects`.
      claim: heapObjects() == 1
      stop: end => Both point to `=label[a]()`.
      claim: pointers[a]() == "a, b"
      ```

      Below.

      ## Names

      ```predict
      ask: Which variables point to `=label[a]()` after line 2?
      code:
        int[] a = new int[3];
        int[] b = a;
      at: 2
      answer: pointers[a]()
      mistake: "a" => `b` does, too.
      otherwise: Look again.
      hint: There is `=heapObjects() objects`.
      ```

      There are `=heapBytes() bytes`.

      ## Frames

      ```predict
      ask: How many frames are there in the end?
      code:
        void f() {
          int n = 1;
        }
        f();
      at: 4
      until: 2
      answer: frames() frames
      mistake: 1 => Line 4 has one, too.
      ```

      ## Try

      ```try
      ask: Make an object.
      goal: objects() == 1
      hint: Look up.
      hint: Use new.
      model: one()
      ```

      > **In Rust.** The compiler knows who frees it.

      ```recap
      - One.
      - Two.
      - Three.
      ```
      """;

  private static final String ARRAYS = "int[] a = new int[3];\nint[] b = a;";
  private static final String CALL = "void f() {\n  int n = 1;\n}\nf();";

  @TempDir
  private Path folder;

  private final FakeInstruments instruments = new FakeInstruments()
      .run("one()", "1", 1, 24)
      .steps(
          ARRAYS,
          FakeInstruments.stop(1, 1, Map.of("a", 0)),
          FakeInstruments.stop(2, 1, Map.of("a", 1, "b", 0)),
          FakeInstruments.stop(0, 0, Map.of("a", 1, "b", 1)))
      .steps(
          CALL,
          FakeInstruments.stop(4, 1, Map.of()),
          FakeInstruments.stop(2, 2, Map.of("n", 0)),
          FakeInstruments.stop(0, 0, Map.of()));

  private Player player;

  @BeforeEach
  void makePlayer() throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\n");
    Files.writeString(folder.resolve("small.md"), TEXT);
    Curriculum curriculum = Curriculum.ofFolder(folder);
    player = new Player(
        curriculum,
        curriculum.load(curriculum.lessons().get(0)),
        instruments,
        Progress.inMemory(),
        () -> 80);
  }

  private static String text(List<Part> parts) {
    return String.join(
        "\n", ScreenText.of(80).lines(parts).stream().map(Line::text).toList());
  }

  private static List<String> mistakes(String text) {
    return new LessonSource("small.md", text)
        .lesson().mistakes().stream().map(Mistake::toString).toList();
  }

  private String proof(String text) throws Exception {
    Lesson lesson = new LessonSource("small.md", text).lesson().result().orElseThrow();
    return LessonProof.prove(lesson, instruments).mistakes().toString();
  }

  private void goToNames() {
    player.begin();
    player.next();
    player.next();
  }

  @Test
  void a_lesson_that_steps_is_valid_and_true() throws Exception {
    assertThat(mistakes(TEXT)).isEmpty();
    assertThat(proof(TEXT)).isEqualTo("[]");
    assertThat(instruments.session()).as("nothing ran in the session").containsOnly("one()");
  }

  /** Text to replace, its replacement, and the resulting mistake; {@code ~} means a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "stop: 2 => There is | stop: 7 => There is | 20: there is no line 7; the code has 2 lines",
        "stop: 2 => There | stop: two => There | 20: \"two\" is not a place to stop; name a line",
        "stop: 2 => There is `=heapObjects() objects`. | stop: 2 | 20: \"stop:\" must be \"LINE =>",
        "=heapObjects() objects`.~claim | =objects() objects`.~claim | 20: \"objects()\" refers to",
        "pointers[a]() == | pointers[x]() == | 23: the code has no variable \"x\"",
        "pointers[a]() == | pointers() == | 23: in \"pointers() == \"a, b\"\", before \"== \"a, b",
        "heapObjects() == 1 | heapObjects(a) == 1 | 21: in \"heapObjects(a) == 1\", before",
        "stop: end => | open: no~stop: end => | 22: \"open:\" can only be \"yes\"",
        "claim: heapObjects() == 1 | at: 1 | 21: unknown key \"at\"; the known keys are",
        "Above. | There are `=frames()`. | 14: \"frames()\" tells of code that has stopped, but",
        "at: 2~answer | answer | 35: \"pointers[a]()\" tells of code that has stopped, but none",
        "at: 2~answer | at: end~answer | 35: nothing runs after the end; name a line in \"at:\"",
        "at: 2~answer | until: 2~answer | 35: \"until:\" needs \"at:\", the line before which",
        "at: 2~answer | at: 2~with: /limit 9m~answer | 30: \"with:\" and \"at:\" both run the code",
        "until: 2 | until: 3 | 54: nothing runs in line 3, \"}\"; stop at another one",
        "answer: frames() frames | answer: frames() | 46: the answer needs a unit, as in",
      })
  void a_mistake_is_named_with_its_line(String from, String to, String mistake) {
    String old = from.replace("~", "\n");
    assertThat(TEXT).as("the text to replace").contains(old);
    String broken =
        TEXT.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(to.replace("~", "\n")));
    assertThat(mistakes(broken))
        .as("%s becomes %s", from, to)
        .anyMatch(found -> found.startsWith("small.md:" + mistake));
  }

  @Test
  void code_that_leaves_no_room_for_its_picture_is_a_mistake() {
    String lines = "  f();\n".repeat(12);
    assertThat(mistakes(TEXT.replace("  void f() {\n", lines + "  void f() {\n")))
        .contains("small.md:46: the code has 16 lines; at most 12 fit above its picture");
    String wide = "  f(" + "1".repeat(72) + ");\n";
    assertThat(mistakes(TEXT.replace("  f();\n", wide)))
        .containsExactly("small.md:46: \"f(" + "1".repeat(72)
            + ");\" has 76 columns; at most 74 fit beside its number");
  }

  @Test
  void below_a_question_only_one_picture_can_be_shown() {
    String after = """
        There are `=heapBytes() bytes`.

        ```step
        code:
          int a = 1;
        stop: 1 => One.
        stop: end => Two.
        ```
        """;
    assertThat(mistakes(TEXT.replace("There are `=heapBytes() bytes`.\n", after)))
        .containsExactly("small.md:44: below a question, a block \"step\" has one \"stop:\"; begin"
            + " another step");
  }

  @Test
  void the_proof_names_a_stop_that_the_code_does_not_reach() throws Exception {
    assertThat(proof(TEXT.replace("stop: 2 => There", "stop: 2 time 2 => There")))
        .isEqualTo("[small.md:20: the code does not stop at \"2 time 2\"; it stops at 1, 2, end]");
    assertThat(proof(TEXT.replace("stop: 2 => There", "stop: end => There")))
        .contains("small.md:22: the code stops here before the stop above; change their order");
    assertThat(proof(TEXT.replace("until: 2", "until: 4")))
        .isEqualTo("[small.md:46: the code stops at \"4\" before it stops at \"4\"]");
  }

  @Test
  void the_proof_reports_a_false_claim_with_what_there_is() throws Exception {
    assertThat(proof(TEXT.replace("heapObjects() == 1", "heapObjects() == 2")))
        .isEqualTo("[small.md:21: the claim \"heapObjects() == 2\" does not hold: there are"
            + " 1 object, 16 B, and 1 frame]");
  }

  @Test
  void the_proof_reports_mistakes_that_are_all_right() throws Exception {
    assertThat(proof(TEXT.replace("mistake: \"a\"", "mistake: \"b, a\"")))
        .isEqualTo("[small.md:30: every known mistake equals the right answer, a, b; add one that"
            + " differs]");
    assertThat(proof(TEXT.replace("mistake: 1 => Line 4", "mistake: 2 => Line 4")))
        .isEqualTo("[small.md:46: every known mistake equals the right answer, 2; add one that"
            + " differs]");
  }

  @Test
  void the_pictures_of_a_step_are_shown_one_after_the_other() {
    assertThat(text(player.begin())).isEqualTo("""
            Look                                          2.1 · step 1 of 4 · picture 1 of 2
            %s

            Above.

            picture at 1

            There is 1 object.

            ↵ next picture · /objective · /play to explore · /help""".formatted("─".repeat(80)));
    assertThat(player.mode()).isEqualTo(Mode.READING);
    assertThat(text(player.next()))
        .contains("picture 2 of 2", "picture at 2\n\nBoth point to #1.\n\nBelow.", "↵ next · /back")
        .doesNotContain("Above.");
    assertThat(text(player.back())).contains("picture 1 of 2", "picture at 1");
    player.next();
    assertThat(text(player.next())).startsWith("Names ");
    assertThat(player.stepNumber()).isEqualTo(2);
  }

  @Test
  void the_question_comes_with_the_picture_before_the_line() {
    player.begin();
    player.next();
    assertThat(text(player.next()))
        .contains("picture at 1\n\nWhich variables point to #1 after line 2?\n\n"
            + "type names, or none · /hint · /skip");
    assertThat(text(player.hint())).startsWith("Hint 1 of 1: There is 1 object.");
    assertThat(player.mode()).isEqualTo(Mode.PREDICTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "b a", "a and b", "`b`,`a`", "  a;b ", "a,a,b"})
  void names_are_right_in_any_order(String answer) {
    goToNames();
    assertThat(text(player.answer(answer)))
        .startsWith("You said a, b, and the next picture shows a, b.\n\npicture at 2\n\n"
            + "There are 16 bytes.");
    assertThat(player.mode()).isEqualTo(Mode.READING);
  }

  @Test
  void wrong_names_get_the_reply_to_their_mistake() {
    goToNames();
    assertThat(text(player.answer("a")))
        .startsWith("You said a. The next picture shows a, b.\n\nb does, too.\n\npicture at 2");
    player.undo();
    assertThat(text(player.answer("None.")))
        .startsWith("You said none. The next picture shows a, b.\n\nLook again.\n\npicture at 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#1 | \"#1\" is not a variable here. Type names of variables, such as a, b, or none.",
        "a, B | \"B\" is not a variable here. Type names of variables, such as a, b, or none.",
        "2 | \"2\" is not a variable here. Type names of variables, such as a, b, or none.",
        "', ,' | Type names of variables, such as a, b, or none.",
      })
  void what_is_not_a_name_does_not_count(String answer, String reply) {
    goToNames();
    assertThat(text(player.answer(answer))).startsWith(reply + "\n");
    assertThat(player.mode()).isEqualTo(Mode.PREDICTING);
  }

  @Test
  void a_number_is_judged_at_the_point_that_the_question_names() {
    goToNames();
    player.skip();
    player.next();
    assertThat(text(player.show())).contains("picture at 0\n\nHow many frames", "type a number");
    assertThat(text(player.answer("many"))).startsWith("\"many\" is not a number.");
    assertThat(text(player.answer("1")))
        .startsWith(
            "You said 1. The next picture shows 2.\n\nLine 4 has one, too.\n\npicture at 1");
  }

  @Test
  void a_skip_shows_the_answer_and_the_next_picture() {
    goToNames();
    assertThat(text(player.skip()))
        .startsWith("The next picture shows a, b.\n\npicture at 2\n\nThere are 16 bytes.");
  }

  @Test
  void a_skip_of_a_picture_turns_to_the_next_one() {
    player.begin();
    assertThat(text(player.skip())).contains("picture 2 of 2");
    assertThat(text(player.hint())).startsWith("Nothing is asked here.");
  }

  @Test
  void pictures_that_were_not_drawn_are_drawn_at_the_next_visit() {
    CodeStop[] found = instruments.forget(ARRAYS);
    assertThat(text(player.begin())).contains("This could not be measured: the code does not");
    assertThat(text(player.next()))
        .contains("This could not be measured", "/objective repeats the question.");
    instruments.steps(ARRAYS, found);
    assertThat(text(player.objective())).contains("picture at 1\n\nWhich variables point to #1");
    assertThat(text(player.back())).contains("picture 1 of 2", "picture at 1");
  }

  @Test
  void the_course_as_a_document_has_each_heading_once_and_all_pictures() throws Exception {
    String document = CourseDocument.of(Curriculum.ofFolder(folder), instruments, info -> {});
    assertThat(document.lines().filter(line -> line.equals("#### Look"))).hasSize(1);
    assertThat(document)
        .contains("```text\npicture at 1\n```\n\nThere is 1 object.\n\n```text\npicture at 2\n```");
  }

  @Test
  void code_that_cannot_be_stepped_through_says_why_and_the_question_stays_open() {
    goToNames();
    instruments.steps(ARRAYS);
    assertThat(text(player.answer("a")))
        .startsWith("This could not be measured: the code does not stop at \"2\"; it stops");
    assertThat(player.mode()).isEqualTo(Mode.PREDICTING);
  }

  @Test
  void what_was_created_and_lost_between_two_pictures_counts_as_gone() throws Exception {
    CodeStop lost = new CodeStop(
        CodeStop.Kind.LINE,
        OptionalInt.of(3),
        1,
        List.of(new TypeCount("int[]", 1, 16)),
        0,
        List.of(),
        List.of(7, 8));
    String code = "int x = 1;\nint y = 2;\nint z = 3;\nint last = 4;";
    instruments.steps(
        code,
        FakeInstruments.stop(1, 1, Map.of()),
        FakeInstruments.stop(2, 1, Map.of()),
        lost,
        FakeInstruments.stop(4, 1, Map.of()),
        FakeInstruments.stop(0, 0, Map.of()));
    String body = "  " + code.replace("\n", "\n  ");
    String text = TEXT.replace(
            "  int[] a = new int[3];\n  int[] b = a;\nstop: 2", body + "\nstop: 1")
        .replace(
            "claim: heapObjects() == 1\nstop: end => Both point to `=label[a]()`.",
            "stop: 4 => Gone: `=goneObjects() objects`.")
        .replace("claim: pointers[a]() == \"a, b\"", "claim: goneObjects() == 2");
    assertThat(proof(text)).isEqualTo("[]");
    assertThat(proof(text.replace(
            "claim: goneObjects() == 2", "stop: end => End.\nclaim:" + " goneObjects() == 0")))
        .isEqualTo("[]");
  }
}
