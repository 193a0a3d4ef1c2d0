package org.bytewise.snippets.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainDocumentationTest {
  @Test
  void a_link_is_printed_once_by_its_label_or_else_by_its_target() {
    assertThat(PlainDocumentation.of("As {@link Collection#add(Object, int) adding} does, see"
            + " {@link #size()}, {@linkplain Map#of(Object) this} and {@link java.util.List}."))
        .isEqualTo("As adding does, see size(), this and java.util.List.");
  }

  @Test
  void a_link_whose_label_has_code_in_it_is_printed_once() {
    assertThat(PlainDocumentation.of("the {@link Map.Entry#getKey() key {@code k}} of it"))
        .isEqualTo("the key k of it");
  }

  @Test
  void references_in_markdown_are_printed_once() {
    assertThat(
            PlainDocumentation.of("See [the list][java.util.List#of()] or [List#of()], and a[i]."))
        .isEqualTo("See the list or List.of(), and a[i].");
  }
}
