package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command of the prompt, as typed. */
@OneJdkIsEnough
final class SlashCommandsAtThePromptTest {
  @TempDir
  Path folder;

  @Test
  void declarations_are_listed_by_their_kind() {
    Piped run = Piped.run(
        folder,
        "/vars",
        "int a = 1",
        "record P(int x) {}",
        "int f(P p) { return p.x(); }",
        "import java.time.chrono.*;",
        "/vars",
        "/vars b",
        "/types",
        "/methods",
        "/imports");
    assertThat(run.out())
        .startsWith("No variables yet.\n")
        .contains("  int a = 1\n")
        .contains("  record P\n")
        .contains("  int f(P)\n")
        .contains("java.time.chrono.*");
    assertThat(run.err()).isEqualTo("There is no variable b here.\n");
  }

  @Test
  void the_list_has_numbers_by_which_things_are_dropped_and_run_again() {
    Piped run =
        Piped.run(folder, "int a = 1", "a + 1", "/list", "/2", "/drop a", "/drop a", "/list 99");
    assertThat(run.out())
        .contains("   1 : int a = 1;\n   2 : a + 1\n")
        .contains("a + 1\n$3 ==> 2\n")
        .contains("dropped a\n");
    assertThat(run.err())
        .contains("There is no a to drop; see /list.\n")
        .contains("No snippet has the number or name 99.\n");
  }

  @Test
  void the_last_java_runs_again() {
    Piped run = Piped.run(folder, "int a = 1", "a++", "/vars", "/!", "/-2", "/-99");
    assertThat(run.out()).contains("a++\n$3 ==> 2\n").contains("int a = 1\na ==> 1\n");
    assertThat(run.err()).isEqualTo("The history does not go back that far.\n");
  }

  @Test
  void a_reset_forgets_everything() {
    Piped run = Piped.run(folder, "int a = 1", "/reset", "/vars", "a");
    assertThat(run.out())
        .contains("Started a fresh session.\nNo variables yet.\n")
        .contains("symbol:   variable a");
  }

  @Test
  void a_flag_that_the_vm_refuses_is_named_and_the_vm_of_before_stays() {
    Piped run = Piped.run(
        folder,
        "int a = 1",
        "a = 7",
        "/env -R-XX:NoSuchFlag",
        "a + 10",
        "/env -R foo",
        "/env -R -jar",
        "/env",
        "/reset",
        "/vars");
    assertThat(run.out())
        .contains("==> 17\n")
        .contains("  flags       none\n")
        .contains("Started a fresh session.\nNo variables yet.\n");
    assertThat(run.err().lines())
        .containsExactly(
            "the VM does not start with -XX:NoSuchFlag: Unrecognized VM option 'NoSuchFlag'."
                + " Nothing was changed.",
            "'foo' is not a flag: flags of the VM begin with a hyphen, such as -Xmx64m.",
            "'-jar' is not taken as a flag: the VM would do something else than run your code.");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void a_size_that_no_vm_can_have_is_told_with_the_vms_reason() {
    Piped run = Piped.run(
        folder, "/limit 999999g 1", "/limit 999999999999g 1", "/limit 0m 1", "/stack 999999g 1");
    assertThat(run.err())
        .containsPattern(
            "the VM cannot start with a heap of 999999g: Could not reserve enough space"
                + " for \\d+ ?KB object heap; try a smaller one\n")
        .contains("999999999999g is more than any machine can address; try /limit 16m ")
        .contains("0m is not a usable size; try /limit 16m ")
        .contains("the VM cannot start with a stack of 999999g: Invalid thread stack size: ");
  }

  @Test
  void declarations_come_back_with_other_flags() {
    Piped run = Piped.run(
        folder,
        "int a = 1",
        "int f() { return a; }",
        "new Object()",
        "a = 7",
        "/env -R-Xmx64m",
        "f()",
        "/reload",
        "a");
    assertThat(run.out())
        .contains("""
            Started a new VM; restored with initial values: a, f(); lost: $3.
              flags       -Xmx64m
            """)
        .contains("==> 1\n")
        .contains("Ran 5 snippets again.\na ==> 7\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_path_with_spaces_is_quoted_on_the_class_path_and_in_flags() throws Exception {
    Path lib = Files.createDirectory(folder.resolve("my lib"));
    TestJar.of(lib.resolve("b.jar"), "pack.Inside", "package pack; public class Inside {}");
    Piped run = Piped.run(
        folder,
        "/env -class-path \"" + lib.resolve("b.jar") + "\"",
        "new pack.Inside() != null",
        "/env --class-path '" + lib + "/*':" + folder + " -R \"-Dwho=a b\"",
        "new pack.Inside() + System.getProperty(\"who\")",
        "/env -R-Dwho='c d'",
        "System.getProperty(\"who\")",
        "/env -class-path \"" + lib.resolve("b.jar"));
    assertThat(run.out())
        .contains("  class path  " + lib.resolve("b.jar") + "\n")
        .contains("==> true\n")
        .contains("  flags       -Dwho=a b\n")
        .containsPattern("==> \"pack.Inside@[0-9a-f]+a b\"\n")
        .contains("==> \"c d\"\n");
    assertThat(run.err())
        .isEqualTo("The quote before " + lib.resolve("b.jar")
            + " is not closed; put another \" after the last word that belongs to it.\n");
  }

  @Test
  void a_class_path_names_what_is_missing_and_takes_all_jars_of_a_folder() throws Exception {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    TestJar.of(lib.resolve("b.jar"), "pack.Inside", "package pack; public class Inside {}");
    Piped run = Piped.run(
        folder,
        "/env -class-path " + folder.resolve("nope.jar"),
        "/env -class-path",
        "/env --class-path " + lib.resolve("*"),
        "new pack.Inside() != null");
    assertThat(run.err())
        .isEqualTo("'" + folder.resolve("nope.jar") + "' on the class path does not exist.\n"
            + "/env -class-path needs a path after it, such as /env -class-path lib/tools.jar.\n");
    assertThat(run.out())
        .contains("Started a new VM.\n")
        .contains("  class path  " + lib.resolve("b.jar") + "\n")
        .contains("==> true\n");
  }

  @Test
  void a_class_without_a_package_is_known_to_be_there() throws Exception {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    TestJar.of(
        lib.resolve("b.jar"),
        "Bare",
        "public class Bare { public static int one() { return 1; } }");
    Piped run = Piped.run(
        folder,
        "/env -class-path " + lib.resolve("b.jar"),
        "new Bare()",
        "Bare.one()",
        "new Bear()");
    assertThat(run.out().replaceAll("\\s+", " "))
        .containsSubsequence(
            "symbol: class Bare",
            "Bare is on the class path without a package, and snippets, which are in one, cannot"
                + " name it: give it a package, and import it from there",
            "symbol: variable Bare",
            "Bare is on the class path without a package",
            "symbol: class Bear");
    assertThat(run.out()).doesNotContain("Bear is on");
  }

  @Test
  void flags_of_the_vm_are_changed_with_a_fresh_session() {
    Piped run = Piped.run(
        folder, "/env", "/env -R-Dmine=yes", "System.getProperty(\"mine\")", "/env -R", "/env x");
    assertThat(run.out())
        .startsWith("  flags       none\n")
        .contains("  flags       -Dmine=yes\n")
        .contains("==> \"yes\"");
    assertThat(run.err())
        .contains("/env -R needs a flag after it, such as /env -R-Xmx64m.\n")
        .contains("/env does not know \"x\"");
  }

  @Test
  void what_is_saved_is_opened_again() throws Exception {
    Path file = folder.resolve("notes.jsh");
    Piped.run(folder, "int twice(int n) {", "  return n * 2;", "}", "twice(4)", "/save " + file);
    assertThat(file).content().startsWith("int twice(int n) {\n  return n * 2;\n}\ntwice(4)");
    Piped again = Piped.run(folder, "/open " + file, "/open " + file + ".none");
    assertThat(again.out()).contains("declared method twice(int)\n").contains("==> 8");
    assertThat(again.err()).isEqualTo("Cannot read " + file + ".none: it does not exist.\n");
    Piped history = Piped.run(folder, "1 + 1", "/history", "/save -history " + file);
    assertThat(history.out()).contains("  1 + 1\n  /history\n");
    assertThat(Files.readString(file)).startsWith("1 + 1\n/history\n");
  }

  @Test
  void sizes_are_told_for_types_values_and_other_vms() {
    Piped run = Piped.run(
        folder,
        "int[] mine = new int[3]",
        "/sizeof int",
        "/sizeof String",
        "/sizeof mine",
        "/sizeof --vm 64-bit Integer",
        "/size_of Nothing",
        "/sizeof");
    assertThat(run.out())
        .contains("int  4 bytes\n")
        .contains("String  ")
        .contains("mine  ")
        .contains(" deep, 1 object\n")
        .contains(" header + ");
    assertThat(run.err()).contains("Nothing").contains("TARGET is missing; try /sizeof String\n");
  }

  @Test
  void layouts_are_drawn_and_listed() {
    Piped run = Piped.run(folder, "/layout String", "/layout --table String", "/layout int");
    assertThat(run.out())
        .contains("header")
        .contains("OFFSET")
        .contains("int: 4 bytes, a value without a header\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void footprints_are_counted_by_type() {
    Piped run = Piped.run(folder, "/footprint List.of(new int[2], new int[3])", "/footprint int");
    assertThat(run.out()).contains("OBJECTS").contains("int[]");
    assertThat(run.err())
        .startsWith("'int' is a primitive value, which references no objects; try /footprint new ");
  }

  @Test
  void alloc_tells_more_of_the_last_code_or_of_new_code() {
    Piped run =
        Piped.run(folder, "/alloc", "new int[1]", "/alloc", "/alloc new long[2]", "/alloc nothing");
    assertThat(run.out()).contains("int[]\n").contains("long[]\n").contains("objects");
    assertThat(run.err()).isEqualTo("nothing has run yet; try /alloc List.of(1, 2, 3)\n");
  }

  @Test
  void the_doctor_tells_where_things_are() {
    Piped run = Piped.run(folder, "/doctor");
    assertThat(run.out())
        .contains("works  counting")
        .contains(folder.resolve("history").toString())
        .contains(folder.resolve("progress.json").toString());
  }

  @Test
  void help_lists_all_commands_and_explains_each() {
    Piped run = Piped.run(folder, "/help", "/?", "/help env", "/help /drop", "/help nothing");
    assertThat(run.out())
        .contains("  /sizeof    ")
        .contains("Session, as in jshell\n")
        .contains("  /env [-R FLAG]... [-class-path PATH]\n")
        .contains("  /drop NAME|ID...\n");
    assertThat(run.err())
        .isEqualTo("Unknown or ambiguous command \"/nothing\"; /help lists them all.\n");
  }

  @Test
  void an_option_that_save_does_not_know_is_no_file() {
    Piped run = Piped.run(folder, "/save -start s.jsh", "/save -historyx", "/save -all");
    assertThat(run.out()).doesNotContain("Saved");
    assertThat(run.err().lines().toList())
        .containsExactly(
            "/save does not know \"-start\"; it takes -history. A file of that name is ./-start.",
            "/save does not know \"-historyx\"; it takes -history. A file of that name is"
                + " ./-historyx.",
            "/save does not know \"-all\"; it takes -history. A file of that name is ./-all.");
  }

  @Test
  void commands_say_what_they_do_not_understand() {
    Piped run = Piped.run(folder, "/reset now", "/drop", "/save", "/open", "/exit soon");
    assertThat(run.err().lines().toList())
        .containsExactly(
            "/reset takes no arguments, but got \"now\"; see /help reset.",
            "/drop needs a name or a number from /list.",
            "/save needs [-history] FILE after it, for example /save notes.jsh",
            "/open needs FILE after it, for example /open notes.jsh",
            "An exit status is a number from 0 to 255, not \"soon\".");
  }
}
