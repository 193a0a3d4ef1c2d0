package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.format.Outline;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page at the end of a lesson that says where to read on. */
class ReadMoreTest {
  private static final String PAGE = """

      ## Read more

      - [A good page](https://example.org/page), about `x`
      - The book has [a chapter](https://example.org/book#ch1).
      """;

  @TempDir
  private Path folder;

  private static List<String> mistakes(String page) {
    return new LessonSource("small.md", LessonText.VALID + page)
        .lesson().mistakes().stream().map(Mistake::toString).toList();
  }

  private Curriculum course(String page) throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\n");
    Files.writeString(folder.resolve("small.md"), LessonText.VALID + page);
    return Curriculum.ofFolder(folder);
  }

  private static Player player(Curriculum curriculum) throws Exception {
    Lesson lesson = curriculum.load(curriculum.lessons().get(0));
    return new Player(curriculum, lesson, LessonText.instruments(), Progress.inMemory(), () -> 80);
  }

  private static String text(List<Part> parts) {
    return String.join(
        "\n",
        ScreenText.of(80).lines(parts).stream()
            .map(line -> line.text().stripTrailing())
            .toList());
  }

  @Test
  void the_page_is_part_of_the_lesson_but_not_a_step() {
    assertThat(mistakes(PAGE)).isEmpty();
    Lesson lesson =
        new LessonSource("small.md", LessonText.VALID + PAGE).lesson().result().orElseThrow();
    assertThat(lesson.readMore()).hasSize(2);
    assertThat(lesson.steps()).extracting("title").doesNotContain("Read more");
    assertThat(Outline.of(LessonText.VALID + PAGE)).isEqualTo(Outline.of(LessonText.VALID));
  }

  /** An item of the page, and its mistake; {@code ~} means a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "- no link | this item links to nothing; write it as \"[title](https://…)\"",
        "- [a](http://example.org) | \"http://example.org\" is not an address \"https://…\"; "
            + "correct it",
        "- [a](https:///page) | \"https:///page\" is not an address \"https://…\"; correct it",
        "- [a](page.html) | \"page.html\" is not an address \"https://…\"; correct it",
        "- [a](https://example.org) `=shallow(x)` | the page \"Read more\" has no figures; write "
            + "words",
        "- [a](https://example.org)~~  b | a list item must be a single paragraph",
        "words | the page \"Read more\" is the end of the file and has nothing but a list; move "
            + "this above it",
        "## Another step | the page \"Read more\" is the end of the file and has nothing but a "
            + "list; move this above it",
      })
  void each_mistake_is_named_with_its_line(String item, String mistake) {
    assertThat(mistakes("\n## Read more\n\n" + item.replace("~", "\n") + "\n"))
        .contains("small.md:85: " + mistake);
  }

  @Test
  void an_empty_page_is_a_mistake() {
    assertThat(mistakes("\n## Read more\n"))
        .containsExactly(
            "small.md:83: the page \"Read more\" is empty; list what is worth reading");
  }

  @Test
  void it_is_shown_on_request_and_offered_at_the_end() throws Exception {
    Player player = player(course(PAGE));
    player.begin();
    assertThat(text(player.more()))
        .contains("Read more")
        .contains("  - A good page (https://example.org/page), about x")
        .contains("  - The book has a chapter (https://example.org/book#ch1).");
    while (player.mode() != Player.Mode.FINISHED) {
      if (player.mode().takesAnswer()) {
        player.skip();
      }
      player.next();
    }
    assertThat(text(player.next())).endsWith("/more to read · /back · /lessons");
  }

  @Test
  void a_lesson_without_the_page_says_so_and_does_not_offer_it() throws Exception {
    Player player = player(course(""));
    player.begin();
    assertThat(text(player.more())).startsWith("This lesson has no page \"Read more\".");
  }

  @Test
  void the_exported_course_has_the_page_below_the_steps() throws Exception {
    assertThat(CourseDocument.of(course(PAGE), LessonText.instruments(), lesson -> {}))
        .contains("#### Read more\n\n- A good page (https://example.org/page), about `x`\n");
  }
}
