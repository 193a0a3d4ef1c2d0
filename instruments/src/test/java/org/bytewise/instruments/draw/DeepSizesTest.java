package org.bytewise.instruments.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bytewise.snippets.heap.Content;
import org.junit.jupiter.api.Test;

class DeepSizesTest {
  @Test
  void every_object_counts_once_in_cycles_too() {
    DeepSizes sizes = HandMadeHeap.Known.cycle().sizes();
    assertThat(sizes.of(1)).isEqualTo(new DeepSize(48, true));
    assertThat(sizes.of(2)).isEqualTo(new DeepSize(48, true));
    assertThat(HandMadeHeap.Known.arrayOfArrays().sizes().of(1))
        .isEqualTo(new DeepSize(32 + 32 + 16, true));
  }

  @Test
  void a_reference_to_what_was_not_read_makes_it_a_least_size() {
    DeepSizes sizes = HandMadeHeap.Known.tooLarge().sizes();
    assertThat(sizes.of(1)).isEqualTo(new DeepSize(800, false));
    assertThat(sizes.of(1).words()).isEqualTo("at least 800 B");
  }

  @Test
  void slots_that_were_not_read_matter_only_in_arrays_of_references() {
    HandMadeHeap heap = new HandMadeHeap()
        .array(1, "int[]", 4_016, 1_000, List.of(HandMadeHeap.value(0)))
        .array(2, "Object[]", 4_016, 1_000, List.of(Content.NULL));
    assertThat(heap.sizes().of(1)).isEqualTo(new DeepSize(4_016, true));
    assertThat(heap.sizes().of(2)).isEqualTo(new DeepSize(4_016, false));
  }

  @Test
  void the_data_of_the_vm_does_not_count() {
    HandMadeHeap heap = new HandMadeHeap()
        .object(
            1,
            "Holder",
            24,
            HandMadeHeap.field("type", "java.lang.Class", HandMadeHeap.to(2)),
            HandMadeHeap.field(
                "loader", "java.lang.ClassLoader", new Content.LeftOut("java.lang.ClassLoader")))
        .object(2, "java.lang.Class", 120)
        .isVmOwn(2);
    assertThat(heap.sizes().of(1)).isEqualTo(new DeepSize(24, true));
    assertThat(heap.sizes().of(2)).isEqualTo(new DeepSize(120, true));
  }

  @Test
  void a_measured_size_takes_precedence() {
    DeepSizes sizes =
        new DeepSizes(HandMadeHeap.Known.tooLarge().drawing(), Map.of(1, new DeepSize(912, true)));
    assertThat(sizes.of(1)).isEqualTo(new DeepSize(912, true));
    assertThat(sizes.of(2)).isEqualTo(new DeepSize(784, false));
  }
}
