package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack of one's own: begun, checked with mistakes of every kind, and looked at. */
@OneJdkIsEnough
class AuthorSubcommandTest {
  @TempDir
  private Path temp;

  private Path pack;
  private Path lesson;

  @BeforeEach
  void begin() {
    pack = temp.resolve("pack");
    lesson = pack.resolve("first-look.md");
    CommandAssert.assertThat(CommandRun.of("author", "new", pack.toString())).isFine();
  }

  private void change(String from, String to) throws IOException {
    String text = Files.readString(lesson);
    assertThat(text).contains(from);
    Files.writeString(lesson, text.replace(from, to));
  }

  private CommandRun check(String... more) {
    String[] args = new String[3 + more.length];
    args[0] = "author";
    args[1] = "check";
    args[2] = pack.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return CommandRun.of(args);
  }

  @Test
  void a_new_pack_is_proven_at_once() {
    assertThat(check()).isFine();
    assertThat(check().out()).isEqualTo("proven: first-look\n");
  }

  /** {@code ~} stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "id: first-look | id: First Look | 2: id \"First Look\" must be lower-case words",
        "Sentences stand here | It takes 24 bytes. Here | 14: \"24 bytes\" is typed; measure it",
        "//> exact | //> allocates 1 object | : the claim \"allocates 1 object\" does not hold",
        "model: var full = List.of(\"a\"); | model: var full = letters; | : the model answer does "
            + "not reach",
        "full.ensureCapacity(50); | full.trimToSize(); | : the sample does not satisfy",
        "letters.add(\"a\"); | letters.ad(\"a\"); | : the code does not compile",
        "heapObjects() == 4 | heapObjects() == 5 | : the claim \"heapObjects() == 5\" does not "
            + "hold",
        "stop: 3 | stop: 4 | 62: there is no line 4; the code has 3 lines",
        "shallow(new ArrayList<String>()) | shallow(nothing) | unknown type 'nothing'",
        "In Rust | In rust | 1: the lesson has no note \"> **In Rust.** …\"",
      })
  void what_is_wrong_is_named_by_file_and_line(String from, String to, String message)
      throws IOException {
    change(from.strip(), to.strip());
    CommandRun run = check();
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(run.out() + run.err()).contains(lesson + ":").contains(message.strip());
  }

  /** An author sees each kind of block that most lessons need. */
  @Test
  void a_new_pack_draws_code_that_runs_line_by_line() {
    CommandRun run = CommandRun.of("author", "preview", pack.toString());
    assertThat(run.out())
        .contains("names → #1", "same → #1", "Both variables refer to one list.")
        .contains("So the element is in `names`, too.".replace("`", ""));
  }

  @Test
  void a_screen_that_is_too_high_is_named_by_its_step() throws IOException {
    change("## The first element\n", "## The first element\n" + "\nOne more.\n".repeat(15));
    assertThat(check().out()).contains(lesson + ":", "lines; at most 22 fit; it begins with");
  }

  @Test
  void programs_read_the_mistakes_as_json() throws IOException {
    change("//> exact", "//> allocates 1 object");
    CommandRun run = check("--format", "json");
    JsonObject report = assertThat(run).endsWith(ExitStatus.FAILED).object();
    JsonObject mistake = report.getArray("mistakes").getObject(0);
    assertThat(mistake.getString("file")).isEqualTo(lesson.toString());
    assertThat(mistake.getInt("line")).isPositive();
    assertThat(mistake.getString("message")).contains("does not hold");
    assertThat(report.getArray("checked")).containsExactly("first-look");
  }

  @Test
  void the_preview_shows_every_screen() {
    CommandRun run = CommandRun.of("author", "preview", pack.toString());
    assertThat(run).isFine();
    assertThat(run.out())
        .contains(
            "1.1 · step 1 of 3",
            "1.1 · step 2 of 3",
            "1.1 · step 3 of 3",
            "End of \"What does a list");
  }

  @Test
  void a_screen_that_gives_the_next_answer_away_is_named() throws IOException {
    change(
        "comes with the first element, not before.",
        "comes with the first element, not before.\nmistake: 0 => There is a list.");
    change(
        "Sentences stand here",
        "It creates `=objects(new ArrayList<String>()) objects`. Sentences stand here");
    assertThat(check().out())
        .contains(lesson + ":17: the answer is on the screen before it is asked for: \"1 object\";"
            + " ask for something else, or show it afterwards");
  }

  private Path progress(String name, String step) throws IOException {
    return Files.writeString(
        temp.resolve(name),
        "{\"lessons\": {\"string-size\": {\"steps\": {" + step
            + "}}, \"of-my-own\": {\"steps\": {\"one\": {\"status\": \"skipped\"}}}}}");
  }

  @Test
  void the_answers_of_learners_are_summed_up_and_bad_files_stop_nothing() throws IOException {
    String step = "\"how-big-is-an-empty-string\": {\"status\": \"solved\", \"first\": ";
    Path anna = progress("anna.json", step + "true}");
    Path ben = progress("ben.json", step + "false, \"wrong\": {\"192\": 1, \"\\u001b[2J\": 2}}");
    Path bad = Files.writeString(temp.resolve("bad.json"), "no");
    CommandRun run =
        CommandRun.of("author", "stats", anna.toString(), bad.toString(), ben.toString());
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(run.err())
        .isEqualTo(
            "bytewise author stats: '" + bad + "' is not a progress file: it is not valid JSON\n");
    assertThat(run.out()).isEqualTo("""
        2 progress files read.

        2.1 How big is a String? (string-size)
          How big is an empty String?: missed by 1 of 2
            wrong answers: ?[2J (2), 192 (1)

        of-my-own
          one: missed by 2 of 2, skipped by 2
        """);
    CommandRun json =
        CommandRun.of("author", "stats", anna.toString(), ben.toString(), "--format", "json");
    JsonObject report = CommandAssert.assertThat(json).isFine().object();
    assertThat(report.getInt("files")).isEqualTo(2);
    assertThat(report.getArray("problems")).isEmpty();
    JsonObject question =
        report.getArray("lessons").getObject(0).getArray("questions").getObject(0);
    assertThat(question.getString("step")).isEqualTo("how-big-is-an-empty-string");
    assertThat(question.getInt("learners")).isEqualTo(2);
    assertThat(question.getInt("missed")).isEqualTo(1);
    assertThat(question.getInt("skipped")).isZero();
    assertThat(question.getInt("wrongAnswers")).isEqualTo(3);
    assertThat(question.getArray("mostFrequent").getObject(1).getString("answer"))
        .isEqualTo("192");
  }

  @Test
  void a_pack_is_never_written_over() {
    CommandRun again = CommandRun.of("author", "new", pack.toString());
    assertThat(again).endsWith(ExitStatus.USAGE);
    assertThat(again.err())
        .isEqualTo(
            "bytewise author new: '" + pack + "': the folder is not empty; nothing was written\n");
  }

  @Test
  void a_folder_or_a_lesson_that_is_not_there_is_named() {
    Path nowhere = temp.resolve("nowhere");
    CommandRun run = CommandRun.of("author", "check", nowhere.toString());
    assertThat(run).endsWith(ExitStatus.USAGE);
    assertThat(run.err())
        .isEqualTo(
            "bytewise author check: there is no folder '%s'; 'bytewise author new %s' creates it\n"
                .formatted(nowhere, nowhere));
    Path file = pack.resolve("lessons.txt");
    assertThat(CommandRun.of("author", "check", file.toString()).err())
        .isEqualTo("bytewise author check: '%s' is a file; give the folder of its pack, which holds"
                .formatted(file)
            + " lessons.txt or exercises.txt\n");
    assertThat(CommandRun.of("author", "preview", temp.toString()).err())
        .isEqualTo("bytewise author preview: '%s' is not a pack: it has neither lessons.txt nor"
                .formatted(temp)
            + " exercises.txt\n");
    CommandRun other = check("second-look");
    assertThat(other).endsWith(ExitStatus.USAGE);
    assertThat(other.err()).contains("there is no lesson 'second-look' in " + pack);
  }

  @Test
  void a_new_pack_of_exercises_is_proven_at_once_and_what_it_does_not_keep_is_named()
      throws IOException {
    Path exercises = temp.resolve("exercises");
    CommandAssert.assertThat(CommandRun.of("author", "new", exercises.toString(), "--exercises"))
        .isFine()
        .prints("Next: bytewise author check " + exercises);
    CommandRun proven = CommandRun.of("author", "check", exercises.toString());
    assertThat(proven).isFine();
    assertThat(proven.out()).isEqualTo("proven: plain-sum, busy-line\n");

    Path markdown = exercises.resolve("plain-sum").resolve("exercise.md");
    String text = Files.readString(markdown);
    Files.writeString(markdown, text.replaceFirst("lessons: .*", "lessons: hiden-allocations"));
    CommandRun unknown = CommandRun.of("author", "check", exercises.toString());
    assertThat(unknown).endsWith(ExitStatus.FAILED);
    assertThat(unknown.out())
        .contains(markdown + ": there is no lesson \"hiden-allocations\"; did you mean"
            + " hidden-allocations?");
    Files.writeString(markdown, text);

    Path wrong = exercises.resolve("plain-sum").resolve("wrong-boxed.java");
    Files.writeString(wrong, Files.readString(exercises.resolve("plain-sum/solution.java")));
    CommandRun run = CommandRun.of("author", "check", exercises.toString(), "plain-sum");
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(run.out())
        .contains(
            wrong + ": it must show the mistake 'boxed' (OVER_BUDGET Integer), but it gets PASS")
        .endsWith("1 mistake\n");
  }

  @Test
  void a_pack_may_have_lessons_and_exercises_and_its_mistakes_are_named_by_file_and_line()
      throws IOException {
    for (Path file : ExerciseAuthor.begin(temp.resolve("other"))) {
      Path target = pack.resolve(temp.resolve("other").relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    Path markdown = pack.resolve("plain-sum").resolve("exercise.md");
    Files.writeString(markdown, Files.readString(markdown).replace("level: easy", "level: nice"));
    CommandRun run = check("--format", "json");
    JsonObject report = assertThat(run).endsWith(ExitStatus.FAILED).object();
    assertThat(report.getArray("mistakes").getObject(0).getString("file"))
        .isEqualTo(markdown.toString());
    assertThat(report.getArray("mistakes").getObject(0).getInt("line")).isEqualTo(5);
    assertThat(report.getArray("checked")).containsExactly("first-look");
    CommandRun other = check("third-look");
    assertThat(other).endsWith(ExitStatus.USAGE);
    assertThat(other.err()).contains("there is no lesson 'third-look' in " + pack);
  }
}
