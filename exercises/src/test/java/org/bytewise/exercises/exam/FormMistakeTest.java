package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An answer in another form than the task asks for is told what to change, and where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormMistakeTest {
  private static final String BODY = " { return String.join(\",\", words); }\n}\n";
  private static final String RIGHT =
      "final class JoinOnce {\n  static String join(String[] words)";

  private LocalWorkplace workplace;
  private Examiner examiner;

  @BeforeAll
  void open() {
    workplace = LocalWorkplace.reusing(List.of());
    examiner = Examiner.of(TestPack.joinOnce(), workplace, workplace, new Secret("1"));
  }

  @AfterAll
  void close() {
    workplace.close();
  }

  private void expect(String source, String message, int line) {
    Examination examination = examiner.examine(source);
    assertThat(examination.verdict()).as(source).isEqualTo(Verdict.COMPILE_ERROR);
    assertThat(examination.message()).as(source).isEqualTo(message);
    assertThat(examination.line()).as(source).isEqualTo(line);
    assertThat(examination.errors())
        .extracting(Examination.CompileError::message)
        .noneMatch(text -> text.contains("Trial"));
  }

  @Test
  void a_package_is_to_be_removed() {
    expect("package school;\n" + RIGHT + BODY, "Line 1 declares a package; remove it.", 1);
    expect(
        "/* package a; */\n\n@Deprecated package b.c;\n" + RIGHT + BODY,
        "Line 3 declares a package; remove it.",
        3);
  }

  @Test
  void a_class_with_another_name_is_named() {
    expect(
        "// class JoinOnce {\nfinal class JoinTwice {\n  static String join(String[] words)" + BODY,
        "Your class is JoinTwice; the task needs JoinOnce.",
        2);
    expect(
        "record Other(int x) { enum JoinOnce {} }",
        "Your record is Other; the task needs JoinOnce.",
        1);
    expect(
        "class A {}\nclass B { String s = \"class JoinOnce {\"; }",
        "Your classes are A and B; the task needs JoinOnce.",
        1);
    expect("int join = 3;", "There is no class; the task needs JoinOnce.", 0);
  }

  @Test
  void an_empty_file_is_called_empty() {
    expect("", "JoinOnce.java is empty; the task needs the class JoinOnce.", 0);
    expect(" \n\n", "JoinOnce.java is empty; the task needs the class JoinOnce.", 0);
    expect(
        "// class JoinOnce {}\n/* nothing */",
        "JoinOnce.java has nothing but comments; the task needs the class JoinOnce.",
        0);
  }

  @Test
  void a_missing_method_is_shown_as_the_task_needs_it() {
    expect(
        "final class JoinOnce {\n  static String joined(String[] words)" + BODY,
        "JoinOnce has no method `static String join(String[] words)`; the task needs it.",
        1);
  }

  @Test
  void another_signature_is_shown_next_to_the_one_that_is_needed() {
    String needs = "; the task needs `static String join(String[] words)`.";
    expect(
        "final class JoinOnce {\n  String join(String[] words)" + BODY,
        "Line 2 declares `String join(String[] words)`" + needs,
        2);
    expect(
        "import java.util.List;\nfinal class JoinOnce {\n\n  @Deprecated\n"
            + "  public static String join(final List<String> words)" + BODY,
        "Line 5 declares `public static String join(final List<String> words)`" + needs,
        5);
    expect(
        "final class JoinOnce {\n  private static String join(String[] words)" + BODY,
        "Line 2 declares `private static String join(String[] words)`" + needs,
        2);
  }

  @Test
  void an_error_within_the_form_is_the_compilers_to_tell() {
    Examination examination = examiner.examine(RIGHT + " { return words }\n}\n");
    assertThat(examination.message()).isEqualTo("It does not compile.");
    assertThat(examination.line()).isEqualTo(2);
    assertThat(examination.errors()).extracting(Examination.CompileError::line).contains(2);
  }

  @Test
  void names_of_parameters_and_modifiers_that_no_caller_notices_are_free() {
    assertThat(examiner
            .examine("public final class JoinOnce {\n  public static synchronized String join(final"
                + " String[] all) {\n    return String.join(\",\", all);\n  }\n}\n")
            .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void any_text_can_be_outlined() {
    for (String text : List.of(
        "class",
        "class A",
        "class A {",
        "{{{{",
        "}}}}",
        "((((",
        "class A { int f(",
        "\"",
        "'",
        "/*",
        "\"\"\"",
        "class A { \"\\",
        "package",
        "package ;",
        "record R(",
        "@",
        "class A { @ f() {} }",
        "\u0000\uD800",
        "class A {}".repeat(20_000),
        "class A { void f() {} }".repeat(5_000),
        "{".repeat(100_000))) {
      assertThat(SourceOutline.of(text)).isNotNull();
    }
  }
}
