package org.bytewise.exercises.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JailLimitsTest {
  @Test
  void limits_become_arguments_of_prlimit() {
    assertThat(new JailLimits(7, 64, 512, 600, 100).resourceLimits(3))
        .containsExactly(
            "--core=0",
            "--fsize=67108864",
            "--nofile=256",
            "--data=536870912",
            "--nproc=103",
            "--cpu=7:9");
    assertThat(JailLimits.COMPILE.resourceLimits(0)).noneMatch(limit -> limit.startsWith("--cpu"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 64, 512, 512, 64, cpuSeconds -1 must be at least 0",
    "0, 7, 512, 512, 64, heapMegabytes 7 must be at least 8",
    "0, 64, 63, 512, 64, dataMegabytes 63 must be at least 64",
    "0, 64, 512, 63, 64, groupMegabytes 63 must be at least 64",
    "0, 64, 512, 512, 31, threads 31 must be at least 32"
  })
  void a_limit_too_small_for_any_vm_is_refused(
      int cpu, int heap, int data, int group, int threads, String message) {
    assertThatThrownBy(() -> new JailLimits(cpu, heap, data, group, threads))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "6.18.44-generic, true",
    "5.14.0, true",
    "5.13.19, false",
    "4.18.0-553.el8, false",
    "7, true"
  })
  void kernels_that_count_processes_for_each_namespace_are_known(String kernel, boolean apart) {
    assertThat(Bubblewrap.countsApart(kernel)).isEqualTo(apart);
  }

  @Test
  void user_ids_come_from_ranges_that_nobody_else_uses() {
    SecureRandom random = new SecureRandom();
    long high = Uids.choose(List.of("         0          0 4294967295"), random)
        .orElseThrow()
        .take();
    assertThat(high).isBetween(1_000_000_000L, 2_000_000_000L);
    long low = Uids.choose(List.of("0 100000 65536"), random).orElseThrow().take();
    assertThat(low).isBetween(20_000L, 60_000L);
    assertThat(Uids.choose(List.of("0 1000 1"), random)).isEmpty();
  }

  @Test
  void each_open_jail_has_its_own_user_id() {
    Uids uids = new Uids(1000);
    assertThat(uids.take()).isEqualTo(1000);
    assertThat(uids.take()).isEqualTo(1001);
    uids.free(1000);
    assertThat(uids.take()).isEqualTo(1000);
    for (int i = 2; i < Uids.SLOTS; i++) {
      uids.take();
    }
    assertThatThrownBy(uids::take)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there are already 256 jails: close one");
  }
}
