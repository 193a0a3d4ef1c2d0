package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.Test;

/**
 * Code that crashes javac: version 25 crashes when a class loses an inner class that is the type of
 * a variable; for 17 no such code is known.
 */
class CompilerCrashTest {
  @Test
  void a_statement_on_which_the_compiler_fails_is_not_accepted_and_costs_nothing_else() {
    try (SnippetSession session = SnippetSession.open(SessionOptions.builder().build())) {
      session.evaluate("int a = 1;");
      session.evaluate("class O { class I {} }");
      session.evaluate("var i = new O().new I();");
      Evaluation last =
          session.evaluate("class O { static class I {} }").evaluations().get(0);
      if (last instanceof Evaluation.Rejected rejected) {
        List<Diagnostic> said = rejected.diagnostics();
        assertThat(said).hasSize(1);
        assertThat(said.get(0).message())
            .isEqualTo("the compiler of this JDK (" + Runtime.version()
                + ") crashes on this because of a bug of its own, so it was not accepted;"
                + " back with first values: a, O, i");
        assertThat(session.evaluate("new O().new I()").succeeded()).isTrue();
      } else {
        assertThat(last).isInstanceOf(Evaluation.Declared.class);
      }
      assertThat(session.evaluate("a").succeeded()).isTrue();
    }
  }
}
