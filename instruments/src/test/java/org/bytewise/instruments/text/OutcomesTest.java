package org.bytewise.instruments.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.Change;
import org.bytewise.snippets.DeclarationKind;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.ThrownException;
import org.bytewise.snippets.Transcript;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Outcomes OUTCOMES = Outcomes.of(80, Glyphs.UNICODE);
  private static final Duration TIME = Duration.ofMillis(1_500);

  private static List<String> text(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private static List<String> result(Evaluation evaluation) {
    return text(OUTCOMES.result(evaluation));
  }

  @Test
  void a_value_is_shown_as_jshell_shows_it_with_what_it_replaced() {
    Evaluation value = new Evaluation.Value(
        "var x = f()",
        "x",
        false,
        "String",
        "\"one\ntwo\"",
        false,
        false,
        List.of(new Change(Change.Kind.RESET, DeclarationKind.VARIABLE, "y")),
        AllocationProfile.NONE,
        TIME);
    assertThat(result(value))
        .containsExactly("x ==> \"one", "two\"", "variable y was reset because its type changed");
  }

  @Test
  void a_long_value_is_cut_and_its_length_is_said() {
    Evaluation value = new Evaluation.Value(
        "s",
        "s",
        false,
        "String",
        "x".repeat(5_000),
        false,
        false,
        List.of(),
        AllocationProfile.NONE,
        TIME);
    assertThat(result(value))
        .containsExactly("s ==> " + "x".repeat(1_000) + "… (5,000 characters)");
  }

  @Test
  void a_declaration_names_what_it_still_needs() {
    Evaluation declared = new Evaluation.Declared(
        "int f() { return g(); }",
        DeclarationKind.METHOD,
        "f()",
        Change.Kind.NEW,
        List.of("method g()"),
        List.of(),
        AllocationProfile.NONE,
        TIME);
    assertThat(result(declared))
        .containsExactly("declared method f(), which cannot be used until you declare method g()");
  }

  @Test
  void a_diagnostic_has_a_caret_that_tabs_do_not_move() {
    Evaluation rejected = new Evaluation.Rejected(
        "\tx = yy;",
        List.of(new Diagnostic(true, "cannot find symbol\nsymbol: yy", 1, 6, 2, "\tx = yy;")));
    assertThat(result(rejected))
        .containsExactly(
            "error: cannot find symbol", "symbol: yy", "        x = yy;", "            ^^");
  }

  @Test
  void a_caret_may_stand_behind_the_end_of_the_line() {
    Diagnostic end = new Diagnostic(true, "reached end", 1, 5, 1, "foo(");
    assertThat(text(Outcomes.of(80, Glyphs.UNICODE).underlined(end)))
        .containsExactly("    foo(", "        ^");
  }

  @Test
  void an_exception_has_its_own_frames_and_its_cause() {
    ThrownException cause = new ThrownException("java.lang.Error", null, List.of(), null);
    ThrownException thrown = new ThrownException(
        "java.lang.IllegalStateException",
        "no",
        List.of(new ThrownException.Frame("f", "3", 2), new ThrownException.Frame("", "4", 1)),
        cause);
    assertThat(result(new Evaluation.Threw("f()", thrown, AllocationProfile.NONE, TIME)))
        .containsExactly(
            "threw IllegalStateException: no",
            "    at f, line 2 of snippet 3",
            "    at line 1 of snippet 4",
            "caused by Error");
  }

  @Test
  void what_was_stopped_says_when() {
    assertThat(result(new Evaluation.Interrupted("f()", AllocationProfile.NONE, TIME)))
        .containsExactly("stopped after 1.5 s");
    assertThat(result(new Evaluation.Interrupted("f()", AllocationProfile.NONE, Duration.ZERO)))
        .containsExactly("stopped before it began");
    assertThat(result(new Evaluation.TimedOut("f()", TIME, AllocationProfile.NONE, TIME)))
        .containsExactly("stopped: it exceeded the time limit of 1.5 s");
  }

  @Test
  void after_a_lost_vm_it_is_said_what_is_back() {
    Evaluation lost = new Evaluation.VmLost(
        "f()",
        "the heap is full",
        OptionalInt.empty(),
        new Recovery(List.of("x"), List.of("$1")),
        TIME);
    assertThat(result(lost))
        .containsExactly(
            "the VM has terminated: the heap is full",
            "a new one was started; restored with initial values: x; lost: $1");
  }

  @Test
  void notes_name_what_did_not_run_what_was_cut_and_what_goes_on() {
    Transcript transcript = new Transcript(List.of(), "a();\nb();", 1_234, List.of("Thread-0"));
    Answer answer = new Answer(transcript, List.of(), "");
    assertThat(text(OUTCOMES.notes(answer)))
        .containsExactly(
            "1,234 more characters of output not shown",
            "not run: a(); …",
            "still running: 1 thread (Thread-0)");
  }

  @Test
  void only_what_ran_has_a_receipt() {
    Evaluation completed = new Evaluation.Completed("f();", AllocationProfile.NONE, TIME);
    Evaluation declared = new Evaluation.Declared(
        "class A {}",
        DeclarationKind.CLASS,
        "A",
        Change.Kind.REPLACED,
        List.of(),
        List.of(),
        AllocationProfile.NONE,
        TIME);
    Transcript transcript = new Transcript(List.of(completed, declared), "", 0, List.of());
    Answer answer = new Answer(transcript, Collections.nCopies(2, Optional.empty()), "");
    assertThat(text(OUTCOMES.of(answer)))
        .containsExactly("  allocated nothing · exact", "replaced class A");
  }
}
