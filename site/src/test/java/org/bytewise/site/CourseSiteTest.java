package org.bytewise.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.page.MeasuredLesson;
import org.bytewise.lessons.page.PagePart;
import org.bytewise.lessons.page.PageQuestion;
import org.bytewise.lessons.page.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseSiteTest {
  private static final Piece.Figure SIZE =
      new Piece.Figure("7.1", "24 bytes", "shallow(String)", false);

  @TempDir
  private Path folder;

  private static Piece words(String text) {
    return new Piece.Words(Inline.Kind.PLAIN, text);
  }

  private static CourseFigures vm(String name, String size) {
    return new CourseFigures(name, name, false, Map.of("boxes/7.1", size));
  }

  private static String page(CourseFigures... vms) {
    PageQuestion predict = new PageQuestion.Predict(
        List.of(words("How many bytes does it take?")),
        List.of(),
        SIZE,
        "24",
        "bytes",
        List.of(new PageQuestion.Reply(
            new Piece.Figure("9.said", "12 bytes", "header(String)", false),
            "12",
            List.of(words("That is its header.")))),
        List.of(words("Look at it.")),
        List.of(),
        List.of(List.of(words("It has a header."))));
    MeasuredLesson lesson = new MeasuredLesson(
        new LessonInfo(
            "boxes.md",
            "boxes",
            "Boxes & bytes",
            "2. Sizes",
            List.of("a book"),
            List.of("count <bytes>"),
            Optional.empty(),
            List.of()),
        "2.1",
        Optional.empty(),
        List.of(new MeasuredLesson.Section(
            "first",
            "First",
            List.of(
                new PagePart.Paragraph(List.of(words("It takes "), SIZE, words("."))),
                new PagePart.Drawing(
                    PagePart.Kind.LAYOUT,
                    "8.drawing",
                    "layout of String",
                    List.of("|mark|", "24 bytes in all"),
                    Optional.of("<svg width=\"100\" height=\"50.4\"></svg>"))),
            Optional.of(predict),
            List.of(new PagePart.Paragraph(List.of(words("Below the question.")))))),
        List.of(),
        List.of(List.of(new Piece.Link(
            List.of(new Piece.Words(Inline.Kind.PLAIN, "A book")), "https://example.org/"))),
        Map.of());
    CourseContent course = new CourseContent(
        List.of(new CourseContent.Entry(lesson, 5)), List.of(), List.of(), List.of(vms), "rustc 1");
    Map<String, String> files = CourseSite.files(course, "digest");
    assertThat(files)
        .containsKeys("index.html", "chapters/2.html", "cheatsheet.html", "pictures/boxes-8.svg");
    return files.get("lessons/boxes.html");
  }

  @Test
  void a_figure_has_a_note_that_says_which_vms_differ_and_how() {
    String page = page(
        vm("JDK 17", "24 bytes"),
        vm("JDK 25", "24 bytes"),
        vm("JDK 25 with compact headers", "16 bytes"),
        vm("JDK 27 with compact headers, simulated", "16 bytes"));

    assertThat(page)
        .contains(
            "<span class=\"figure\" data-measured=\"shallow(String)\">24 bytes</span>",
            "href=\"#vm-1\" title=\"JDK 25 with compact headers; JDK 27 with compact headers,"
                + " simulated: 16 bytes\"",
            "<li id=\"vm-1\"><strong>24 bytes</strong> here. JDK 25 with compact headers; JDK 27"
                + " with compact headers, simulated: <strong>16 bytes</strong>.")
        .doesNotContain("vm-2");
  }

  @Test
  void a_page_of_one_vm_has_no_notes() {
    assertThat(page(vm("JDK 17", "24 bytes"))).doesNotContain("class=\"mark\"", "On other VMs");
  }

  @Test
  void an_answer_and_what_is_below_it_are_folded_and_complete_without_a_script() {
    String page = page(vm("JDK 17", "24 bytes"));

    assertThat(page)
        .contains(
            "data-kind=\"predict\" data-answer=\"24\" data-noun=\"bytes\"",
            "<summary>Hint 1 of 1</summary>",
            "<li data-said=\"12\"><span class=\"figure\" data-measured=\"header(String)\">12"
                + " bytes</span>: <span class=\"reply\">That is its header.</span>",
            "<a href=\"https://example.org/\">A book</a>");
    assertThat(page.indexOf("Below the question."))
        .isBetween(page.indexOf("<details class=\"answer\">"), page.indexOf("</section>"));
  }

  @Test
  void a_picture_has_an_alternative_text_and_the_lines_of_the_terminal() {
    assertThat(page(vm("JDK 17", "24 bytes")))
        .contains(
            "<img src=\"../pictures/boxes-8.svg\" width=\"100\" height=\"50\""
                + " alt=\"Where each byte is, layout of String: 24 bytes in all\">",
            "<pre class=\"screen\">|mark|\n24 bytes in all</pre>");
  }

  @Test
  void text_from_lessons_is_never_taken_for_html() {
    assertThat(page(vm("JDK 17", "24 bytes")))
        .contains("Boxes &amp; bytes", "count &lt;bytes&gt;")
        .doesNotContain("<bytes>");
  }

  @Test
  void figures_of_another_vm_are_read_as_they_were_written() throws Exception {
    Path file = folder.resolve("figures.json");
    List<CourseFigures> vms = List.of(vm("JDK 17", "24 bytes"), vm("JDK 25", "16 \u00b7 bytes"));
    Files.writeString(file, FiguresFile.text("course", vms));

    assertThat(FiguresFile.read(file, "course")).isEqualTo(vms);
    assertThat(FiguresFile.isOne(file)).isTrue();
    assertThatThrownBy(() -> FiguresFile.read(file, "another"))
        .isInstanceOf(FiguresFile.Unusable.class)
        .hasMessage("'" + file
            + "' was measured with other lessons; measure it again with 'bytewise lessons"
            + " --figures'");
  }

  @Test
  void a_file_without_figures_is_named_with_the_command_that_writes_one() throws Exception {
    Path file = folder.resolve("notes.txt");
    for (String text : List.of("", "[]", "{\"a\": 1}", "{\"format\": \"bytewise-figures\"}")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> FiguresFile.read(file, "course"))
          .as("a file with \"%s\"", text)
          .hasMessage("'" + file
              + "' has no figures; 'bytewise lessons --figures FILE' writes such a file");
    }
    assertThatThrownBy(() -> FiguresFile.read(folder.resolve("missing"), "course"))
        .hasMessageStartingWith("'" + folder.resolve("missing") + "' cannot be read: ");
  }
}
