package org.bytewise.verify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bytewise.verify.oracle.ProbeFile.Section;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How large values of all kinds are: Bytewise against a walk in a plain VM, and against JOL. */
class ValueOracleTest {
  private static final int FEWEST = 150;
  private static final List<Section> SECTIONS = ProbeFile.read("values.txt");
  private static final Map<OracleVm, Integer> COMPARED = new ConcurrentHashMap<>();

  static Stream<Arguments> sectionsAndVms() {
    return OracleVm.all().stream()
        .flatMap(vm -> SECTIONS.stream().map(section -> Arguments.of(section, vm)));
  }

  @AfterAll
  static void print_the_number_of_probes() {
    COMPARED.forEach((vm, probes) -> System.out.printf("oracle: %d values on %s%n", probes, vm));
  }

  @Test
  void there_are_enough_probes_and_none_stands_there_twice() {
    assertThat(SECTIONS.stream().flatMap(section -> section.probes().stream()))
        .hasSizeGreaterThanOrEqualTo(FEWEST)
        .extracting(Probe::code)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("sectionsAndVms")
  @Execution(ExecutionMode.CONCURRENT)
  void bytewise_measures_what_a_plain_vm_holds(Section section, OracleVm vm) throws Exception {
    SizeAnswers answers = SizeAnswers.of(section, vm.flags());
    List<String> differences = section.probes().stream()
        .flatMap(probe -> answers.differences(probe).stream())
        .toList();
    COMPARED.merge(vm, answers.bytewise().size(), Integer::sum);
    assertThat(String.join("\n\n", differences)).as(section + " on " + vm).isEmpty();
  }
}
