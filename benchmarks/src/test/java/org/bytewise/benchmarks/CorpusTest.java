package org.bytewise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.bytewise.layout.VmModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The VM confirms the figures counted by hand, on the VM for which they hold. */
class CorpusTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 100;

  /** Keeps the compiler from eliminating the values. */
  static volatile Object last;

  @ParameterizedTest
  @EnumSource(Corpus.class)
  void the_vm_counts_the_same_bytes_as_the_count_by_hand(Corpus code) {
    VmModel vm = VmModel.thisVm();
    assumeThat(vm.headerBytes()).as("header of an object").isEqualTo(12);
    assumeThat(vm.referenceBytes()).as("reference").isEqualTo(4);
    assumeThat(vm.objectAlignment()).as("alignment").isEqualTo(8);
    long cheapest = Long.MAX_VALUE;
    for (int i = 0; i < WARM_UP; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      last = code.run();
      cheapest = Math.min(cheapest, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    if (code != Corpus.EXCEPTION) {
      assertThat(cheapest).as(code.snippet()).isEqualTo(code.bytes());
    } else {
      // The test's stack is deeper than 32 frames.
      assertThat(cheapest).as(code.snippet()).isGreaterThan(code.bytes());
    }
  }
}
