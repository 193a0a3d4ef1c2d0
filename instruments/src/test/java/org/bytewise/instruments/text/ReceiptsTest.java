package org.bytewise.instruments.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.Footprint.TypeShare;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
  private static final Receipts WIDE = new Receipts(80, Glyphs.UNICODE);

  private static TypeAmount type(String name, long objects, long bytes) {
    return new TypeAmount(name, new Amount(objects, bytes));
  }

  private static AllocationProfile profile(TypeAmount... types) {
    Amount own = List.of(types).stream().map(TypeAmount::amount).reduce(Amount.ZERO, Amount::plus);
    return new AllocationProfile(
        own, List.of(types), List.of(), Amount.ZERO, Amount.ZERO, 0, true, null);
  }

  private static List<String> text(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  @Test
  void types_stand_beside_the_figures() {
    assertThat(text(WIDE.allocated(profile(type("java.lang.Object[]", 3, 240)))))
        .containsExactly("  allocated 3 objects, 240 B · exact        Object[] ×3");
  }

  @Test
  void on_a_narrow_terminal_types_stand_below() {
    Receipts narrow = new Receipts(48, Glyphs.UNICODE);
    assertThat(text(narrow.allocated(profile(type("java.util.ArrayList", 1, 24)))))
        .containsExactly("  allocated 1 object, 24 B · exact", "    java.util.ArrayList ×1");
  }

  @Test
  void ascii_has_stand_ins() {
    Receipts ascii = new Receipts(80, Glyphs.ASCII);
    assertThat(text(ascii.allocated(profile(type("java.lang.Object[]", 3, 240)))))
        .containsExactly("  allocated 3 objects, 240 B - exact        Object[] x3");
  }

  @Test
  void nothing_is_said_too() {
    assertThat(text(WIDE.allocated(profile()))).containsExactly("  allocated nothing · exact");
  }

  @Test
  void what_is_not_exact_is_a_least_with_its_reason() {
    AllocationProfile lossy = new AllocationProfile(
        new Amount(2, 48),
        List.of(type("Point", 2, 48)),
        List.of(),
        Amount.ZERO,
        Amount.ZERO,
        0,
        false,
        "the recorder dropped events");
    assertThat(text(WIDE.allocated(lossy)))
        .containsExactly(
            "  allocated at least 2 objects, 48 B, because the recorder dropped events",
            "    Point ×2");
  }

  @Test
  void the_first_time_other_threads_and_direct_buffers_are_apart() {
    AllocationProfile all = new AllocationProfile(
        new Amount(1, 16),
        List.of(type("java.lang.Object", 1, 16)),
        List.of(),
        new Amount(118, 3_888),
        new Amount(1, 56),
        4_096,
        true,
        null);
    assertThat(text(WIDE.allocated(all)))
        .containsExactly(
            "  allocated 1 object, 16 B · exact          Object ×1",
            "  one-time allocations: 118 objects, 3,888 B",
            "  in other threads: 1 object, 56 B",
            "  off-heap: 4,096 B more in direct buffers");
  }

  @Test
  void many_types_take_four_lines_and_the_others_are_counted() {
    List<TypeAmount> types = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      types.add(type("com.example.Type" + i, i, 16L * i));
    }
    List<String> lines = text(WIDE.allocated(profile(types.toArray(TypeAmount[]::new))));
    assertThat(lines).hasSize(4);
    assertThat(lines.get(3)).matches(".*\\d+ more types");
    long named =
        lines.stream().mapToLong(line -> line.split("×", -1).length - 1).sum();
    assertThat(lines.get(3)).endsWith((40 - named) + " more types");
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    Seeded.tries(200, random -> {
      int width = RandomInput.between(random, 60, 200);
      int types = RandomInput.between(random, 0, 60);
      int objects = RandomInput.between(random, 1, 1_000_000);
      List<TypeAmount> all = new ArrayList<>();
      for (int i = 0; i < types; i++) {
        all.add(type("org.example.T" + "x".repeat(i % 30), objects, 16L * objects));
      }
      AllocationProfile profile = profile(all.toArray(TypeAmount[]::new));
      assertThat(text(new Receipts(width, Glyphs.UNICODE).allocated(profile)))
          .as("%d types of %d objects at width %d", types, objects, width)
          .allMatch(line -> line.length() <= width);
    });
  }

  @Test
  void lines_are_listed_where_there_are_several() {
    LineAmount first = new LineAmount("1", 1, "a();", new Amount(1, 16));
    LineAmount second = new LineAmount("1", 2, "b(" + "x".repeat(90) + ");", new Amount(2, 32));
    AllocationProfile two = new AllocationProfile(
        new Amount(3, 48),
        List.of(),
        List.of(first, second),
        Amount.ZERO,
        Amount.ZERO,
        0,
        true,
        null);
    assertThat(text(WIDE.byLine(two)))
        .hasSize(2)
        .contains("    1 object, 16 B   a();")
        .allMatch(line -> line.length() <= 80);
    assertThat(text(WIDE.byLine(profile()))).isEmpty();
  }

  @Test
  void a_deep_size_that_was_cut_is_a_least() {
    VmModel vm = VmModel.named("64-bit");
    ObjectLayout layout =
        ObjectLayout.of("java.lang.Object", vm, false, List.of(), null, vm.alignObject(12));
    for (boolean complete : new boolean[] {true, false}) {
      Footprint footprint = new Footprint(
          vm, 16, 1_600, 100, List.of(new TypeShare("java.lang.Object", 100, 1_600)), 0, complete);
      Measured.OfValue value = new Measured.OfValue("x", layout, footprint);
      String size = "  16 B shallow, %s1,600 B deep".formatted(complete ? "" : "at least ");
      assertThat(text(WIDE.of(AllocationProfile.NONE, Optional.of(value))).get(0))
          .isEqualTo(size);
    }
  }

  @Test
  void what_a_value_s_own_text_has_changed_in_it_is_said() {
    VmModel vm = VmModel.named("64-bit");
    ObjectLayout layout = ObjectLayout.of("Point", vm, false, List.of(), null, vm.alignObject(12));
    Footprint before = footprint(vm, 3, true);
    assertThat(changed(layout, before, footprint(vm, 4, true)))
        .isEqualTo("  displaying it changed it: its toString() added 16 B in 1 object");
    assertThat(changed(layout, before, footprint(vm, 1, true)))
        .isEqualTo("  displaying it changed it: its toString() removed 32 B in 2 objects");
    assertThat(changed(layout, before, before)).startsWith("  allocated");
    assertThat(changed(layout, before, footprint(vm, 4, false)))
        .as("a figure that is only the least")
        .startsWith("  allocated");
  }

  private static Footprint footprint(VmModel vm, int objects, boolean complete) {
    long bytes = 16L * objects;
    return new Footprint(
        vm, 16, bytes, objects, List.of(new TypeShare("Point", objects, bytes)), 0, complete);
  }

  private static String changed(ObjectLayout layout, Footprint before, Footprint after) {
    Measured.OfValue value =
        new Measured.OfValue("x", layout, before, Confirmation.BY_VM, Optional.of(after));
    return text(WIDE.of(AllocationProfile.NONE, Optional.of(value))).get(1);
  }
}
