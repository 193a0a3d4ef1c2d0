package org.bytewise.counting.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whether other threads may have allocated; no other test may start threads meanwhile. */
@Isolated
class OtherThreadsHaveAllocatedTest {
  @Test
  void a_thread_that_has_come_and_gone_may_have_allocated_whatever_the_vms_count_of_bytes_says()
      throws InterruptedException {
    assumeThat(OtherThreads.areCounted()).as("this VM counts ended threads").isTrue();
    Thread shortLived = new Thread(() -> {});
    OtherThreads others = OtherThreads.than(Thread.currentThread());
    shortLived.start();
    shortLived.join();
    assertThat(others.haveAllocated()).isTrue();
  }
}
