package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that loads classes reports how many; its counts are not affected. */
class ClassesLoadedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Date(5L).toString()",
        "java.text.NumberFormat.getInstance(Locale.US).format(1234.5)",
        "java.time.LocalDate.parse(\"2020-02-03\")"
            + ".format(java.time.format.DateTimeFormatter.ISO_DATE)",
        "String.format(\"%,.2f\", 12345.678)",
      })
  void the_first_run_says_that_classes_were_loaded_and_the_next_ones_do_not(String code) {
    try (SnippetSession session = Counting.open()) {
      AllocationProfile first = Counting.run(session, code);
      assertThat(first.circumstances().classesLoaded()).as("first %s", code).isPositive();
      Counting.run(session, code);
      AllocationProfile third = Counting.run(session, code);
      assertThat(third.circumstances().classesLoaded()).as("third %s", code).isZero();
      assertThat(third.own().objects()).as(code).isLessThanOrEqualTo(first.own().objects());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new ArrayList<>()",
        "new int[10]",
        "{ int i = 1234; String s = \"a\" + i; }",
        "class Own { int x; } new Own()",
        "{ Supplier<Integer> s = () -> 5000; s.get(); }",
        "record Pair(int a, int b) {} new Pair(1, 2).hashCode()",
      })
  void nothing_is_said_where_what_is_counted_cannot_come_from_that(String code) {
    try (SnippetSession session = Counting.open()) {
      assertThat(Counting.run(session, code).circumstances().classesLoaded())
          .as(code)
          .isZero();
    }
  }

  @Test
  void what_is_made_for_the_first_time_only_is_not_made_in_the_run_that_is_suggested() {
    try (SnippetSession session = Counting.open()) {
      AllocationProfile first = Counting.run(session, "new Date(5L).toString()");
      AllocationProfile second = Counting.run(session, "new Date(5L).toString()");
      assertThat(first.circumstances().classesLoaded()).isPositive();
      assertThat(second.circumstances().classesLoaded()).isZero();
      assertThat(second.own().objects()).isLessThan(first.own().objects() / 10);
    }
  }
}
