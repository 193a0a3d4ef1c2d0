package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.layout.Footprint.Limits;
import org.bytewise.layout.Footprint.TypeShare;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;

@Tag("every-vm")
class FootprintTest {
  @Test
  void a_footprint_equals_the_count_of_jol() {
    Map<String, Object> map = new HashMap<>();
    map.put("list", new ArrayList<>(List.of("x", 1, 2L, 'c')));
    map.put("array", new int[][] {{1}, {2, 3}, {}});
    map.put("self", map);
    map.put("number", new BigDecimal("12345678901234567890.5"));
    map.put("tree", new TreeMap<>(Map.of("k", "v")));
    for (Object root : List.of("hi", new Object(), new long[7], new String[2], map)) {
      Footprint footprint = Footprint.of(root);
      GraphLayout jol = Jol.graph(root);
      assertThat(footprint.deepBytes()).as("%s", root.getClass()).isEqualTo(jol.totalSize());
      assertThat(footprint.objects()).as("%s", root.getClass()).isEqualTo(jol.totalCount());
      for (Class<?> type : jol.getClasses()) {
        assertThat(footprint.byType())
            .contains(new TypeShare(
                TypeNames.of(type),
                jol.getClassCounts().count(type),
                jol.getClassSizes().count(type)));
      }
      assertThat(footprint.complete()).isTrue();
      assertThat(footprint.shallowBytes()).isEqualTo(Agent.sizeOf(root));
    }
  }

  @Test
  @SuppressWarnings("JdkObsolete") // Its nodes are the point.
  void a_list_of_a_million_nodes_is_counted_without_recursion() {
    LinkedList<Object> list = new LinkedList<>();
    for (int i = 0; i < 1_000_000; i++) {
      list.add(list);
    }
    Footprint footprint = Footprint.of(list, new Limits(2_000_000, Duration.ofMinutes(5)));
    assertThat(footprint.complete()).isTrue();
    assertThat(footprint.objects()).isEqualTo(1_000_001);
    assertThat(footprint.byType())
        .extracting(TypeShare::type)
        .containsExactly("java.util.LinkedList$Node", "java.util.LinkedList");
  }

  @Test
  void a_limit_stops_counting_and_is_reported() {
    Object[] array = {new Object(), new Object(), new Object()};
    Footprint cut = Footprint.of(array, new Limits(2, Duration.ofMinutes(1)));
    assertThat(cut.complete()).isFalse();
    assertThat(cut.objects()).isEqualTo(2);
    assertThat(cut.shallowBytes()).isEqualTo(Agent.sizeOf(array));
    assertThat(Footprint.of(array, new Limits(4, Duration.ofMinutes(1))).complete())
        .isTrue();
  }

  @Test
  void without_time_only_a_few_objects_are_counted() {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      list.add(new Object());
    }
    Footprint cut = Footprint.of(list, new Limits(1_000_000, Duration.ZERO));
    assertThat(cut.complete()).isFalse();
    assertThat(cut.objects()).isBetween(1L, 99_999L);
    assertThat(cut.shallowBytes()).isEqualTo(Agent.sizeOf(list));
  }

  @Test
  void a_full_heap_gives_a_lower_bound() throws Exception {
    String result = ChildVm.run(List.of("-Xmx32m", LayoutVm.agentFlag()), FullHeap.class);
    assertThat(result).matches("complete false, \\d+ objects");
  }

  /** Runs in a VM with a small heap. */
  static final class FullHeap {
    private FullHeap() {}

    public static void main(String[] args) {
      Object[] objects = new Object[1_000_000];
      for (int i = 0; i < objects.length; i++) {
        objects[i] = new Object();
      }
      Footprint footprint = Footprint.of(objects);
      System.out.println(
          "complete " + footprint.complete() + ", " + footprint.objects() + " objects");
    }
  }

  @Test
  void classes_loaders_modules_and_threads_are_shared_and_not_entered() {
    Object[] array = {
      String.class,
      ClassLoader.getSystemClassLoader(),
      Object.class.getModule(),
      ModuleLayer.boot(),
      Thread.currentThread(),
      Thread.currentThread().getThreadGroup()
    };
    Footprint footprint = Footprint.of(array);
    assertThat(footprint.objects()).isEqualTo(1);
    assertThat(footprint.shared()).isEqualTo(6);
    assertThat(footprint.deepBytes()).isEqualTo(Agent.sizeOf(array));
  }

  @Test
  void a_root_is_counted_even_if_its_type_is_shared() {
    assertThat(Footprint.of(String.class).shallowBytes()).isEqualTo(Agent.sizeOf(String.class));
    assertThat(Footprint.of(new Thread()).objects()).isGreaterThan(1);
  }

  @Test
  void an_exception_holds_the_stack_trace_data_of_the_vm() {
    Footprint footprint = Footprint.of(new IllegalStateException("x"));
    assertThat(footprint.byType())
        .extracting(TypeShare::type)
        .contains("java.lang.IllegalStateException", "java.lang.String", "java.lang.Object[]");
  }

  @Test
  void objects_have_different_sizes_in_other_vms() {
    Object root = new ArrayList<>(List.of("hi"));
    Footprint compact = Footprint.of(root, Limits.DEFAULT, VmModel.named("compact-headers"));
    Footprint wide = Footprint.of(root, Limits.DEFAULT, VmModel.named("no-compression"));
    assertThat(compact.objects()).isEqualTo(wide.objects()).isEqualTo(4);
    assertThat(compact.deepBytes()).isLessThan(wide.deepBytes());
    assertThat(compact.vm().simulated()).isTrue();
  }

  @Test
  void renaming_merges_types_that_get_the_same_name() {
    Footprint footprint = Footprint.of(new Object[] {"a", 1}).withTypeNames(name -> "Thing");
    assertThat(footprint.byType())
        .extracting(TypeShare::type)
        .containsExactlyInAnyOrder("Thing", "Thing[]", "byte[]");
    assertThat(footprint.objects()).isEqualTo(4);
  }

  @Test
  void nested_arrays_have_the_same_size_computed_and_measured() {
    List<Object> made = List.of(
        new boolean[3][5], new int[2][0], new long[0][7], new String[4][2][3], new char[2][3][]);
    List<List<Integer>> lengths =
        List.of(List.of(3, 5), List.of(2, 0), List.of(0, 7), List.of(4, 2, 3), List.of(2, 3));
    for (int i = 0; i < made.size(); i++) {
      assertThat(Footprint.ofArrays(made.get(i).getClass(), lengths.get(i), VmModel.thisVm()))
          .as("%s %s", made.get(i).getClass(), lengths.get(i))
          .isEqualTo(Footprint.of(made.get(i)));
    }
    assertThatThrownBy(() -> Footprint.ofArrays(
            int[][][].class,
            List.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
            VmModel.thisVm()))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void invalid_limits_are_rejected() {
    assertThatThrownBy(() -> new Limits(0, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("objects 0 must be >= 1");
    assertThatThrownBy(() -> new Limits(1, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time PT-1S must not be negative");
  }

  @Test
  void a_footprint_that_does_not_add_up_is_refused() {
    assertThatThrownBy(() -> new Footprint(VmModel.thisVm(), 16, 24, 2, List.of(), 0, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the types have 0 objects of 0 bytes, not 2 of 24");
  }
}
