package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  /**
   * Opens a session whose VM collects no garbage, as {@link #assertUncollected} makes sure. The JDK
   * refers weakly to much of what it keeps, such as interned strings and method types: a collection
   * between two calls makes the second one create them anew.
   */
  static SnippetSession openUncollected() {
    return SnippetSession.open(SessionOptions.builder()
        .vmFlags(List.of("-Xms512m", "-Xmn400m", "-XX:MetaspaceSize=96m"))
        .build());
  }

  /** Checks that a session from {@link #openUncollected} is what it promises; to be called last. */
  static void assertUncollected(SnippetSession session) {
    Transcript collections = session.evaluateUncounted(
        "java.lang.management.ManagementFactory.getGarbageCollectorMXBeans().stream()"
            + ".mapToLong(one -> one.getCollectionCount()).sum()");
    assertThat(((Evaluation.Value) collections.evaluations().get(0)).text())
        .as("collections: make the young generation larger")
        .isEqualTo("0");
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
