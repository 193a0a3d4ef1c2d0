package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.TreeMap;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.bytewise.layout.Growth.Step;
import org.bytewise.layout.Growth.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

// Legacy classes grow, too.
@SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder"})
class GrowthRunTest {
  private static Growth grow(Object object, int adds) {
    return GrowthRun.of(object, "Integer", adds).run();
  }

  static List<Object> growing() {
    return List.of(
        new ArrayList<>(),
        new ArrayList<>(3),
        new ArrayList<Object>() {},
        new StringBuilder(),
        new StringBuffer(5),
        new HashMap<>(),
        new LinkedHashMap<>(100),
        new HashSet<>(),
        new LinkedHashSet<>(),
        new ArrayDeque<>(),
        new Vector<>(3, 5),
        new Stack<>(),
        new PriorityQueue<>(),
        new IdentityHashMap<>(),
        new Hashtable<>(),
        new ConcurrentHashMap<>(),
        new CopyOnWriteArrayList<>(),
        new CopyOnWriteArraySet<>(),
        new WeakHashMap<>());
  }

  @ParameterizedTest
  @MethodSource("growing")
  void the_figures_of_a_growth_are_consistent(Object object) {
    Growth growth = grow(object, 1_000);
    String what = growth.toString();
    assertThat(growth.size()).as(what).isEqualTo(1_000);
    assertThat(growth.capacity()).as(what).isGreaterThanOrEqualTo(1_000);
    assertThat(growth.growths()).as(what).isPositive().isEqualTo(growth.steps().size());
    Step last = growth.steps().get(growth.steps().size() - 1);
    assertThat(last.capacity()).as(what).isEqualTo(growth.capacity());
    assertThat(growth.steps().stream().mapToLong(Step::copiedElements).sum())
        .as(what)
        .isEqualTo(growth.copiedElements());
    long before = 0;
    for (Step step : growth.steps()) {
      assertThat(step.size()).as(what).isGreaterThan(before);
      assertThat(step.usedSlots()).as(what).isBetween(1L, step.capacity());
      before = step.size();
    }
    if (growth.unit() != Unit.ENTRY) {
      assertThat(growth.wastedSlots()).as(what).isEqualTo(growth.capacity() - 1_000);
    }
  }

  @Test
  void a_list_allocates_its_arrays_and_nothing_else() {
    grow(new ArrayList<>(), 1_000);
    Growth growth = grow(new ArrayList<>(), 1_000);
    long arrays = growth.steps().stream()
        .mapToLong(step -> Layouts.ofArray(Object[].class, (int) step.capacity(), VmModel.thisVm())
            .shallowBytes())
        .sum();
    assertThat(growth.allocatedBytes()).as("%s", growth).isEqualTo(arrays);
  }

  @Test
  void the_capacity_equals_that_of_the_builder() {
    for (StringBuilder builder :
        List.of(new StringBuilder(), new StringBuilder("→"), new StringBuilder(7))) {
      Growth growth = grow(builder, 100);
      assertThat(growth.capacity()).as("%s", growth).isEqualTo(builder.capacity());
      int bytes = builder.indexOf("→") >= 0 ? 2 : 1;
      assertThat(growth.slotBytes()).as("%s", growth).isEqualTo(bytes);
    }
  }

  @Test
  void a_hash_table_grows_once_its_threshold_is_passed() {
    List<Step> steps = grow(new HashMap<>(), 1_000).steps();
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).size()).as("%s", steps).isEqualTo(steps.get(i - 1).threshold() + 1);
      assertThat(steps.get(i).copiedElements())
          .as("%s", steps)
          .isEqualTo(steps.get(i).size());
    }
  }

  @Test
  void existing_entries_stay_and_new_keys_are_added() {
    HashMap<Object, Object> map = new HashMap<>();
    map.put(3, "three");
    Growth growth = grow(map, 10);
    assertThat(growth.sizeAtFirst()).isEqualTo(1);
    assertThat(growth.size()).isEqualTo(11);
    assertThat(map).containsEntry(3, "three").containsKey(10).doesNotContainKey(11);
  }

  /** Grows by three. */
  static class Ring {
    int[] items = new int[2];
    int count;

    void push(int item) {
      if (count == items.length) {
        items = Arrays.copyOf(items, count + 3);
      }
      items[count++] = item;
    }
  }

  @Test
  void a_class_of_the_learner_grows_by_its_push_method() {
    Ring ring = new Ring();
    Growth growth = grow(ring, 9);
    assertThat(growth.steps())
        .containsExactly(
            new Step(3, 5, 3, 2, -1), new Step(6, 8, 6, 5, -1), new Step(9, 11, 9, 8, -1));
    assertThat(growth.capacityAtFirst()).isEqualTo(2);
    assertThat(growth.slotBytes()).isEqualTo(Integer.BYTES);
    assertThat(ring.items).startsWith(0, 1, 2, 3);
  }

  static class Full {
    final Object[] items = new Object[4];
    int count;

    void add(Object item) {
      items[count++] = item;
    }
  }

  static class TwoArrays extends Full {
    int[] more = {};
  }

  static class NoAdd {
    int[] items = {};
  }

  @Test
  void objects_that_cannot_grow_are_refused_in_one_line() {
    refused(new LinkedList<>(), "has no capacity: each added element gets its own node");
    refused(new TreeMap<>(), "has no capacity: each added element gets its own node");
    refused(new BitSet(), "java.util.BitSet stores bits, not elements: its array of longs grows");
    refused(new EnumMap<>(Unit.class), "java.util.EnumMap cannot grow: it has a slot for each");
    refused(EnumSet.noneOf(Unit.class), "cannot grow: it has a bit for each constant");
    refused(List.of(1), "cannot grow: it accepts no more elements");
    refused(new int[3], "int[] cannot grow: the length of an array is fixed");
    refused("text", "a String cannot grow");
    refused(new Object(), "is not one of the classes whose capacity can be read");
    refused(new Full(), "add number 5 to", "threw java.lang.ArrayIndexOutOfBoundsException");
    refused(new TwoArrays(), "it needs exactly one array field and has items and more");
    refused(new NoAdd(), "give it add, append or push with one parameter");
  }

  private static void refused(Object object, String... parts) {
    assertThatThrownBy(() -> grow(object, 9))
        .as("%s", object.getClass())
        .isInstanceOf(LayoutException.class)
        .hasMessageContainingAll(parts)
        .message()
        .hasLineCount(1);
  }

  @Test
  void uncreatable_elements_and_too_few_keys_are_refused() {
    assertThatThrownBy(() -> GrowthRun.of(new ArrayList<>(), "Thread", 9))
        .hasMessage("cannot create elements of type Thread, only numbers and strings: try"
            + " ArrayList<Integer>");
    assertThatThrownBy(() -> GrowthRun.of(new HashSet<>(), "Byte", 257))
        .hasMessage("Byte has only 256 distinct values to use as keys: add at most 256");
    assertThat(GrowthRun.of(new HashSet<>(), "Byte", 256).run().size()).isEqualTo(256);
  }

  @Test
  void only_the_first_steps_are_kept_but_all_are_counted() {
    Growth growth = grow(new CopyOnWriteArrayList<>(), 2 * Growth.MOST_STEPS);
    assertThat(growth.growths()).isEqualTo(2 * Growth.MOST_STEPS);
    assertThat(growth.steps()).hasSize(Growth.MOST_STEPS);
    assertThat(growth.points().size()).isBetween(100, 1_000);
  }
}
