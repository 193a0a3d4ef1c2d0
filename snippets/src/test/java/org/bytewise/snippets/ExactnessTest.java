package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile is exact only if the objects seen add up to the VM's own byte count. */
class ExactnessTest {
  private static final String CODE = "{ for (int i = 0; i < 100; i++) { Object o = new int[i]; } }";

  private static SnippetSession sessionWith(String... flags) {
    return SnippetSession.open(SessionOptions.builder().vmFlags(List.of(flags)).build());
  }

  private static AllocationProfile profile(SnippetSession session, String code) {
    Transcript transcript = session.evaluate(code);
    assertThat(transcript.succeeded()).as("%s%n→ %s", code, transcript).isTrue();
    return transcript.allocations();
  }

  @Test
  void objects_made_in_thread_local_buffers_are_missed_and_the_profile_says_so() {
    try (SnippetSession session = sessionWith("-XX:+UseTLAB")) {
      AllocationProfile profile = profile(session, CODE);
      assertThat(profile.exact()).isFalse();
      assertThat(profile.reason())
          .isEqualTo(
              "this VM does not report its allocations; its flags keep them from being seen");
      assertThat(profile.own().objects()).isLessThan(100);
    }
  }

  /** Those of JDK 17 allocate inline in eden, without an event; those of JDK 25 do not. */
  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseParallelGC"})
  void a_collector_that_allocates_unseen_is_refused_with_the_reason(String collector) {
    try (SnippetSession session = sessionWith(collector)) {
      if (Runtime.version().feature() >= 25) {
        assertThat(profile(session, CODE).exact()).as(collector).isTrue();
      } else {
        assertThatThrownBy(session::awaitReady)
            .isInstanceOf(SessionException.class)
            .hasMessage("nothing can be counted with " + collector
                + ": with this collector, a VM of JDK " + Runtime.version().feature()
                + " does not report the objects that it creates; leave the flag out, or choose"
                + " another collector, such as -XX:+UseG1GC");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseG1GC",
        "-XX:+UseZGC",
        "-XX:+UseShenandoahGC",
        "-XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC",
        "-Xmx16m",
        "-Xms600m"
      })
  void the_profiles_own_flags_give_way_to_those_that_exclude_them(String flags) {
    try (SnippetSession session = sessionWith(flags.split(" "))) {
      AllocationProfile profile = profile(session, CODE);
      assertThat(profile.exact()).as(flags).isTrue();
      assertThat(profile.own().objects()).as(flags).isEqualTo(100);
    }
  }

  @Test
  void an_incomplete_profile_stays_incomplete_when_it_is_added_to_a_complete_one() {
    AllocationProfile doubtful = new AllocationProfile(
        Amount.ZERO, List.of(), List.of(), Amount.ZERO, Amount.ZERO, 0, false, "events were lost");
    assertThat(AllocationProfile.NONE.plus(doubtful).exact()).isFalse();
    assertThat(doubtful.plus(AllocationProfile.NONE).reason()).isEqualTo("events were lost");
  }

  @Test
  void what_ended_the_vm_was_not_counted_and_what_was_rejected_did_not_run() {
    try (SnippetSession session = sessionWith()) {
      AllocationProfile lost =
          session.evaluate("{ var x = new int[1000]; System.exit(3); }").allocations();
      assertThat(lost).isEqualTo(AllocationProfile.uncounted(AllocationProfile.LOST_WITH_VM));
      assertThat(session.allocatedBytes()).as("bytes").isEqualTo(-1);
      assertThat(session.evaluate("int x = \"a\";").allocations())
          .isEqualTo(AllocationProfile.NONE);
    }
  }

  @Test
  void bytes_that_the_vm_does_not_count_are_not_zero_bytes() {
    try (SnippetSession session = sessionWith()) {
      session.evaluateUncounted("((com.sun.management.ThreadMXBean)"
          + " java.lang.management.ManagementFactory.getThreadMXBean())"
          + ".setThreadAllocatedMemoryEnabled(false);");
      session.evaluateUncounted("new int[10]");
      assertThat(session.allocatedBytes()).isEqualTo(-1);
    }
  }

  @Test
  void a_profile_is_either_exact_or_has_a_reason() {
    assertThatThrownBy(() -> new AllocationProfile(
            Amount.ZERO, List.of(), List.of(), Amount.ZERO, Amount.ZERO, 0, true, "but"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exact true with reason but");
    assertThatThrownBy(() -> new Amount(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("objects -1 and bytes 0 must be >= 0");
  }

  @Test
  void code_that_switches_the_count_off_is_not_exact_and_the_next_is_again() {
    try (SnippetSession session = sessionWith()) {
      Counting.declare(session, """
          var threads = (com.sun.management.ThreadMXBean)
              java.lang.management.ManagementFactory.getThreadMXBean()""");
      AllocationProfile off = profile(session, "threads.setThreadAllocatedMemoryEnabled(false)");
      assertThat(off.reason()).isEqualTo("this VM does not count a thread's bytes");
      assertThat(profile(session, "new int[10]").exact()).isTrue();
    }
  }

  @Test
  void with_the_second_compiler_objects_vanish_and_what_is_left_is_exact() {
    SessionOptions options = SessionOptions.builder()
        .profile(VmProfile.JIT)
        .vmFlags(List.of("-Xbatch"))
        .build();
    try (SnippetSession session = SnippetSession.open(options)) {
      Counting.declare(session, """
          record Pixel(int x, int y) { int sum() { return x + y; } }
          int hot(int n) { int s = 0; for (int i = 0; i < n; i++) s += new Pixel(i, 1).sum(); return s; }""");
      AllocationProfile first = Counting.run(session, "hot(50_000)");
      AllocationProfile later = first;
      for (int i = 0; i < 20 && later.own().objects() > 0; i++) {
        later = Counting.run(session, "hot(50_000)");
      }
      assertThat(first.own().objects()).isPositive();
      assertThat(later.own()).isEqualTo(Amount.ZERO);
    }
  }

  @Test
  void other_layouts_are_counted_exactly_too() {
    for (String flag : List.of("-XX:-UseCompressedOops", "-XX:ObjectAlignmentInBytes=16")) {
      try (SnippetSession session = sessionWith(flag)) {
        assertThat(Counting.run(session, CODE).own().objects()).as(flag).isEqualTo(100);
      }
    }
  }

  @Test
  void compact_headers_are_counted_exactly_where_the_vm_has_them_and_refused_where_not() {
    try (SnippetSession session = sessionWith("-XX:+UseCompactObjectHeaders")) {
      if (Runtime.version().feature() < 25) {
        assertThatThrownBy(() -> session.evaluate("new Object()"))
            .isInstanceOf(SessionException.class)
            .hasMessageContaining("UseCompactObjectHeaders");
      } else {
        assertThat(CountedVm.of(session).header()).isEqualTo(8);
        assertThat(Counting.run(session, "new Object()").own()).isEqualTo(new Amount(1, 8));
      }
    }
  }
}
