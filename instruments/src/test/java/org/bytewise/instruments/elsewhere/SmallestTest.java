package org.bytewise.instruments.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallestTest {
  @Test
  void every_bound_is_found_from_every_start_below_it() {
    for (int bound = 1; bound <= 40; bound++) {
      for (int start = 0; start < bound; start++) {
        long needed = bound * 8L;
        assertThat(Smallest.above(start * 8L, 1_000, 8, size -> size >= needed))
            .as("from %d to %d", start * 8, needed)
            .isEqualTo(needed);
      }
    }
  }

  @Test
  void where_nothing_works_there_is_none() {
    assertThat(Smallest.above(8, 1_000, 8, size -> false)).isEqualTo(-1);
  }
}
