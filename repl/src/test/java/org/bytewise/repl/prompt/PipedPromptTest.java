package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
final class PipedPromptTest {
  @TempDir
  Path folder;

  @Test
  void a_value_is_printed_with_its_receipt_and_nothing_else() {
    Piped run = Piped.run(folder, "new Object() { public String toString() { return \"me\"; } }");
    assertThat(run.out()).as(run.toString()).startsWith("$1 ==> me\n  ");
    assertThat(run.out()).contains(" shallow, ").contains("  allocated 1 object, ");
    assertThat(run.out()).doesNotContain("bytewise>").doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void what_goes_on_over_several_lines_is_one_input() {
    Piped run = Piped.run(folder, "int twice(int n) {", "  return n * 2;", "}", "twice(21)");
    assertThat(run.out()).startsWith("declared method twice(int)\n$2 ==> 42\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void an_else_on_a_line_of_its_own_belongs_to_its_if() throws Exception {
    String[] lines = {
      "int n = 3",
      "if (n > 2)",
      "  System.out.println(\"big\");",
      "else",
      "  System.out.println(\"small\");",
      "n + 1"
    };
    Piped run = Piped.run(folder, lines);
    assertThat(run.out()).contains("big\n").contains("==> 4\n").doesNotContain("small");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Path file = Files.write(folder.resolve("lines.jsh"), java.util.List.of(lines));
    Piped opened = Piped.run(folder, "/open " + file);
    assertThat(opened.out()).isEqualTo(run.out());
    assertThat(opened.status()).isZero();
  }

  @Test
  void a_recursion_without_end_is_folded() {
    Piped run = Piped.run(
        folder,
        "void even() { odd(); }",
        "void odd() { even(); }",
        "even()",
        "void f() { f(); }",
        "f()");
    String two = "    at \\w+, line 1 of snippet \\d\n    at \\w+, line 1 of snippet \\d\n";
    assertThat(run.out())
        .containsPattern("threw StackOverflowError\n" + two + two
            + "    … 1,020 more frames like these\n  allocated ")
        .contains("    at f, line 1 of snippet 4\n    … 1,020 more frames like these\n");
  }

  @Test
  void each_variable_of_a_declaration_is_new_once() {
    Piped run = Piped.run(
        folder,
        "void both() { x1++; x2++; }",
        "int x1 = 1, x2 = 2, x3",
        "import static java.lang.Math.max");
    assertThat(run.out())
        .containsOnlyOnce("can be used now")
        .contains("method both() can be used now\n")
        .contains("declared import static java.lang.Math.max\n");
  }

  @Test
  void a_record_whose_constructor_must_be_public_is_told_so() {
    String compact = "record P(int x) { P { if (x < 0) throw new Error(); } }";
    Piped run = Piped.run(folder, compact, compact.replace("{ P", "{ public P"));
    assertThat(run.out())
        .contains("\n  a record that is typed here is public, so write: public P\n")
        .contains("declared record P\n");
  }

  @Test
  void a_value_has_the_size_that_it_had_when_its_statement_had_run() {
    Piped run = Piped.run(
        folder, "var l = new ArrayList<Integer>(); l.add(1);", "var s = new ArrayList<Integer>();");
    assertThat(run.out())
        .containsPattern("l ==> \\[\\]\n(  \\d+ B shallow, \\d+ B deep\n)(?s:.*)s ==> \\[\\]\n\\1");
  }

  @Test
  void commands_that_measure_call_no_method_of_the_value() {
    Piped run = Piped.run(
        folder,
        "class Shy { static int calls; byte[] cache; public String toString() { calls++;"
            + " cache = new byte[800]; return \"shy\"; }"
            + " public int hashCode() { calls++; return 1; } }",
        "/sizeof new Shy()",
        "/footprint new Shy()",
        "/layout new Shy()",
        "Shy.calls",
        "/sizeof new Shy()",
        "new Shy()");
    assertThat(run.out())
        .contains("==> 0\n")
        .doesNotContainPattern("8\\d\\d bytes|8\\d\\d B with")
        .containsPattern(
            "==> shy\n.*\n  displaying it changed it: its toString\\(\\) added 8\\d\\d B in 1"
                + " object\n");
  }

  @Test
  void an_input_that_ends_too_early_is_answered_with_what_is_wrong() {
    Piped run = Piped.run(folder, "class Open {");
    assertThat(run.out()).contains("error: ").contains("class Open {");
    assertThat(run.status()).isOne();
  }

  @Test
  void code_that_does_not_compile_is_shown_with_a_caret_and_makes_the_status_1() {
    Piped run = Piped.run(folder, "int x = \"a\"", "1 + 1");
    assertThat(run.out()).contains("    int x = \"a\"\n            ^-^\n").contains("==> 2");
    assertThat(run.status()).isOne();
  }

  @Test
  void an_exception_is_shown_with_the_frames_of_the_snippet() {
    Piped run = Piped.run(folder, "int[] none = {}", "none[0]");
    assertThat(run.out())
        .contains("threw ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0")
        .contains("    at line 1 of snippet 2")
        .doesNotContain("REPL");
    assertThat(run.status()).isOne();
  }

  @Test
  void a_lost_vm_is_replaced_and_what_came_back_is_named() {
    Piped run = Piped.run(folder, "int kept = 5", "System.exit(3)", "kept");
    assertThat(run.out()).contains("the VM has terminated: ").contains("kept ==> 5");
    assertThat(run.status()).isOne();
  }

  @Test
  void a_variable_that_loses_its_value_is_named_and_reload_brings_it_back() {
    Piped run = Piped.run(
        folder,
        "class C { int x; }",
        "C c = new C()",
        "class C { int x, y; }",
        "c == null",
        "/reload",
        "c == null");
    assertThat(run.out())
        .contains("variable c was reset because its type changed\n/reload runs")
        .contains("==> true")
        .contains("Ran 3 snippets again.\n")
        .endsWith("==> false\n  allocated nothing · exact\n");
  }

  @Test
  void output_without_a_line_feed_does_not_run_into_the_result() {
    Piped run = Piped.run(folder, "System.out.print(\"no feed\")");
    assertThat(run.out()).startsWith("no feed\n  allocated ");
  }

  @Test
  void a_flood_of_output_is_cut_and_what_was_dropped_is_counted() {
    Piped run = Piped.run(
        folder, "for (int i = 0; i < 30_000; i++) { System.out.println(\"line \" + i); }");
    assertThat(run.out())
        .contains("line 0\n")
        .contains("(further output is hidden; Ctrl-C stops it)\n")
        .contains(" of output not shown\n")
        .doesNotContain("line 29999\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_command_word_without_its_slash_is_explained() {
    assertThat(Piped.run(folder, "exit").out()).isEqualTo("A command starts with a slash: /exit\n");
    assertThat(Piped.run(folder, "quit();").out())
        .isEqualTo("A command starts with a slash: /quit\n");
  }

  @Test
  void a_comment_is_java_and_no_command() {
    Piped run = Piped.run(folder, "// a comment", "/* another */ 1 + 2");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("==> 3");
  }

  @Test
  void exit_ends_it_with_the_status_that_was_asked_for() {
    Piped run = Piped.run(folder, "/exit 7", "1 + 1");
    assertThat(run.status()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void an_unknown_command_names_the_nearest() {
    Piped run = Piped.run(folder, "/hlep");
    assertThat(run.err())
        .isEqualTo("Unknown command /hlep. Did you mean /help? /help lists them all.\n");
    assertThat(run.status()).isOne();
  }

  @Test
  void an_ambiguous_command_names_those_that_it_may_be() {
    Piped run = Piped.run(folder, "/le");
    assertThat(run.err())
        .isEqualTo("/le may be /learn or /lessons or /leave; type more letters.\n");
  }

  @Test
  void a_lesson_is_played_and_its_place_kept() {
    Piped first = Piped.run(
        folder,
        "/learn string-size",
        "not a number",
        "1",
        "/next",
        "/back",
        "/objective",
        "/hint",
        "/next",
        "/leave",
        "1 + 1");
    assertThat(first.out())
        .contains("step 1 of ")
        .contains("You said 1. Your VM says ")
        .contains("step 2 of ")
        .contains("you can:")
        .contains("Your progress is saved: /learn takes you back.\n$1 ==> 2");
    assertThat(folder.resolve("progress.json")).exists();
    Piped second = Piped.run(folder, "/learn", "/progress", "/lessons");
    assertThat(second.out())
        .contains("Welcome back. You stopped at step 2.")
        .contains("1 question answered")
        .contains("begun");
  }

  @Test
  void a_lesson_has_a_session_of_its_own() {
    Piped run = Piped.run(
        folder,
        "int mine = 1",
        "/learn string-size",
        "/play",
        "mine",
        "int other = 2",
        "/undo",
        "other",
        "/leave",
        "mine");
    assertThat(run.out())
        .contains("Free play: ")
        .contains("symbol:   variable mine")
        .contains("Undone.")
        .contains("symbol:   variable other")
        .endsWith("mine ==> 1\n  allocated nothing · exact\n");
  }

  @Test
  void a_lesson_that_does_not_exist_is_named() {
    assertThat(Piped.run(folder, "/learn nowhere").err())
        .isEqualTo("There is no lesson \"nowhere\"; /lessons lists them.\n");
    assertThat(Piped.run(folder, "/learn strng-size").err())
        .isEqualTo(
            "There is no lesson \"strng-size\"; did you mean string-size? /lessons lists them.\n");
    assertThat(Piped.run(folder, "/hint").err())
        .isEqualTo("/hint works in a lesson or an exercise; /learn or /exercise starts one.\n");
  }

  @Test
  void a_damaged_progress_file_is_set_aside_and_said_so() throws Exception {
    Files.writeString(folder.resolve("progress.json"), "no json");
    Piped run = Piped.run(folder, "/progress");
    assertThat(run.err()).startsWith("Your progress file was damaged and has been moved to ");
    assertThat(folder.resolve("progress.json.damaged-1")).hasContent("no json");
  }

  @Test
  void an_input_that_cannot_be_read_is_told_in_one_sentence() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream closed = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("standard input is closed");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return read();
      }
    };
    PromptOptions options = Options.reading(closed, Options.of("", out, err, folder, false));
    assertThat(Prompt.run(options)).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("bytewise: cannot read the input: standard input is closed");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
