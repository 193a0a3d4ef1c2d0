package org.bytewise.verify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bytewise.testing.JdkTurn;
import org.bytewise.verify.oracle.ProbeFile.Section;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What snippets of all kinds allocate: Bytewise against a plain VM. */
class SnippetOracleTest {
  private static final int FEWEST = 150;
  private static final List<Section> SECTIONS = ProbeFile.read("snippets.txt");
  private static final Map<OracleVm, Integer> COMPARED = new ConcurrentHashMap<>();

  /** Compact headers do not change numbers of objects, so a quarter of the sections has them. */
  static Stream<Arguments> sectionsAndVms() {
    return OracleVm.all().stream()
        .flatMap(vm -> SECTIONS.stream()
            .filter(section -> vm.flags().isEmpty() || JdkTurn.hasInFirstHalf(section.title()))
            .map(section -> Arguments.of(section, vm)));
  }

  @AfterAll
  static void print_the_number_of_probes() {
    COMPARED.forEach((vm, probes) -> System.out.printf("oracle: %d snippets on %s%n", probes, vm));
  }

  private static List<Probe> probes() {
    return SECTIONS.stream().flatMap(section -> section.probes().stream()).toList();
  }

  @Test
  void there_are_enough_probes_and_none_stands_there_twice() {
    assertThat(probes()).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(SECTIONS)
        .allSatisfy(section -> assertThat(section.probes())
            .as(section.title())
            .extracting(Probe::code)
            .doesNotHaveDuplicates());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("sectionsAndVms")
  @Execution(ExecutionMode.CONCURRENT)
  void bytewise_counts_what_a_plain_vm_counts(Section section, OracleVm vm) throws Exception {
    OracleCounts oracle = OracleCounts.of(section, vm.flags());
    BytewiseCounts.Answers answers = BytewiseCounts.of(section, vm.flags());
    List<String> differences = new ArrayList<>(answers.complaints());
    for (Probe probe : section.probes()) {
      differences.addAll(CountComparison.differences(
          probe, oracle.of(probe), answers.counts().getOrDefault(probe, List.of())));
    }
    COMPARED.merge(vm, answers.counts().size(), Integer::sum);
    assertThat(String.join("\n\n", differences)).as(section + " on " + vm).isEmpty();
  }
}
