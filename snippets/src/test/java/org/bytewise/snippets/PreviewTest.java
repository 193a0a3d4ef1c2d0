package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.Test;

/** Preview features are enabled in both the compiler and the VM. */
class PreviewTest {
  /** A preview feature of the JDK that runs the test. */
  private static final String CODE = Runtime.version().feature() < 21
      ? "String kind(Object o) { return switch (o) { case String s -> \"preview\"; default -> "
          + "\"\"; }; }"
      : "String kind(Object o) { return o instanceof String s && s.length() instanceof byte b ? "
          + "\"preview\" : \"\"; }";

  @Test
  void a_preview_feature_is_compiled_and_run_with_the_flag_and_refused_without() {
    try (SnippetSession session = SnippetSession.open(
        SessionOptions.builder().vmFlags(List.of("--enable-preview")).build())) {
      assertThat(session.evaluate(CODE).succeeded()).isTrue();
      Evaluation value = session.evaluate("kind(\"x\")").evaluations().get(0);
      assertThat(((Evaluation.Value) value).text()).isEqualTo("\"preview\"");
    }
    try (SnippetSession session = SnippetSession.open(SessionOptions.builder().build())) {
      assertThat(session.evaluate(CODE).evaluations().get(0))
          .isInstanceOf(Evaluation.Rejected.class);
    }
  }
}
