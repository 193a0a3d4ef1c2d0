package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is only softly reachable does not depend on how long a run takes. */
class SoftReferencesTest {
  private static final String CODE = """
      java.lang.ref.SoftReference<byte[]> soft = new java.lang.ref.SoftReference<>(new byte[1_000]);
      java.lang.reflect.Field used = java.lang.ref.SoftReference.class.getDeclaredField("timestamp");
      used.setAccessible(true);
      used.setLong(soft, used.getLong(soft) - 900_000);
      System.gc();
      soft.get() != null
      """;

  @ParameterizedTest
  @EnumSource(
      value = VmProfile.class,
      names = {"COUNTING", "JIT", "STEPPED", "CLOCKED"})
  void what_was_not_used_for_a_quarter_of_an_hour_survives_a_collection(VmProfile profile) {
    SessionOptions options = SessionOptions.builder()
        .profile(profile)
        .vmFlags(List.of("--add-opens=java.base/java.lang.ref=ALL-UNNAMED"))
        .build();
    try (SnippetSession session = SnippetSession.open(options)) {
      List<Evaluation> all = session.evaluate(CODE).evaluations();
      assertThat(all.get(all.size() - 1))
          .isInstanceOfSatisfying(
              Evaluation.Value.class, value -> assertThat(value.text()).isEqualTo("true"));
    }
  }
}
