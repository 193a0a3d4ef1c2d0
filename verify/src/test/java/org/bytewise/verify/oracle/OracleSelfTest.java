package org.bytewise.verify.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.verify.oracle.ProbeFile.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the oracle itself would notice a wrong figure. */
class OracleSelfTest {
  private static final Probe PROBE = new Probe("file.txt", 7, "new ArrayList<>(List.of(1))");
  private static final Count RIGHT = bytewise(
      72,
      Map.of("java.util.ArrayList", new Amount(1, 24), "int[]", new Amount(2, 48)),
      Amount.ZERO);

  private static Count bytewise(long bytes, Map<String, Amount> types, Amount others) {
    return new Count(bytes, types, others);
  }

  private static Count oracle(long bytes, Map<String, Amount> types) {
    return new Count(bytes, types, null);
  }

  private static List<String> compared(Count oracle, Count... bytewise) {
    return CountComparison.differences(PROBE, List.of(oracle, oracle), List.of(bytewise));
  }

  @Test
  void equal_counts_do_not_differ() {
    assertThat(compared(oracle(72, RIGHT.types()), RIGHT, RIGHT)).isEmpty();
  }

  static Stream<Arguments> altered() {
    Map<String, Amount> renamed = new HashMap<>(RIGHT.types());
    renamed.put("long[]", renamed.remove("int[]"));
    Map<String, Amount> moved =
        Map.of("java.util.ArrayList", new Amount(2, 48), "int[]", new Amount(1, 24));
    Map<String, Amount> fewer = Map.of("java.util.ArrayList", new Amount(1, 24));
    return Stream.of(
        Arguments.of("a byte more", bytewise(73, RIGHT.types(), Amount.ZERO)),
        Arguments.of("another type", bytewise(72, renamed, Amount.ZERO)),
        Arguments.of("another share", bytewise(72, moved, Amount.ZERO)),
        Arguments.of("a type less", bytewise(72, fewer, Amount.ZERO)),
        Arguments.of("nothing", bytewise(0, Map.of(), Amount.ZERO)),
        Arguments.of("another thread's", bytewise(24, fewer, new Amount(1, 48))),
        Arguments.of("of another thread besides", bytewise(72, RIGHT.types(), new Amount(1, 16))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("altered")
  void an_altered_count_is_told_with_the_probe_and_both_sides(String what, Count altered) {
    Count oracle = oracle(72, RIGHT.types());
    assertThat(compared(oracle, RIGHT, altered)).as(what).hasSize(1);
    assertThat(compared(oracle, altered).get(0))
        .as(what)
        .contains("file.txt:7: new ArrayList<>(List.of(1))", oracle.toString(), altered.toString());
  }

  @Test
  void objects_of_other_threads_are_part_of_all_objects() {
    Count oracle = oracle(24, RIGHT.types());
    Map<String, Amount> own = Map.of("java.util.ArrayList", new Amount(1, 24));
    assertThat(compared(oracle, bytewise(24, own, new Amount(2, 48)))).isEmpty();
  }

  @Test
  void a_probe_that_does_something_else_at_each_call_is_none() {
    Count other = oracle(73, RIGHT.types());
    assertThat(CountComparison.differences(
            PROBE, List.of(oracle(72, RIGHT.types()), other), List.of(RIGHT)))
        .singleElement()
        .asString()
        .contains("is no probe", PROBE.code());
  }

  @Test
  void a_missing_count_is_a_difference() {
    assertThat(CountComparison.differences(PROBE, List.of(), List.of(RIGHT))).hasSize(1);
    assertThat(compared(oracle(72, RIGHT.types()))).hasSize(1);
  }

  @Test
  void an_altered_size_is_told_with_the_probe_and_all_sides() {
    Size right = new Size(24, 72, 3);
    assertThat(sizes(right, right, right)).isEmpty();
    Size wrong = new Size(24, 72, 4);
    List<List<String>> all = new ArrayList<>(List.of(
        sizes(right, right, wrong), sizes(right, wrong, right), sizes(wrong, right, right)));
    all.add(sizes(right, right, null));
    assertThat(all)
        .allSatisfy(differences -> assertThat(differences)
            .singleElement()
            .asString()
            .contains("file.txt:7: new ArrayList<>(List.of(1))", right.toString()));
  }

  private static List<String> sizes(Size walked, Size jol, Size bytewise) {
    return new SizeAnswers(
            Map.of(PROBE, walked),
            Map.of(PROBE, jol),
            bytewise == null ? Map.of() : Map.of(PROBE, bytewise),
            "refused")
        .differences(PROBE);
  }

  /** The whole way, with a figure that must not be: what the two sides run is not the same code. */
  @Test
  void the_whole_way_finds_a_probe_that_costs_something_else() throws Exception {
    Section section = ProbeFile.parse("self.txt", """
        == Self
        : int length = 3;
        new int[length]
        """).get(0);
    Section other = ProbeFile.parse("self.txt", """
        == Self
        : int length = 300;
        new int[length]
        """).get(0);
    Probe probe = section.probes().get(0);
    List<Count> oracle = OracleCounts.of(section, List.of()).of(probe);
    assertThat(CountComparison.differences(
            probe, oracle, BytewiseCounts.of(section, List.of()).counts().get(probe)))
        .isEmpty();
    assertThat(CountComparison.differences(
            probe, oracle, BytewiseCounts.of(other, List.of()).counts().get(probe)))
        .singleElement()
        .asString()
        .contains("new int[length]", "int[]");
  }

  @Test
  void a_histogram_is_read_by_type_and_subtracted() {
    String earlier = """
         num     #instances         #bytes  class name (module)
        -------------------------------------------------------
           1:             3             72  [B (java.base@17.0.15)
           2:             1             24  java.lang.String (java.base@17.0.15)
        Total             4             96
        """;
    String later = """
         num     #instances         #bytes  class name (module)
        -------------------------------------------------------
           1:             5            120  java.lang.String (java.base@17.0.15)
           2:             3             72  [B (java.base@17.0.15)
        Total             8            192
        """;
    assertThat(HeapHistogram.difference(later, earlier))
        .containsExactly(Map.entry("java.lang.String", new Amount(4, 96)));
    assertThat(HeapHistogram.difference(earlier, earlier)).isEmpty();
  }

  @Test
  void a_line_before_the_first_section_is_refused() {
    assertThatThrownBy(() -> ProbeFile.parse("x.txt", "# c\nnew Object()"))
        .hasMessage("x.txt:2: no section begins before 'new Object()'");
  }

  @Test
  void lines_that_begin_with_a_blank_go_on() {
    Section section =
        ProbeFile.parse("x.txt", "== A (since 21)\n: int n = 0;\n{ n++;\n }\n1").get(0);
    assertThat(section.since()).isEqualTo(21);
    assertThat(section.declarations()).extracting(Probe::code).containsExactly("int n = 0;");
    assertThat(section.probes()).extracting(Probe::code).containsExactly("{ n++;\n }", "1");
    assertThat(section.probes()).extracting(Probe::isStatement).containsExactly(true, false);
    assertThat(section.probes()).extracting(Probe::line).containsExactly(3, 5);
  }

  @Test
  void classes_of_the_jdk_without_a_name_are_called_in_one_of_two_ways() {
    Map<String, Amount> types = new HashMap<>();
    types.put("java.util.stream.ReduceOps$3ReducingSink", new Amount(1, 16));
    types.put("java.util.stream.IntPipeline$9", new Amount(1, 24));
    types.put("java.util.stream.IntPipeline$10$1", new Amount(1, 32));
    types.put("lambda in java.util.Map$Entry", new Amount(1, 8));
    assertThat(JdkNames.named(types))
        .containsExactly(
            Map.of(
                "java.util.stream.ReducingSink", new Amount(1, 16),
                "anonymous class in java.util.stream.IntPipeline", new Amount(2, 56),
                "lambda in java.util.Map.Entry", new Amount(1, 8)),
            Map.of(
                "local class ReducingSink (3) in java.util.stream.ReduceOps", new Amount(1, 16),
                "anonymous class (9) in java.util.stream.IntPipeline", new Amount(1, 24),
                "anonymous class (10.1) in java.util.stream.IntPipeline", new Amount(1, 32),
                "lambda in java.util.Map.Entry", new Amount(1, 8)));
  }
}
