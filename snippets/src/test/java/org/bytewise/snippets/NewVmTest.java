package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;

/** A session that continues in another VM, or keeps the one that works. */
@OneJdkIsEnough
class NewVmTest {
  private static SessionOptions with(String... flags) {
    return SessionOptions.builder().vmFlags(List.of(flags)).build();
  }

  private static String value(SnippetSession session, String code) {
    Evaluation only = session.evaluate(code).evaluations().get(0);
    assertThat(only).as(code).isInstanceOf(Evaluation.Value.class);
    return ((Evaluation.Value) only).text();
  }

  @Test
  void a_vm_that_does_not_start_takes_the_place_of_none() {
    try (SnippetSession session = SnippetSession.open(with())) {
      session.evaluate("int a = 1;");
      session.evaluate("a = 7;");
      assertThatThrownBy(() -> session.reset(with("-XX:NoSuchFlag")))
          .isInstanceOf(SessionException.class)
          .hasMessage(
              "the VM does not start with -XX:NoSuchFlag: Unrecognized VM option 'NoSuchFlag'");
      assertThatThrownBy(() -> session.change(with("-Xmx12q")))
          .isInstanceOf(SessionException.class)
          .hasMessage("the VM does not start with -Xmx12q: Invalid maximum heap size: -Xmx12q");
      assertThat(value(session, "a")).isEqualTo("7");
      assertThat(session.options().vmFlags()).isEmpty();
      assertThat(session.history()).hasSize(3);
    }
  }

  @Test
  void what_is_declared_after_a_vm_did_not_start_is_numbered_and_listed_like_the_rest() {
    try (SnippetSession session = SnippetSession.open(with())) {
      session.evaluate("int a = 1;");
      assertThatThrownBy(() -> session.change(with("-Xmx12q")))
          .isInstanceOf(SessionException.class)
          .hasMessage("the VM does not start with -Xmx12q: Invalid maximum heap size: -Xmx12q");
      session.evaluate("int b = 2;");
      assertThat(session.history())
          .containsExactly(
              new NumberedSource("1", "int a = 1;"), new NumberedSource("2", "int b = 2;"));
      assertThat(session.declarations()).extracting(Declaration::name).containsExactly("a", "b");
      assertThat(session.change(with("-Dmine=yes")).restored()).containsExactly("a", "b");
    }
  }

  @Test
  void declarations_come_back_in_the_new_vm_with_their_numbers_and_first_values() {
    try (SnippetSession session = SnippetSession.open(with())) {
      session.evaluate("int a = 1;");
      session.evaluate("new Object()");
      session.evaluate("int twice(int n) { return 2 * n; }");
      session.evaluate("a = 7;");
      Recovery recovery = session.change(with("-Dmine=yes"));
      assertThat(recovery.restored()).containsExactly("a", "twice(int)");
      assertThat(recovery.lost()).containsExactly("$2");
      assertThat(value(session, "twice(a)")).isEqualTo("2");
      assertThat(value(session, "System.getProperty(\"mine\")")).isEqualTo("\"yes\"");
      assertThat(session.declarations()).extracting(Declaration::id).contains("1", "3");
    }
  }

  @Test
  void declarations_are_still_known_in_the_vm_after_the_next() {
    try (SnippetSession session = SnippetSession.open(with())) {
      session.evaluate("int a = 1;");
      session.change(with("-Dmine=yes"));
      assertThat(session.change(with()).restored()).containsExactly("a");
      assertThat(value(session, "a")).isEqualTo("1");
    }
  }

  @Test
  void a_session_whose_vm_does_not_start_works_once_it_is_reset_with_other_flags() {
    try (SnippetSession session = SnippetSession.open(with("-XX:NoSuchFlag"))) {
      assertThatThrownBy(() -> session.evaluate("1"))
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("NoSuchFlag");
      session.reset(with());
      assertThat(value(session, "1 + 1")).isEqualTo("2");
    }
  }

  @Test
  void a_vm_that_crashes_leaves_no_recording_in_the_folder_of_the_tool() {
    String crash = """
        var door = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        door.setAccessible(true);
        ((sun.misc.Unsafe) door.get(null)).getLong(null, 0L);""";
    try (SnippetSession session = SnippetSession.open(with())) {
      List<Evaluation> evaluations = session.evaluate(crash).evaluations();
      assertThat(evaluations.get(evaluations.size() - 1)).isInstanceOf(Evaluation.VmLost.class);
    }
    assertThat(Path.of("")).isDirectoryNotContaining("glob:**hs_err_pid*.jfr");
  }
}
