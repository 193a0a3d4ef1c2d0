package org.bytewise.verify.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.verify.Launcher;
import org.bytewise.verify.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Catches slips in English: misspelt and doubled words, wrong articles, verbs that do not agree.
 * Whether the prose is good is for people to say. Words that no dictionary knows are listed in
 * {@code words.txt}, and correct phrases that look like slips in {@code phrases.txt}.
 */
// It takes minutes, and no JDK changes a word.
@EnabledForJreRange(max = JRE.JAVA_24)
@Order(1)
class EnglishTest {
  private static final Path LISTS = Path.of("src/test/resources/org/bytewise/verify/english");

  private static final List<String> DOCUMENTS = List.of(
      "README.md",
      "CONTRIBUTING.md",
      "CHANGELOG.md",
      "SECURITY.md",
      "benchmarks/README.md",
      "exercises/GRADING.md",
      "exercises/README.md",
      "grading/README.md",
      "junit/README.md",
      "layout/JOL.md",
      "lessons/README.md",
      "repl/src/assembly/README.md");

  private static final List<String> COURSE =
      List.of("lessons/src/main/resources", "exercises/src/main/resources");

  private static List<String> words;
  private static List<String> phrases;
  private static Proofreader proofreader;

  @BeforeAll
  static void reads_the_dictionary() throws IOException {
    words = Files.readAllLines(LISTS.resolve("words.txt"));
    phrases = Files.readAllLines(LISTS.resolve("phrases.txt"));
    proofreader = new Proofreader(words, phrases);
  }

  private static List<Passage> messages() throws IOException {
    List<Passage> messages = SourceMessages.in(Sources.main(), Launcher.root());
    assertThat(messages).as("messages and help in the sources").hasSizeGreaterThan(1000);
    return messages;
  }

  private static List<Passage> documents() throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (String file : DOCUMENTS) {
      List<Passage> prose = prose(Launcher.root().resolve(file));
      assertThat(prose).as("prose in " + file).isNotEmpty();
      passages.addAll(prose);
    }
    return passages;
  }

  private static List<Passage> course() throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (String folder : COURSE) {
      try (Stream<Path> files = Files.walk(Launcher.root().resolve(folder))) {
        for (Path file :
            files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
          passages.addAll(prose(file));
        }
      }
    }
    assertThat(passages).as("paragraphs of lessons and exercises").hasSizeGreaterThan(2000);
    return passages;
  }

  private static List<Passage> prose(Path file) throws IOException {
    return MarkdownProse.of(Launcher.root().relativize(file).toString(), Files.readString(file));
  }

  @Test
  void messages_and_help_have_no_slips() throws IOException {
    assertThat(proofreader.slips(messages())).isEmpty();
  }

  @Test
  void documents_have_no_slips() throws IOException {
    assertThat(proofreader.slips(documents())).isEmpty();
  }

  @Test
  void lessons_and_exercises_have_no_slips() throws IOException {
    assertThat(proofreader.slips(course())).isEmpty();
  }

  @Test
  void a_slip_is_reported_with_its_line_its_rule_and_a_suggestion() throws IOException {
    String markdown = """
        ---
        title: A an title
        ---

        # Sizes

        The reader gets `many` sizes.
        This is an byte, and it has a a recieved name.
        """;
    assertThat(proofreader.slips(MarkdownProse.of("a.md", markdown)))
        .satisfiesExactlyInAnyOrder(
            slip -> assertThat(slip)
                .startsWith("a.md:7: \"an\" in \"The reader gets Xyzzy sizes. This is an byte")
                .endsWith("(EN_A_VS_AN; try [a])"),
            slip -> assertThat(slip).contains("\"a a\"", "ENGLISH_WORD_REPEAT_RULE; try [a]"),
            slip -> assertThat(slip).contains("\"recieved\"", "try [received"));
  }

  @Test
  void what_is_put_into_a_message_is_not_read() {
    assertThat(new Passage("a", "take --debug or /help, see java.util.List and lib/a.txt").text())
        .isEqualTo("take Xyzzy or Xyzzy, see Xyzzy and Xyzzy");
  }

  @Test
  void the_lists_are_sorted_and_each_entry_is_needed() throws IOException {
    List<Passage> all = new ArrayList<>(messages());
    all.addAll(documents());
    all.addAll(course());
    String text = String.join("\n", all.stream().map(Passage::text).toList());
    for (List<String> list : List.of(words, phrases)) {
      assertThat(list).isSorted().doesNotHaveDuplicates();
      assertThat(list.stream().filter(entry -> !text.contains(entry))).isEmpty();
    }
  }
}
