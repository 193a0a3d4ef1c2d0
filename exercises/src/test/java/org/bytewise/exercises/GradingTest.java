package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bytewise.snippets.AllocationProfile;
import org.bytewise.snippets.AllocationProfile.Amount;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GradingTest {
  private static SnippetSession session;
  private static SessionGrader grader;

  @BeforeAll
  static void open() {
    session = SnippetSession.open(SessionOptions.builder().build());
    grader = new SessionGrader(session);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Exercise twoObjects() {
    return new Exercise("two-objects", "Two objects", "Make two objects.", Budget.ofObjects(2));
  }

  @Test
  void code_within_its_budget_passes_at_its_proven_cost() {
    assertThat(grader.grade(twoObjects(), "new Object(); new Object();"))
        .isInstanceOfSatisfying(
            Verdict.Passed.class, passed -> assertThat(passed.cost().objects()).isEqualTo(2));
  }

  @Test
  void code_over_its_budget_is_told_by_how_much() {
    assertThat(grader.grade(twoObjects(), "for (int i = 0; i < 5; i++) new Object();"))
        .isEqualTo(new Verdict.OverBudget("objects", 5, 2));
  }

  @Test
  void objects_of_other_threads_count_too() {
    String code = "{ var t = new Thread(() -> { for (int i = 0; i < 100; i++) new Object(); });"
        + " t.start(); t.join(); }";
    Exercise many = new Exercise("threads", "Threads", "Start one.", Budget.ofObjects(99));
    assertThat(grader.grade(many, code)).isInstanceOf(Verdict.OverBudget.class);
  }

  @Test
  void code_that_does_not_run_to_its_end_fails_with_the_reason() {
    assertThat(grader.grade(twoObjects(), "int x = \"text\";"))
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            failed ->
                assertThat(failed.message()).startsWith("it does not compile: incompatible types"));
    assertThat(grader.grade(twoObjects(), "throw new IllegalStateException();"))
        .isEqualTo(new Verdict.Failed("it threw java.lang.IllegalStateException"));
    assertThat(grader.grade(twoObjects(), "System.exit(1)"))
        .isEqualTo(new Verdict.Failed("the code ended the VM, with status 1"));
    assertThat(grader.grade(twoObjects(), " // nothing"))
        .isEqualTo(new Verdict.Failed("there is no code in it"));
  }

  @Test
  void a_count_that_is_not_proven_does_not_pass() {
    AllocationProfile atLeast = new AllocationProfile(
        new Amount(1, 16),
        List.of(),
        List.of(),
        Amount.ZERO,
        Amount.ZERO,
        0,
        false,
        "events were dropped");
    assertThat(Budget.ofObjects(2).judge(atLeast))
        .isEqualTo(new Verdict.NotProven("events were dropped"));
    assertThat(Budget.ofBytes(8).judge(atLeast)).isEqualTo(new Verdict.OverBudget("bytes", 16, 8));
  }

  @Test
  void a_bad_id_or_limit_is_named() {
    assertThatThrownBy(() -> new Exercise("Two Objects", "", "", Budget.ofObjects(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id \"Two Objects\" must be lower-case words with hyphens between them");
    assertThatThrownBy(() -> Budget.ofObjects(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("objects -1 must be >= 0");
  }
}
