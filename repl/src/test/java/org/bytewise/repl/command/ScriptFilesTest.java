package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
final class ScriptFilesTest {
  @TempDir
  Path folder;

  private CommandRun run(String input, String... args) {
    return CommandRun.in(Map.of("XDG_STATE_HOME", folder.resolve("state").toString()), input, args);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void files_are_taken_in_one_after_the_other() throws IOException {
    CommandRun run = run("", file("a.jsh", "int a = 40\n"), file("b.jsh", "a + 2\n"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).containsSubsequence("a ==> 40\n", "==> 42\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_java_file_is_declared_and_its_main_method_called() throws IOException {
    String text = """
        package some.where;

        import java.util.List;

        public class Main {
          static class Inner {}

          public static void main(String[] args) {
            System.out.println("arguments: " + args.length);
          }
        }
        """;
    CommandRun run = run("", "run", file("Main.java", text));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("declared class Main\n")
        .contains("arguments: 0\n")
        .contains("allocated");
    assertThat(run.status()).isZero();
    assertThat(run("", file("Main.java", text)).out()).contains("arguments: 0\n");
  }

  @Test
  void a_single_question_can_be_about_what_a_startup_file_declares() throws IOException {
    String start = file("start.jsh", "int[] numbers = new int[10];\n");
    CommandRun run = run("", "alloc", "--startup", start, "numbers.clone()");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("int[10]").contains("1 object");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_question_after_a_startup_file_that_fails_is_not_asked() throws IOException {
    String bad = file("bad.jsh", "int x = \"a\";\n");
    CommandRun failed = run("", "alloc", "--startup", bad, "new Object()");
    assertThat(failed.err())
        .isEqualTo("bytewise alloc: --startup " + bad
            + ": something in it failed: incompatible types: java.lang.String cannot be"
            + " converted to int\n");
    assertThat(failed.out()).isEmpty();
    assertThat(failed.status()).isOne();
    String none = folder.resolve("none.jsh").toString();
    CommandRun missing = run("", "alloc", "--startup", none, "new Object()");
    assertThat(missing.err()).startsWith("bytewise alloc: --startup: Cannot read " + none + ": ");
    assertThat(missing.status()).isEqualTo(2);
    CommandRun wrong = run("", folder.toString());
    assertThat(wrong.err())
        .isEqualTo("bytewise run: '" + folder + "' is a folder: name a file in it\n");
    assertThat(wrong.status()).isEqualTo(2);
  }

  @Test
  void options_before_a_file_are_no_files() throws IOException {
    CommandRun run = run("", "--color", "never", "--no-color", file("a.jsh", "6 * 7\n"));
    assertThat(run.out()).startsWith("$1 ==> 42\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void code_that_fails_makes_the_status_1_and_a_file_that_is_missing_2() throws IOException {
    String bad = file("bad.jsh", "int x = \"a\"\n1 + 1\n");
    CommandRun failed = run("", bad);
    assertThat(failed.out()).contains("==> 2\n");
    assertThat(failed.err()).isEqualTo("Something in " + bad + " failed.\n");
    assertThat(failed.status()).isOne();
    CommandRun missing = run("", folder.resolve("none.jsh").toString());
    assertThat(missing.err())
        .isEqualTo("bytewise run: there is no file '" + folder.resolve("none.jsh") + "'\n");
    assertThat(missing.status()).isEqualTo(2);
  }

  @Test
  void a_startup_is_taken_in_at_the_start_and_after_each_reset() throws IOException {
    String startup = file("startup.jsh", "int start = 11\n");
    CommandRun run = run("start * 2\nint start = 5\n/reset\nstart * 3\n", "--startup", startup);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("==> 22\n").contains("==> 33\n");
  }

  @Test
  void set_start_keeps_a_copy_until_it_is_told_to_forget_it() throws IOException {
    String mine = file("mine.jsh", "int mine = 7\n");
    assertThat(run("/set start " + mine + "\n").out())
        .isEqualTo("Every session now starts with a copy of " + mine + ".\n");
    Files.delete(Path.of(mine));
    assertThat(run("/set start\nmine * 6\n").out()).contains("int mine = 7\n").contains("==> 42\n");
    assertThat(run("/set start -none\n").out()).endsWith("Sessions start empty.\n");
    assertThat(run("/set start\n").out())
        .isEqualTo("Sessions start empty; /set start FILE changes that.\n");
    CommandRun unknown = run("/set feedback verbose\n");
    assertThat(unknown.err())
        .isEqualTo(
            "/set has only the settings start and editor, not \"feedback\"; see /help set.\n");
  }

  @Test
  void set_editor_chooses_an_editor_until_the_default_is_asked_for() {
    CommandRun run = CommandRun.in(
        Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "EDITOR", "vi"),
        "/set editor\n/set editor code --wait\n/set editor -default\n/set editor -retain vim\n");
    assertThat(run.out()).isEqualTo("""
        /edit opens vi, from the variable EDITOR.
        /edit opens code --wait, which /set editor has chosen.
        /edit opens vi, from the variable EDITOR.
        """);
    assertThat(run.err())
        .isEqualTo("/set editor takes a command such as vim, or -default, not \"-retain vim\".\n");
    assertThat(run("/set editor\n/set\n").out())
        .isEqualTo("/edit has no editor; /set editor COMMAND chooses one.\n");
    assertThat(run("/set\n").err())
        .isEqualTo("/set needs a setting: /set start FILE or /set editor COMMAND.\n");
  }

  @Test
  void a_quoted_file_name_may_hold_spaces() throws IOException {
    String mine = file("my notes.jsh", "int mine = 7\n");
    assertThat(run("/open \"" + mine + "\"\n/open " + mine + "\n").err()).isEmpty();
    Path copy = folder.resolve("a copy.jsh");
    assertThat(run("int a = 1\n/save '" + copy + "'\n").err()).isEmpty();
    assertThat(copy).hasContent("int a = 1;");
    assertThat(run("/set start \"" + mine + "\"\nmine * 6\n").err()).isEmpty();
  }

  @Test
  void edit_without_a_terminal_says_what_it_needs() {
    assertThat(run("/edit\n").err())
        .isEqualTo(
            "/edit needs a terminal and an editor, such as one chosen by /set editor nano.\n");
  }

  @Test
  void help_of_a_command_is_what_its_help_option_says() {
    assertThat(run("", "help", "sizeof").out())
        .isEqualTo(run("", "sizeof", "--help").out());
    assertThat(run("", "help").out()).isEqualTo(run("", "--help").out());
    assertThat(run("", "help", "sizof").err())
        .isEqualTo("bytewise: unknown command 'sizof'; did you mean sizeof?\n");
  }

  @Test
  void the_version_names_java_and_its_vm() {
    assertThat(run("", "--version").out())
        .containsPattern("^bytewise \\d\\S*(, commit [0-9a-f]{7}( with local changes)?)?\n")
        .contains("\nJava " + Runtime.version() + ", " + System.getProperty("java.vm.name"));
  }
}
