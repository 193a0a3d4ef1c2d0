package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.exercises.Exercise;
import org.bytewise.instruments.list.ReportSchema;
import org.bytewise.repl.exercise.TestPack;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exercises on the command line, with a pack, a folder and a progress of the test's own. */
@OneJdkIsEnough
class ExercisesSubcommandTest {
  @TempDir
  private Path temp;

  private Path pack;
  private Path file;
  private Exercise exercise;

  @BeforeEach
  void writePack() throws IOException {
    pack = TestPack.writeTo(temp.resolve("pack"));
    exercise = TestPack.first(pack);
    file = temp.resolve("work").resolve("PlainSum.java");
  }

  private CommandRun run(String... args) {
    return reading("", args);
  }

  private CommandRun reading(String input, String... args) {
    List<String> all = new ArrayList<>(List.of("exercises"));
    all.addAll(List.of(args));
    all.add("--pack=" + pack);
    return CommandRun.in(
        Map.of("XDG_STATE_HOME", temp.resolve("state").toString()),
        input,
        all.toArray(String[]::new));
  }

  private void start() {
    assertThat(run("start", "plain-sum", "--into", file.getParent().toString())).isFine();
  }

  private CommandRun check(String answer) throws IOException {
    start();
    Files.writeString(file, answer);
    return run("check");
  }

  @Test
  void the_list_shows_level_and_status_by_chapter() {
    start();
    assertThat(run("list"))
        .isFine()
        .prints("1. My exercises\n  plain-sum  easy    started")
        .prints("2. More of them\n  other-sum  hard    ")
        .prints("bytewise exercises start ID");
  }

  @ParameterizedTest
  @CsvSource({
    "--chapter=2, other-sum",
    "--level=hard, other-sum",
    "--status=started, plain-sum",
    "--status=untouched, other-sum",
    "ANOTHER, other-sum",
    "my ex, plain-sum"
  })
  void the_list_can_be_filtered(String filter, String only) {
    start();
    List<JsonObject> found =
        assertThat(run("list", filter, "--format=json")).isFine().array();
    assertThat(found).extracting(one -> one.getString("id")).containsExactly(only);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--level=deep | unknown level 'deep'; use warm-up, easy, medium or hard",
        "--status=done | unknown status 'done'; use untouched, started or solved"
      })
  void a_filter_that_is_none_is_named(String filter, String message) {
    assertThat(run("list", filter))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises list: " + message);
  }

  private static void pipe(Path path) throws Exception {
    Process process = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void an_answer_that_never_ends_or_begins_is_refused() throws Exception {
    start();
    Files.delete(file);
    pipe(file);
    String message =
        "bytewise exercises check: '%s' cannot be read: it is not a regular file".formatted(file);
    assertThat(run("check", file.toString())).endsWith(ExitStatus.USAGE).complains(message);
    assertThat(run("check")).endsWith(ExitStatus.USAGE).complains(message);
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("/dev/zero"));
    assertThat(run("check", file.toString())).endsWith(ExitStatus.USAGE).complains(message);
    Files.delete(file);
    Files.write(file, new byte[2 << 20]);
    assertThat(run("check", file.toString()))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises check: '%s' cannot be read: it has more than 1,048,576 bytes"
            .formatted(file));
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(run("check", file.toString()))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises check: '%s' cannot be read: it is a folder".formatted(file));
  }

  @Test
  void a_pack_with_a_file_that_never_ends_or_begins_is_refused() throws Exception {
    Path start = pack.resolve("plain-sum").resolve("start.java");
    Files.delete(start);
    pipe(start);
    String message = "bytewise exercises %s: '%s' cannot be read: plain-sum/start.java: it is not a"
        + " regular file";
    assertThat(run("list")).endsWith(ExitStatus.USAGE).complains(message.formatted("list", pack));
    Files.delete(start);
    Files.createSymbolicLink(start, Path.of("/dev/zero"));
    assertThat(run("show", "plain-sum"))
        .endsWith(ExitStatus.USAGE)
        .complains(message.formatted("show", pack));
    Files.delete(start);
    Path index = pack.resolve("exercises.txt");
    Files.delete(index);
    pipe(index);
    assertThat(run("list"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises list: '%s' is not a pack of exercises: it has no file"
                .formatted(pack)
            + " exercises.txt");
  }

  @Test
  void where_nothing_fits_the_list_says_so() {
    assertThat(run("list", "boxing match")).isFine().prints("No exercise matches.\n");
  }

  @Test
  void a_task_is_shown_with_its_budget_and_how_to_begin() {
    CommandRun run = run("show", "plain-sum");
    assertThat(run)
        .isFine()
        .prints("A sum without boxes")
        .prints("plain-sum · easy")
        .prints("  - no objects\n  - no Integer\n")
        .prints("Lessons that teach it: hidden-allocations")
        .prints("bytewise exercises start plain-sum --pack " + pack);
    assertThat(run.out().lines().filter(line -> !line.contains(pack.toString())))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_start_writes_the_file_and_says_how_to_go_on() throws IOException {
    CommandRun run = run("start", "plain-sum", "--into", file.getParent().toString());
    assertThat(run)
        .isFine()
        .prints(file + "\n")
        .prints("bytewise exercises check plain-sum")
        .prints("bytewise exercises watch plain-sum");
    assertThat(file).hasContent(exercise.sources().start());
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_start_keeps_what_was_changed_and_the_next_one_goes_to_the_same_folder()
      throws IOException {
    start();
    assertThat(run("start", "plain-sum")).isFine().prints("It already existed, unchanged.");
    Files.writeString(file, "mine");
    assertThat(run("start", "plain-sum"))
        .isFine()
        .prints("It already existed; your changes are kept.");
    assertThat(file).hasContent("mine");
    assertThat(run("start", "other-sum"))
        .isFine()
        .prints(file.resolveSibling("OtherSum.java").toString());
  }

  @Test
  void a_folder_that_is_a_file_is_named() throws IOException {
    Files.writeString(temp.resolve("taken"), "");
    assertThat(run("start", "plain-sum", "--into", temp.resolve("taken").toString()))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises start: '" + temp.resolve("taken") + "' is not a folder");
  }

  @Test
  void an_answer_that_does_not_compile_is_shown_its_line() throws IOException {
    assertThat(check(TestPack.changed(exercise, "sum += number;", "sum += nmber;")))
        .endsWith(ExitStatus.FAILED)
        .prints("It does not compile.")
        .prints("PlainSum.java, line 5: cannot find symbol")
        .prints("          sum += nmber;\n                 ^\n")
        .prints("bytewise exercises hint plain-sum");
  }

  @Test
  void an_answer_with_another_form_is_told_how_it_is_called() throws IOException {
    assertThat(check("final class PlainSum { static int add(int[] numbers) { return 0; } }"))
        .endsWith(ExitStatus.FAILED)
        .prints("PlainSum has no method `static int sum(int[] numbers)`; the task needs it.")
        .out()
        .doesNotContain("Trial");
  }

  @Test
  void the_cause_is_named_where_the_compiler_only_tells_what_follows_from_it() throws IOException {
    String solution = exercise.sources().solution();
    assertThat(check("package mine;\n" + solution))
        .endsWith(ExitStatus.FAILED)
        .prints("Line 1 declares a package; remove it.")
        .out()
        .doesNotContain("cannot find symbol");
    assertThat(check(solution.replace("PlainSum", "PlainSums")))
        .prints("Your class is PlainSums; the task needs PlainSum.");
    assertThat(check("")).prints("PlainSum.java is empty; the task needs the class PlainSum.");
  }

  @Test
  void a_byte_order_mark_is_no_mistake() throws IOException {
    assertThat(check("\uFEFF" + exercise.sources().solution())).isFine().prints("It passes");
  }

  @Test
  void points_are_shown_with_the_rule_by_which_they_were_earned() throws IOException {
    Path markdown = pack.resolve("plain-sum/exercise.md");
    Files.writeString(
        markdown,
        Files.readString(markdown)
            .replace("level: easy", "level: easy\npoints: 10\ncredit: 60% results, 40% budget"));
    assertThat(run("show", "plain-sum"))
        .prints("In a class that is graded: 10 points, 60% results, 40% budget.");
    assertThat(check(exercise.sources().start() + "\n"))
        .endsWith(ExitStatus.FAILED)
        .prints("  points 6 of 10, 60% results, 40% budget\n");
    assertThat(check(exercise.sources().solution()))
        .isFine()
        .prints("  points 10 of 10, 60% results, 40% budget\n");
  }

  @Test
  void a_wrong_result_is_shown_with_its_input_and_where_it_differs() throws IOException {
    assertThat(check(exercise.sources().wrong().get("one-left-out")))
        .endsWith(ExitStatus.FAILED)
        .prints("It returns a wrong result.")
        .prints("  called with  new int[] {1000, 2000, 3000}")
        .prints("  expected     6000\n  actual       5000\n               ^\n")
        .prints("Compare the sums.");
  }

  @Test
  void an_exception_is_shown_with_the_line_that_threw_it() throws IOException {
    assertThat(
            check(TestPack.changed(exercise, "sum += number;", "sum += numbers[numbers.length];")))
        .endsWith(ExitStatus.FAILED)
        .prints("It throws ")
        .prints("ArrayIndexOutOfBoundsException")
        .prints("at line 5")
        .prints("sum += numbers[numbers.length];");
  }

  @Test
  void an_answer_over_budget_is_shown_the_receipt_and_the_lines_that_allocate() throws IOException {
    assertThat(check(exercise.sources().start()))
        .endsWith(ExitStatus.FAILED)
        .prints("It works but is over budget.")
        .prints("  budget                   yours  allowed  par  result\n")
        .prints("  objects                     10        0    0    over\n")
        .prints("  objects of type Integer     10        0    0    over\n")
        .prints("  more than the solution: Integer ×10")
        .prints("  in PlainSum.java\n    line 6   10 objects, ")
        .prints("sum += number;")
        .prints("An `Integer` cannot change")
        .prints("bytewise exercises hint plain-sum");
  }

  @Test
  void an_answer_that_passes_is_compared_with_par_and_kept() throws IOException {
    assertThat(check(exercise.sources().alternative()))
        .isFine()
        .prints("It passes, at par.")
        .prints("bytewise exercises solution plain-sum")
        .prints("bytewise exercises start other-sum");
    JsonObject row =
        assertThat(run("list", "plain", "--format=json")).isFine().array().get(0);
    assertThat(row.getString("status")).isEqualTo("solved");
    assertThat(row.getInt("par", -1)).isZero();
    assertThat(row.getInt("best", -1)).isZero();
    assertThat(row.getInt("bestOverPar", -1)).isZero();
    assertThat(row.getInt("parObjects", -1)).isZero();
    assertThat(row.getInt("parBytes", -1)).isZero();
    assertThat(run("list")).prints("  plain-sum  easy    solved      0   par  A sum");
    assertThat(run("solution")).isFine().prints("The sum is an `int`");
  }

  @Test
  void programs_get_the_whole_examination() throws IOException {
    start();
    JsonObject report =
        assertThat(run("check", "--format=json")).endsWith(ExitStatus.FAILED).object();
    assertThat(report.getString("id")).isEqualTo("plain-sum");
    assertThat(report.getString("verdict")).isEqualTo("OVER_BUDGET");
    assertThat(report.getBoolean("passed")).isFalse();
    assertThat(report.getArray("excess")).containsExactly("java.lang.Integer");
    assertThat(report.getObject("mistake").getString("name")).isEqualTo("boxed");
    assertThat(report.getObject("cost").getInt("objects"))
        .isEqualTo(report.getInt("overPar"))
        .isPositive();
    JsonObject budget = report.getArray("budgets").getObject(0);
    assertThat(budget.getString("budget")).isEqualTo("objects");
    assertThat(budget.getInt("allowed", -1)).isZero();
    assertThat(budget.getBoolean("kept")).isFalse();
    JsonObject line = report.getArray("byLine").getObject(0);
    assertThat(line.getString("file")).isEqualTo("PlainSum.java");
    assertThat(line.getInt("line")).isEqualTo(6);
  }

  @Test
  void par_has_the_same_keys_in_the_list_and_in_a_check() {
    assertThat(row("plain").isNull("parObjects")).as("par before any check").isTrue();
    start();
    JsonObject report =
        assertThat(run("check", "--format=json")).endsWith(ExitStatus.FAILED).object();
    assertThat(report.getInt("parObjects", -1))
        .isEqualTo(report.getObject("par").getInt("objects", -2))
        .isEqualTo(row("plain").getInt("parObjects", -3))
        .isEqualTo(row("plain").getInt("par", -4));
    assertThat(report.getInt("parBytes", -1))
        .isEqualTo(report.getObject("par").getInt("bytes", -2))
        .isEqualTo(row("plain").getInt("parBytes", -3));
  }

  private JsonObject row(String word) {
    return assertThat(run("list", word, "--format=json")).isFine().array().get(0);
  }

  @Test
  void lists_and_checks_follow_the_schema() throws Exception {
    SchemaCheck schema = new SchemaCheck(JsonParser.object().from(ReportSchema.text()));
    assertFollows(schema, "exercises-list", run("list", "--format=json"));
    start();
    assertFollows(schema, "exercises-check", run("check", "--format=json"));
    assertFollows(schema, "exercises-list", run("list", "--format=json"));
    Files.writeString(file, "class PlainSum { int x = \"a\"; }");
    assertFollows(schema, "exercises-check", run("check", "--format=json"));
    Files.writeString(file, exercise.sources().solution());
    assertFollows(schema, "exercises-check", run("check", "--format=json"));
  }

  private static void assertFollows(SchemaCheck schema, String definition, CommandRun run)
      throws JsonParserException {
    Object data = JsonParser.any().from(run.out());
    assertThat(schema.violations(definition, data)).as("%s", run).isEmpty();
    JsonObject first = data instanceof JsonArray all ? all.getObject(0) : (JsonObject) data;
    assertThat(schema.properties(schema.definition(definition)))
        .containsExactlyInAnyOrderElementsOf(first.keySet());
  }

  @Test
  void a_file_can_be_named_in_place_of_an_id() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, exercise.sources().solution());
    assertThat(run("check", file.toString())).isFine().prints("It passes, at par.");
    Path other = temp.resolve("Unknown.java");
    assertThat(run("check", other.toString()))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("'" + other + "' does not belong to an exercise; ");
  }

  @Test
  void hints_come_one_by_one_and_the_solution_after_the_last() {
    assertThat(run("hint", "plain-sum")).isFine().prints("Hint 1 of 2").prints("What is the type");
    assertThat(run("solution"))
        .endsWith(ExitStatus.FAILED)
        .prints("after the last hint: 1 hint\nis left.")
        .out()
        .doesNotContain("int sum = 0;");
    assertThat(run("hint")).isFine().prints("Hint 2 of 2").prints("An `int` is just");
    assertThat(run("hint")).isFine().prints("Hint 2 of 2").prints("exercises solution plain-sum");
    assertThat(run("solution")).isFine().prints("    int sum = 0;\n").prints("Adding to it");
  }

  @Test
  void a_reset_asks_and_keeps_what_was_written() throws IOException {
    start();
    Files.writeString(file, "mine");
    assertThat(reading("n\n", "reset"))
        .isFine()
        .prints("Reset " + file + " to its start? [y/N] ")
        .prints("Nothing was changed.");
    assertThat(reading("", "reset")).isFine().prints("Nothing was changed.");
    assertThat(file).hasContent("mine");
    Path aside = file.resolveSibling("PlainSum.java.old-1");
    assertThat(reading("y\n", "reset")).isFine().prints("Your previous version is in " + aside);
    assertThat(file).hasContent(exercise.sources().start());
    assertThat(aside).hasContent("mine");
    assertThat(run("reset", "--yes")).isFine().prints("PlainSum.java.old-2");
  }

  @Test
  void an_id_that_is_mistyped_is_told_the_nearest() {
    assertThat(run("show", "plain-sun"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises show: there is no exercise 'plain-sun';"
            + " did you mean plain-sum? 'bytewise exercises list --pack " + pack + "' lists them");
    assertThat(run("start", "quite-another"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises start: there is no exercise 'quite-another';"
            + " 'bytewise exercises list --pack " + pack + "' lists them");
  }

  @Test
  void what_was_not_started_or_is_gone_cannot_be_checked() throws IOException {
    assertThat(run("check"))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("bytewise exercises check: you have not started an exercise yet; ");
    assertThat(run("check", "plain-sum"))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("you have not started 'plain-sum' yet; 'bytewise exercises start plain-sum");
    start();
    Files.delete(file);
    assertThat(run("check"))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("'" + file + "' no longer exists; 'bytewise exercises start plain-sum");
  }

  @Test
  void a_file_that_is_no_text_is_named() throws IOException {
    start();
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(run("check"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises check: '" + file + "' is not valid UTF-8");
  }

  @Test
  void a_broken_exercise_is_named_by_file_and_line_and_is_not_in_the_way_of_others()
      throws IOException {
    Path markdown = pack.resolve("plain-sum").resolve("exercise.md");
    Files.writeString(
        markdown, Files.readString(markdown).replace("objects: none", "objects: a few"));
    assertThat(run("show", "plain-sum"))
        .endsWith(ExitStatus.FAILED)
        .complainsOf(
            "the exercise cannot be used: plain-sum/exercise.md:7: 'a few' is not a limit");
    assertThat(run("list"))
        .isFine()
        .prints("other-sum  hard")
        .prints("the exercise cannot be used");
  }

  @Test
  void a_folder_that_is_no_pack_is_named() {
    pack = temp.resolve("nowhere");
    assertThat(run("list"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises list: '" + pack
            + "' is not a pack of exercises: it has no file exercises.txt");
  }

  @Test
  void a_damaged_progress_is_set_aside() throws IOException {
    Path progress = temp.resolve("state").resolve("bytewise").resolve("exercises.json");
    Files.createDirectories(progress.getParent());
    Files.writeString(progress, "{\"exercises\": 3}");
    assertThat(run("list"))
        .endsWith(ExitStatus.FINE)
        .complains("bytewise exercises list: Your progress file was damaged and has been moved to "
            + progress + ".damaged-1");
    assertThat(progress.resolveSibling("exercises.json.damaged-1"))
        .hasContent("{\"exercises\": 3}");
  }

  @Test
  void without_a_terminal_watch_prints_plainly_and_reads_lines() throws IOException {
    start();
    CommandRun run = reading("h\nc\ns\nl\n?\nr\nn\nq\n", "watch");
    assertThat(run)
        .isFine()
        .prints("A sum without boxes")
        .prints("Hint 1 of 2")
        .prints("It works but is over budget.")
        .prints("after the last hint: 1 hint")
        .prints("  other-sum  hard")
        .prints("The space bar shows the next page")
        .prints("Start this exercise over?")
        .prints("h hint  l list  n next");
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(file).hasContent(exercise.sources().start());
  }

  @Test
  void a_command_is_missing_or_unknown() {
    assertThat(CommandRun.of("exercises"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise exercises: specify list, show, start, check, watch, hint, reset or"
            + " solution; see 'bytewise exercises --help'");
    assertThat(CommandRun.of("exercises", "hind"))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("unexpected argument 'hind'; did you mean hint?");
  }
}
