package org.example;

import static org.bytewise.junit.Allocations.assertAllocations;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bytewise.junit.AllocatesAtMost;
import org.bytewise.junit.AllocatesNothing;
import org.bytewise.junit.Allocations;
import org.bytewise.junit.SpentAllocations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
  private final Cache cache = new Cache();

  @BeforeEach
  void fill() {
    cache.put("user", 7, "Ada");
  }

  @Test
  @AllocatesNothing
  void lookingUpASmallNumber() {
    assertEquals("Ada", cache.get("user", 7));
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 1_000_000})
  @AllocatesAtMost(objects = 1, noneOf = String.class)
  void lookingUpALargeNumberBoxesIt(int number) {
    cache.get("user", number);
  }

  @Test
  void puttingCreatesAnEntryAndTheNumber() {
    assertAllocations(() -> cache.put("user", 1_000, "Grace")).objects(2).noneOf(String.class);
  }

  @Test
  void theFirstEntryOfATableCostsMore() {
    SpentAllocations first = Allocations.during(() -> cache.put("city", 1, "Rome"));
    SpentAllocations second = Allocations.during(() -> cache.put("city", 2, "Oslo"));
    assertEquals(1, second.objects());
    assertEquals(4, first.objects(), first::toString);
  }
}
