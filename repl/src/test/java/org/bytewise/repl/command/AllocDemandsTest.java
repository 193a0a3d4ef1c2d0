package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
class AllocDemandsTest {
  private static final String TWO = "var a = new int[3]; var b = new Object();";

  @TempDir
  Path folder;

  @Test
  void an_expectation_that_holds_is_said_to_hold() {
    CommandRun run = CommandRun.of("alloc", "--expect", "objects <= 2 and int[] = 1", TWO);
    assertThat(run).isFine();
    assertThat(run.out()).endsWith("expected objects <= 2 and int[] = 1: holds\n");
  }

  @Test
  void an_expectation_that_is_broken_fails_with_each_broken_part_and_its_figure() {
    CommandRun run =
        CommandRun.of("alloc", "--expect", "objects < 2 and int[] = 1 and Object = 0", TWO);
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(run.err()).isEqualTo("""
            expected objects < 2, but it is 2 objects
            expected Object = 0, but it is 1 object
            """);
  }

  @Test
  void a_lower_bound_meets_no_upper_limit() {
    CommandRun run = CommandRun.of(
        "alloc", "--expect", "objects <= 100000", "{ var x = new int[9]; System.exit(0); }");
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(run.err())
        .contains("expected objects <= 100000: not proven, because it is at least 0 objects: its "
            + "VM was lost, and the count with it\n");
  }

  @Test
  void a_misspelt_type_is_no_budget_that_is_always_met() {
    assertThat(CommandRun.of("alloc", "--expect", "Intger = 0", TWO))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise alloc: --expect: 'Intger' is neither objects, bytes nor a type that "
            + "can be instantiated; try bytewise alloc --expect 'objects <= 1' 'List.of(1)'");
  }

  @Test
  void a_type_that_the_code_declares_can_be_expected() {
    CommandRun run = CommandRun.of(
        "alloc",
        "--expect",
        "Dot = 2 and Gone = 0",
        "record Dot(int x) {} record Gone() {} " + "var a = new Dot(1); var b = new Dot(2);");
    assertThat(run).isFine();
  }

  @Test
  void what_is_no_expectation_is_refused_before_the_code_runs() {
    CommandRun run =
        CommandRun.of("alloc", "--expect", "objects =< 3", "System.out.println(\"ran\");");
    assertThat(run)
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise alloc: --expect: 'objects =< 3' is not a figure, a sign and a whole "
            + "number; try bytewise alloc --expect 'objects <= 1' 'List.of(1)'");
  }

  @Test
  void a_saved_count_compares_with_a_later_one_by_type() {
    String base = folder.resolve("base.json").toString();
    CommandRun saved = CommandRun.of("alloc", "--save", base, TWO);
    assertThat(saved).isFine();
    assertThat(saved.out()).endsWith("saved in " + base + "\n");

    CommandRun same = CommandRun.of("alloc", "--compare", base, TWO);
    assertThat(same).isFine();
    assertThat(same.out()).endsWith("compared with " + base + ": the same\n");

    CommandRun less = CommandRun.of("alloc", "--compare", base, "var b = new Object();");
    assertThat(less).isFine();
    assertThat(less.out())
        .containsPattern("compared with \\Q" + base + "\\E: 1 object fewer, \\d+ B less\n"
            + " +-1 +-\\d+ B  int\\[]\n$");

    CommandRun more = CommandRun.of("alloc", "--compare", base, TWO + " var c = List.of(a, b);");
    assertThat(more).endsWith(ExitStatus.FAILED);
    assertThat(more.out())
        .containsPattern("compared with \\Q" + base + "\\E: 1 object more, \\d+ B more\n"
            + " +\\+1 +\\+\\d+ B  java.util.ImmutableCollections.List12\n$");
  }

  @Test
  void an_existing_file_and_a_count_that_is_not_exact_are_not_saved() throws IOException {
    Path base = Files.writeString(folder.resolve("base.json"), "mine");
    assertThat(CommandRun.of("alloc", "--save", base.toString(), TWO))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise alloc: \"" + base
            + "\" already exists: name another file, or add --force to replace it");
    CommandRun lost =
        CommandRun.of("alloc", "--save", base.toString(), "--force", "{ System.exit(0); }");
    assertThat(lost).endsWith(ExitStatus.FAILED);
    assertThat(lost.err())
        .contains("not saved in " + base + ", because the code did not complete\n");
    assertThat(base).hasContent("mine");
    assertThat(folder).isDirectoryContaining(base::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_file_that_is_no_saved_count_is_refused_before_the_code_runs() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"objects\": 1}");
    assertThat(CommandRun.of("alloc", "--compare", other.toString(), TWO))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise alloc: --compare: '" + other + "' is not a count saved by --save");
    String missing = folder.resolve("missing.json").toString();
    assertThat(CommandRun.of("alloc", "--compare", missing, TWO))
        .endsWith(ExitStatus.USAGE)
        .complains(
            "bytewise alloc: --compare: '" + missing + "' cannot be read: it does not exist");
  }

  @Test
  void programs_get_every_verdict_as_data() {
    String base = folder.resolve("base.json").toString();
    assertThat(CommandRun.of("alloc", "--save", base, TWO)).isFine();
    CommandRun run = CommandRun.of(
        "alloc",
        "--expect",
        "objects <= 1",
        "--compare",
        base,
        "--format",
        "json",
        TWO + " var c = new Object();");
    assertThat(run).endsWith(ExitStatus.FAILED);
    JsonObject report = assertThat(run).object();
    JsonObject expectation = report.getObject("expectation");
    assertThat(expectation.getBoolean("holds")).isFalse();
    assertThat(expectation.getArray("parts").getObject(0).getLong("counted")).isEqualTo(3);
    JsonObject comparison = report.getObject("comparison");
    assertThat(comparison.getLong("objects")).isEqualTo(1);
    assertThat(comparison.getBoolean("holds")).isFalse();
    assertThat(comparison.getString("vm")).isEqualTo(comparison.getString("savedVm"));
    assertThat(report.get("saved")).isNull();
  }
}
