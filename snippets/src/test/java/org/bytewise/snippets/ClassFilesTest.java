package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.Test;

/** The files of declared classes, which a program can read. */
class ClassFilesTest {
  private static final String HAS = """
      boolean has(String text, Class<?> type) throws Exception {
        String path = "/" + type.getName().replace('.', '/') + ".class";
        byte[] file = type.getResourceAsStream(path).readAllBytes();
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
      }""";

  @Test
  void the_file_of_a_class_that_is_declared_again_has_its_new_code() {
    try (SnippetSession session = SnippetSession.open(SessionOptions.builder().build())) {
      session.evaluate(HAS);
      session.evaluate("class Safe { static String secret() { return \"before\"; } }");
      assertThat(value(session, "has(\"before\", Safe.class)")).isEqualTo("true");
      session.evaluate("class Safe { static String secret() { return \"after\"; } }");
      assertThat(value(session, "Safe.secret()")).isEqualTo("\"after\"");
      assertThat(value(session, "has(\"after\", Safe.class)")).isEqualTo("true");
      assertThat(value(session, "has(\"before\", Safe.class)")).isEqualTo("false");
    }
  }

  private static String value(SnippetSession session, String code) {
    List<Evaluation> evaluations = session.evaluate(code).evaluations();
    assertThat(evaluations.get(0)).as(code).isInstanceOf(Evaluation.Value.class);
    return ((Evaluation.Value) evaluations.get(0)).text();
  }
}
