package org.bytewise.repl.prompt.slash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EditCommandTest {
  @Test
  void only_what_was_changed_or_added_is_taken_in() {
    assertThat(EditCommand.changed(
            List.of("int a = 1;", "void f() {\n}"),
            List.of("int a = 2;", "void f() {", "}", "int b = 3;")))
        .containsExactly("int a = 2;", "int b = 3;");
  }

  @Test
  void what_stayed_as_it_was_is_not_taken_in_again() {
    assertThat(EditCommand.changed(List.of("int a = 1;", "a"), List.of("int a = 1;", "a")))
        .isEmpty();
  }
}
