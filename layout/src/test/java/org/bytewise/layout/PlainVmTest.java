package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.openjdk.jol.info.GraphLayout;

/**
 * Compares deep sizes from JOL's GraphLayout, in a VM without our agent, with our own in another
 * VM.
 */
class PlainVmTest {
  @Test
  void jol_in_a_vm_without_the_agent_agrees_with_our_count() throws Exception {
    compare(List.of());
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void jol_in_a_vm_without_the_agent_agrees_with_our_count_with_compact_headers() throws Exception {
    compare(List.of("-XX:+UseCompactObjectHeaders"));
  }

  private static void compare(List<String> flags) throws Exception {
    // JOL prints warnings on standard output, so the results have a prefix.
    List<String> plain = new ArrayList<>(flags);
    plain.addAll(
        List.of("-Djol.magicFieldOffset=true", "-Djol.skipHotspotSAAttach=true", LayoutVm.QUIET));
    List<String> jol = ChildVm.run(plain, WithJol.class)
        .lines()
        .filter(line -> line.startsWith("value "))
        .toList();
    List<String> withAgent = new ArrayList<>(flags);
    withAgent.add(LayoutVm.agentFlag());
    List<String> ours = ChildVm.run(withAgent, WithAgent.class).lines().toList();
    assertThat(jol).as("flags %s", flags).hasSize(values().size());
    assertThat(ours).as("flags %s", flags).isEqualTo(jol);
  }

  /** A class such as a learner writes. */
  record Person(String name, int age, List<String> tags) {}

  /** Returns suppliers, so that each value is created just before it is measured. */
  private static Map<String, Supplier<Object>> values() {
    Map<String, Supplier<Object>> values = new LinkedHashMap<>();
    values.put("new HashMap<>()", HashMap::new);
    values.put("new TreeMap<>()", TreeMap::new);
    values.put("new HashSet<>(List.of(1, 2, 3))", () -> new HashSet<>(List.of(1, 2, 3)));
    values.put("new TreeMap<>(Map.of(1, 2))", () -> new TreeMap<>(Map.of(1, 2)));
    values.put("new HashMap<>(Map.of(a, 1))", () -> new HashMap<>(Map.of("a", 1)));
    values.put(
        "new ConcurrentHashMap<>(Map.of(a, 1))", () -> new ConcurrentHashMap<>(Map.of("a", 1)));
    values.put("Map.of()", Map::of);
    values.put("List.of(1, 2, 3)", () -> List.of(1, 2, 3));
    values.put("new ArrayDeque<>()", ArrayDeque::new);
    values.put("new PriorityQueue<>(List.of(3, 1))", () -> new PriorityQueue<>(List.of(3, 1)));
    // EnumMap is left out: it holds a Class, which JOL follows into the VM.
    values.put("new ArrayList<>(List.of(DAYS))", () -> new ArrayList<>(List.of(TimeUnit.DAYS)));
    values.put(
        "new BigDecimal(12345678901234567890.5)", () -> new BigDecimal("12345678901234567890.5"));
    values.put("LocalDate.of(2024, 2, 29)", () -> LocalDate.of(2024, 2, 29));
    values.put("Optional.of(hi)", () -> Optional.of(new String("hi")));
    values.put("new boolean[3][5]", () -> new boolean[3][5]);
    values.put("new AtomicLong()", AtomicLong::new);
    values.put("new Person", () -> new Person("Ada", 36, List.of("x", "y")));
    values.put("new StringBuilder(x).reverse()", () -> new StringBuilder("x").reverse());
    return values;
  }

  /** Runs in a VM without our agent. */
  static final class WithJol {
    private WithJol() {}

    public static void main(String[] args) {
      values().forEach((name, maker) -> {
        GraphLayout graph = GraphLayout.parseInstance(maker.get());
        System.out.println(
            "value " + name + ": " + graph.totalSize() + " in " + graph.totalCount());
      });
    }
  }

  /** Runs in a VM with our agent. */
  static final class WithAgent {
    private WithAgent() {}

    public static void main(String[] args) {
      values().forEach((name, maker) -> {
        Footprint footprint = Footprint.of(maker.get());
        System.out.println(
            "value " + name + ": " + footprint.deepBytes() + " in " + footprint.objects());
      });
    }
  }
}
