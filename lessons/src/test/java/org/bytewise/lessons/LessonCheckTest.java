package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.format.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonCheckTest {

  @TempDir
  private Path folder;

  private static List<String> mistakes(String text) {
    return new LessonSource("small.md", text)
        .lesson().mistakes().stream().map(Mistake::toString).toList();
  }

  @Test
  void a_valid_lesson_has_no_mistakes() {
    assertThat(mistakes(LessonText.VALID)).isEmpty();
  }

  /** Text to replace, its replacement, and the resulting mistake; {@code ~} means a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "id: small | id: Small One | 2: id \"Small One\" must be lower-case words joined by "
            + "hyphens",
        "title: A small lesson | name: x | 1: the front matter needs exactly one \"title:\"",
        "title: A small lesson | title: x~colour: red | 4: unknown key \"colour\"; the known keys "
            + "are",
        "chapter: 2. How | chapter: How | 4: chapter \"How big is it?\" must be a number and a "
            + "title",
        "  - see another | | 7: a lesson needs 2 to 4 objectives, not 1",
        "  - \"003\" | | 5: sources are missing; name what the lesson is based on",
        "id: small | id: small~needs: java > 3 | 3: \"needs:\" can only use alignment,",
        "id: small | id: small~needs: jdk >= | 3: in \"jdk >=\"",
        "id: small | id: small~former-ids:~  - A b | 3: former id \"A b\" must be",
        "```figures | ```numbers | 16: unknown block \"numbers\"; the known blocks are java, text",
        "whole: deep(x) | whole deep(x) | 17: \"whole deep(x)\" is not \"key: value\"",
        "whole: deep(x) | jdk: deep(x) | 17: \"jdk\" is already defined",
        "answer: shallow(x) bytes | answer: size(x) bytes | 22: in \"size(x) bytes\"",
        "answer: shallow(x) bytes | answer: shallow(x) | 20: the answer needs a unit",
        "answer: shallow(x) bytes | answer: shallow() bytes | 22: \"shallow()\" refers to code "
            + "that",
        "answer: shallow(x) bytes | anser: shallow(x) bytes | 22: unknown key \"anser\"",
        "mistake: whole => With | mistake: hole => With | 23: unknown name \"hole\"",
        "mistake: whole => With | mistake: whole With | 23: \"mistake:\" must be",
        "ask: How many bytes does `x` take? | | 20: the block \"predict\" needs \"ask:\"",
        "hint: Think of the header. | hint: It has 12 bytes. | 26: \"12 bytes\" is typed; measure "
            + "it",
        "Some *text* | Some 24-byte *text* | 14: \"24-byte\" is typed; measure it",
        "Some *text* | Some sixteen bytes of *text* | 14: \"sixteen bytes\" is typed",
        "Some *text* | Some 3 objects and *text* | 14: \"3 objects\" is typed",
        "Some *text* | Some `24 B` *text* | 14: \"24 B\" is typed",
        "Some *text* | Some `=shalow(x)` *text* | 14: in \"shalow(x)\"",
        "Some *text* | Some `=24 bytes` *text* | 14: \"24 bytes\" is typed; measure it",
        "Some *text* | Some `=2 * 8` *text* | 14: \"2 * 8\" is typed; measure it",
        "Some *text* | Some forty bytes of *text* | 14: \"forty bytes\" is typed",
        "Some *text* | Some 1.5 KiB of *text* | 14: \"1.5 KiB\" is typed",
        "answer: shallow(x) bytes | answer: 24 bytes | 22: \"24 bytes\" is typed; measure it",
        "//> exact | //> bytes() == 24 | 41: \"bytes() == 24\" compares a size in bytes with 24,",
        "//> exact | //> 16 >= shallow(x) | 41: \"16 >= shallow(x)\" compares a size in bytes",
        "Some *text* | Some ![x](y) *text* | 14: unsupported Markdown in a sentence: image",
        "Some *text* | ### Some | 14: use \"## …\" to begin a step",
        "Some *text* about `x`. | *** | 14: unsupported Markdown: thematic break",
        "## Predict | Before | 12: nothing may precede the first step",
        "## Run | ## Predict | 36: the step in line 12 has the same heading; choose",
        "> **In Rust.** It takes | > It takes | 34: a note must begin with its title in bold",
        "It takes `=rust[size](String) bytes`. | It takes 24 bytes. | 34: \"24 bytes\" is typed; "
            + "measure it, as in `=rust[size](String) bytes`",
        "It takes `=rust[size](String) bytes`. | It takes 4 blocks. | 34: \"4 blocks\" is typed; ",
        "It takes `=rust[size](String) bytes`. | It is 1 allocation. | 34: \"1 allocation\" is typ",
        "It takes `=rust[size](String) bytes`. | It takes `=24 bytes`. | 34: \"24 bytes\" is typed",
        "=rust[size](String) bytes | =rust(String) bytes | 34: in \"rust(String) bytes\", before",
        "goal: objects() == 1 | goal: rust[size](String) == 24 | 64: \"rust[size](String) == 24\" "
            + "compares a size in bytes with 24",
        "> **In Rust.** It takes `=rust[size](String) bytes`. | | 1: the lesson has no note "
            + "\"> **In Rust.** …\"",
        "//> exact | //> exactly | 41: unknown name \"exactly\"",
        "var a = new A(); | | 38: the block has no code to run",
        "var a = new A(); | // takes 24 bytes | 39: \"24 bytes\" is typed",
        "because: It holds more. | | 52: an option needs \"option:\", \"right:\", and then",
        "because: It holds more. | because: A~because: B | 52: an option needs \"option:\",",
        "because: It holds more. | feedback: It holds more. | 50: no option has \"because:\", the "
            + "reply where it is right",
        "feedback: The whole | because: The whole | 55: the option has no \"feedback:\", the reply "
            + "where it is wrong",
        "model: one() | | 62: the block \"try\" needs \"model:\"",
        "hint: Use new. | | 62: a try needs at least 2 hints, not 1",
        "sample: many() | | 65: \"mistake:\" must be followed by \"sample:\"",
        "best: 1 | | 62: \"cost:\" and \"best:\" must be given together",
        "goal: objects() == 1 | goal: objects() = 1 | 64: in \"objects() = 1\": unexpected \"= 1\"",
        "model: one() | model: one()~model: two() | 72: \"model:\" is given twice",
        "hint: And of the padding. | fresh: 24 | 27: \"fresh:\" must be a number of the question "
            + "and others for it, as in \"fresh: 20 => 12, 35\"",
        "hint: And of the padding. | fresh: 24 => 12 | 27: the number 24 does not stand in the que",
        "hint: And of the padding. | code: f(24, 4)~fresh: 24 => 12~fresh: 4 => 5 | 29: "
            + "\"fresh:\" is given twice; remove one",
        "- The whole holds more. | | 76: a recap has exactly 3 lines, not 2",
        "- The whole holds more. | - The whole.~- More. | 76: a recap has exactly 3 lines, not 4",
        "- The whole holds more. | The whole holds more. | 80: \"The whole holds more.\" does not "
            + "begin with a hyphen, as each line of a recap does",
        "- The whole holds more. | - It holds 24 bytes. | 80: \"24 bytes\" is typed; measure it",
        "- The whole holds more. | - `=when jdk >= 17` It does. | 80: a line of a recap is always "
            + "shown; use `=if",
        "- The whole holds more. | - It took `=bytes()`. | 80: \"bytes()\" refers to code that",
      })
  void each_mistake_is_named_with_its_file_and_line(String from, String to, String mistake) {
    assertThat(LessonText.VALID).as("the text to replace").contains(from);
    String replacement = to == null ? "" : to.replace("~", "\n");
    String broken =
        LessonText.VALID.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(replacement));
    assertThat(mistakes(broken))
        .as("%s becomes %s", from, to)
        .anyMatch(found -> found.startsWith("small.md:" + mistake));
  }

  @Test
  void code_too_wide_for_a_screen_is_a_mistake() {
    String wide = "var a = \"" + "x".repeat(80) + "\";";
    assertThat(mistakes(LessonText.VALID.replace("var a = new A();", wide)))
        .containsExactly("small.md:39: the line has 91 columns; at most 76 fit");
  }

  @Test
  void a_model_answer_too_wide_for_a_screen_is_a_mistake_of_its_line() {
    String wide = "model:\n  one();\n  String s = \"" + "x".repeat(80) + "\";";
    assertThat(mistakes(LessonText.VALID.replace("model: one()", wide)))
        .containsExactly("small.md:73: the line has 94 columns; at most 76 fit");
  }

  @Test
  void text_without_front_matter_is_not_a_lesson() {
    assertThat(mistakes("## Step\n\ntext\n"))
        .contains(
            "small.md:1: the lesson must begin with front matter between two lines of \"---\"");
  }

  @Test
  void a_step_has_one_question_at_most() {
    String twice = LessonText.VALID.replace(
        "You made `=objects() objects`.",
        "```choose\nask: x\noption: a\nright: 1 == 1\nbecause: b\noption: c\nright: 1 == 2\n"
            + "feedback: d\n```");
    assertThat(mistakes(twice))
        .containsExactly(
            "small.md:74: a step has one question at most; begin another step with \"## …\"");
  }

  @Test
  void fresh_numbers_replace_the_number_and_nothing_that_contains_it() {
    String text = LessonText.VALID.replace(
        "hint: And of the padding.",
        "code: f(20, 120, \"20\", x20, 20.5, 2020);\nfresh: 20 => 7, 35");
    Lesson lesson = new LessonSource("small.md", text).lesson().result().orElseThrow();
    Question.Predict predict =
        (Question.Predict) lesson.steps().get(0).question().orElseThrow();
    assertThat(predict.code()).contains("f(20, 120, \"20\", x20, 20.5, 2020);");
    assertThat(predict.fresh())
        .extracting(fresh -> fresh.code().orElseThrow())
        .containsExactly(
            "f(7, 120, \"7\", x20, 20.5, 2020);", "f(35, 120, \"35\", x20, 20.5, 2020);");
  }

  @Test
  void a_lesson_without_a_recap_is_not_complete() {
    assertThat(mistakes(LessonText.VALID.replaceFirst("(?s)```recap.*", "")))
        .containsExactly(
            "small.md:1: the lesson has no block \"recap\"; end it with one, of three sentences");
  }

  @Test
  void a_recap_is_the_end_of_the_lesson() {
    assertThat(mistakes(LessonText.VALID + "\n## More\n\ntext\n"))
        .contains("small.md:83: nothing may follow the recap; move the block to the end of the"
            + " file");
  }

  private void pack(String index, String... files) throws IOException {
    Files.writeString(folder.resolve("lessons.txt"), index);
    for (String file : files) {
      Files.writeString(
          folder.resolve(file),
          LessonText.VALID.replace("id: small", "id: " + file.replace(".md", "")));
    }
  }

  private List<String> packMistakes() throws IOException {
    return LessonCheck.ofFolder(folder).stream().map(Mistake::toString).toList();
  }

  @Test
  void a_valid_pack_has_no_mistakes() throws IOException {
    pack("# a comment\n\none.md\ntwo.md\n", "one.md", "two.md");
    assertThat(packMistakes()).isEmpty();
  }

  @Test
  void the_index_and_the_files_must_agree() throws IOException {
    pack("one.md\nmissing.md\none.md\n", "one.md", "extra.md");
    Path index = folder.resolve("lessons.txt");
    assertThat(packMistakes())
        .containsExactly(
            index + ":2: file \"missing.md\" does not exist; create it or remove this line",
            index + ":3: \"one.md\" is listed twice; remove this line",
            folder.resolve("extra.md")
                + ":1: the lesson is not listed in lessons.txt; add a line with its file name");
  }

  @Test
  void an_id_is_unique_including_former_ids() throws IOException {
    pack("one.md\ntwo.md\n", "one.md", "two.md");
    Path two = folder.resolve("two.md");
    Files.writeString(two, LessonText.VALID.replace("id: small", "id: two\nformer-ids:\n  - one"));
    assertThat(packMistakes())
        .containsExactly(two + ":1: id \"one\" is already used by " + folder.resolve("one.md")
            + "; choose another");
  }

  @Test
  void a_pack_without_an_index_cannot_be_read() {
    assertThatThrownBy(() -> LessonCheck.ofFolder(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("lessons.txt");
  }

  @Test
  void a_curriculum_of_a_folder_has_numbers_and_neighbours() throws Exception {
    pack("one.md\ntwo.md\n", "one.md", "two.md");
    Curriculum curriculum = Curriculum.ofFolder(folder);
    LessonInfo one = curriculum.find("one").orElseThrow();
    LessonInfo two = curriculum.find("2.2").orElseThrow();
    assertThat(two.id()).isEqualTo("two");
    assertThat(curriculum.number(one)).isEqualTo("2.1");
    assertThat(curriculum.next(one)).contains(two);
    assertThat(curriculum.previous(two)).contains(one);
    assertThat(curriculum.previous(one)).isEmpty();
    assertThat(curriculum.next(two)).isEmpty();
    assertThat(curriculum.find("tw")).as("an unambiguous prefix").contains(two);
    assertThat(curriculum.find("three")).isEmpty();
    assertThat(curriculum.find("")).isEmpty();
    assertThat(curriculum.load(one).steps()).hasSize(4);
    Curriculum both = Curriculum.packaged().and(curriculum);
    assertThat(both.find("one")).contains(one);
    assertThat(both.load(one).info()).isEqualTo(one);
  }

  @Test
  void a_broken_lesson_is_listed_but_not_loaded() throws Exception {
    pack("one.md\n", "one.md");
    Path one = folder.resolve("one.md");
    Files.writeString(
        one, LessonText.VALID.replace("## Run", "## Predict").replace("best: 1\n", ""));
    Curriculum curriculum = Curriculum.ofFolder(folder);
    assertThatThrownBy(() -> curriculum.load(curriculum.lessons().get(0)))
        .isInstanceOf(LessonException.class)
        .hasMessage(one
            + ":36: the step in line 12 has the same heading; choose another:"
            + " \"Predict\" (and 1 more)");
  }
}
