package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.snippets.session.SnippetSession;

/** Runs code in a session for tests that look at what it allocated. */
final class Counting {
  private Counting() {}

  static SnippetSession open() {
    return SnippetSession.open(SessionOptions.builder().build());
  }

  /** Runs code that must succeed and be counted exactly; the profile of all its statements. */
  static AllocationProfile run(SnippetSession session, String code) {
    Transcript transcript = session.evaluate(code);
    assertThat(transcript.succeeded()).as("%s%n→ %s", code, transcript).isTrue();
    AllocationProfile profile = transcript.allocations();
    assertThat(profile.reason()).as(code).isNull();
    assertThat(profile.exact()).as(code).isTrue();
    return profile;
  }

  /** Makes declarations that a test needs. */
  static void declare(SnippetSession session, String code) {
    Transcript transcript = session.evaluateUncounted(code);
    assertThat(transcript.succeeded()).as("%s%n→ %s", code, transcript).isTrue();
  }

  static Map<String, Amount> byType(AllocationProfile profile) {
    return profile.byType().stream()
        .collect(Collectors.toMap(TypeAmount::type, TypeAmount::amount));
  }
}
