package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a session interprets an input: where it ends, what is wrong with it, what it changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputTest {
  private SnippetSession session;

  @BeforeAll
  void open() {
    session = SnippetSession.open(SessionOptions.builder().build());
  }

  @AfterAll
  void close() {
    session.close();
  }

  private Evaluation only(String code) {
    List<Evaluation> evaluations = session.evaluate(code).evaluations();
    assertThat(evaluations).as(code).hasSize(1);
    return evaluations.get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "int a = 1;                     | COMPLETE",
        "int a = 1                      | COMPLETE",
        "1 + 1                          | COMPLETE",
        "int a = 1; int b =             | INCOMPLETE",
        "for (int i = 0; i < 20; i++)   | INCOMPLETE",
        "if (true)                      | INCOMPLETE",
        "class C {                      | INCOMPLETE",
        "foo(1,                         | INCOMPLETE",
        "// nothing                     | EMPTY",
      })
  void the_prompt_knows_whether_an_input_goes_on(String input, Completeness expected) {
    assertThat(session.completeness(input)).as(input).isEqualTo(expected);
  }

  @Test
  void an_input_that_should_go_on_is_rejected_where_it_ends() {
    assertThat(only("for (int i = 0; i < 20; i++)")).isInstanceOf(Evaluation.Rejected.class);
    assertThat(only("class Half {")).isInstanceOf(Evaluation.Rejected.class);
  }

  @Test
  void blank_input_is_nothing() {
    assertThat(session.evaluate(" \n // a remark \n").evaluations()).isEmpty();
  }

  @Test
  void statements_run_until_one_fails_and_the_rest_is_named() {
    Transcript transcript = session.evaluate("int one = 1; int two = one / 0; int three = 3;");
    assertThat(transcript.evaluations()).hasSize(2);
    assertThat(transcript.evaluations().get(1)).isInstanceOf(Evaluation.Threw.class);
    assertThat(transcript.notRun()).isEqualTo("int three = 3;");
    assertThat(transcript.succeeded()).isFalse();
  }

  @Test
  void several_variables_of_one_declaration_have_a_value_each() {
    List<Evaluation> evaluations =
        session.evaluate("int[] first = new int[3], second = new int[5];").evaluations();
    assertThat(evaluations)
        .extracting(
            e -> ((Evaluation.Value) e).name() + " " + e.allocations().own().objects())
        .containsExactly("first 1", "second 1");
  }

  @Test
  void a_mistake_is_placed_in_the_input_that_was_typed() {
    Evaluation.Rejected rejected = (Evaluation.Rejected)
        session.evaluate("int fine = 1;\nint wrong = \"text\";").evaluations().get(1);
    Diagnostic diagnostic = rejected.diagnostics().get(0);
    assertThat(diagnostic.message()).startsWith("incompatible types");
    assertThat(diagnostic.line()).as("line").isEqualTo(2);
    assertThat(diagnostic.column()).as("column").isEqualTo(13);
    assertThat(diagnostic.length()).as("length").isEqualTo(6);
    assertThat(diagnostic.lineText()).isEqualTo("int wrong = \"text\";");
  }

  @Test
  void a_method_that_needs_what_is_not_there_says_what() {
    Evaluation.Declared declared = (Evaluation.Declared) only("int early() { return later(); }");
    assertThat(declared.missing()).containsExactly("method later()");
    Evaluation.Rejected rejected = (Evaluation.Rejected) only("early()");
    assertThat(rejected.diagnostics().get(0).message())
        .isEqualTo("early() cannot be used yet: declare method later() first");
    only("int later() { return 5; }");
    assertThat(((Evaluation.Value) only("early()")).text()).isEqualTo("5");
  }

  @Test
  void a_class_that_changes_its_fields_says_which_variables_lost_their_values() {
    only("class Box { int a; }");
    only("Box box = new Box();");
    Evaluation.Declared replaced = (Evaluation.Declared) only("class Box { int a; int b; }");
    assertThat(replaced.change()).isEqualTo(Change.Kind.REPLACED);
    assertThat(replaced.changes())
        .contains(new Change(Change.Kind.RESET, DeclarationKind.VARIABLE, "box"));
    assertThat(((Evaluation.Value) only("box")).isNull()).isTrue();
  }

  @Test
  void a_method_can_be_replaced_while_its_class_is_loaded() {
    only("int answer() { return 1; }");
    only("int kept = answer();");
    only("int answer() { return 2; }");
    assertThat(((Evaluation.Value) only("kept * 10 + answer()")).text()).isEqualTo("12");
  }

  @Test
  void an_exception_shows_the_frames_of_the_snippets_alone() {
    only("int deep(int n) { return n == 0 ? Integer.parseInt(\"x\") : deep(n - 1); }");
    ThrownException thrown = ((Evaluation.Threw) only("deep(2)")).exception();
    assertThat(thrown.type()).isEqualTo("java.lang.NumberFormatException");
    assertThat(thrown.frames())
        .extracting(ThrownException.Frame::method)
        .containsExactly("deep", "deep", "deep", "");
  }

  @Test
  void dropped_declarations_are_gone() {
    only("int shortLived = 1;");
    assertThat(session.drop("shortLived")).containsExactly("shortLived");
    assertThat(session.drop("shortLived")).isEmpty();
    assertThat(only("shortLived")).isInstanceOf(Evaluation.Rejected.class);
  }
}
