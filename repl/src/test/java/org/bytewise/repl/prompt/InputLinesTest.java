package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an input ends; the compiler's part of the answer is played by counting braces. */
class InputLinesTest {
  private static boolean isOpen(String text) {
    return text.endsWith("(n > 2)")
        || text.chars().filter(c -> c == '{').count()
            > text.chars().filter(c -> c == '}').count();
  }

  private static List<String> in(String... lines) {
    return InputLines.in(List.of(lines), InputLinesTest::isOpen);
  }

  @Test
  void an_else_on_a_line_of_its_own_belongs_to_its_if() {
    assertThat(in("if (n > 2)", "  a();", "else b();", "c()"))
        .containsExactly("if (n > 2)\n  a();\nelse b();", "c()");
    assertThat(in("if (n > 3) {", "  a();", "}", "", "// or", "else {", "  b();", "}", "c()"))
        .containsExactly("if (n > 3) {\n  a();\n}\n\n// or\nelse {\n  b();\n}", "c()");
  }

  @Test
  void catch_and_finally_belong_to_their_try() {
    assertThat(in("try {", "}", "catch (E e) {", "}", "finally {", "}", "n"))
        .containsExactly("try {\n}\ncatch (E e) {\n}\nfinally {\n}", "n");
  }

  @Test
  void an_if_without_else_ends_where_something_else_begins() {
    assertThat(in("if (n > 3) a();", "", "otherwise()", "iff", ".x()"))
        .containsExactly("if (n > 3) a();", "", "otherwise()", "iff\n.x()");
  }

  @Test
  void commands_and_finished_statements_take_no_further_line() {
    assertThat(in("/alloc x", "  .y()", "a();", "  .y()", "", ".z"))
        .containsExactly("/alloc x", "  .y()", "a();", "  .y()\n\n.z");
  }

  @Test
  void of_lines_that_are_still_to_come_only_an_if_or_a_try_waits_for_the_next() throws IOException {
    Deque<String> coming = new ArrayDeque<>(List.of("a()", "  .b()", "if (n > 3) a();", "c"));
    InputLines lines = InputLines.coming(coming::poll, InputLinesTest::isOpen);
    assertThat(lines.next()).isEqualTo("a()");
    assertThat(coming).hasSize(3);
    assertThat(lines.next()).isEqualTo("  .b()");
    assertThat(lines.next()).isEqualTo("if (n > 3) a();");
    assertThat(coming).isEmpty();
    assertThat(lines.next()).isEqualTo("c");
    assertThat(lines.next()).isNull();
  }
}
