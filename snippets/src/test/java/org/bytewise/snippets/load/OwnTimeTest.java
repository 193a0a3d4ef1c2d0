package org.bytewise.snippets.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytewise.snippets.load.Tasks.Task;
import org.junit.jupiter.api.Test;

class OwnTimeTest {
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(OwnTime.STEP_MILLIS);
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(2);

  /** A machine whose figures a test decides. */
  private static final class Machine implements OwnTime.Source {
    private final Map<Long, Task> tasks = new HashMap<>();
    private long clock;
    private long endedCpu;
    private boolean busy;
    private boolean tells = true;

    @Override
    public long nanoTime() {
      return clock;
    }

    @Override
    public Optional<Tasks> tasks(long pid) {
      long cpu = endedCpu + tasks.values().stream().mapToLong(Task::ranNanos).sum();
      return tells ? Optional.of(new Tasks(cpu, tasks)) : Optional.empty();
    }

    @Override
    public boolean machineIsBusy() {
      return busy;
    }

    void thread(long id) {
      tasks.put(id, new Task(0, 0, false));
    }

    /** What a thread did in the time that follows. */
    void did(long id, long ran, long queued, boolean runnable) {
      Task before = tasks.get(id);
      tasks.put(id, new Task(before.ranNanos() + ran, before.queuedNanos() + queued, runnable));
    }
  }

  private final Machine machine = new Machine();

  private OwnTime begin(int threads) {
    for (int i = 0; i < threads; i++) {
      machine.thread(i);
    }
    return OwnTime.of(machine, 1);
  }

  private static int steps(long nanos) {
    return (int) (nanos / STEP);
  }

  @Test
  void code_that_sleeps_has_the_time_of_the_clock() {
    OwnTime time = begin(3);
    for (int i = 0; i < steps(LIMIT); i++) {
      assertThat(time.isOver(LIMIT)).as("after %d looks", i).isFalse();
      machine.clock += STEP;
      machine.busy = true;
      time.look();
    }
    assertThat(time.nanos()).isEqualTo(LIMIT);
    assertThat(time.isOver(LIMIT)).isTrue();
  }

  @Test
  void code_that_computes_has_its_processor_time_however_long_it_stands_in_the_queue() {
    OwnTime time = begin(3);
    for (int i = 0; i < 5 * steps(LIMIT); i++) {
      machine.clock += STEP;
      machine.did(0, STEP / 5, STEP - STEP / 5, true);
      time.look();
    }
    assertThat(time.nanos()).isEqualTo(LIMIT);
    assertThat(time.clockNanos()).isEqualTo(5 * LIMIT);
  }

  @Test
  void a_stay_in_the_queue_that_goes_on_is_taken_off_before_the_system_tells_of_it_and_not_twice() {
    OwnTime time = begin(1);
    machine.did(0, 0, 0, true);
    for (int i = 0; i < 40; i++) {
      machine.clock += STEP;
      time.look();
    }
    assertThat(time.nanos()).as("while it stands in the queue").isZero();
    machine.clock += STEP;
    machine.did(0, STEP, 40 * STEP, true);
    time.look();
    assertThat(time.nanos()).as("after it has run for a step").isEqualTo(STEP);
  }

  @Test
  void a_stay_in_the_queue_that_began_before_the_last_look_is_taken_off_wholly() {
    OwnTime time = begin(1);
    for (int i = 0; i < 100; i++) {
      // It runs for a fifth of two steps, and is in the queue for the rest of both.
      machine.clock += STEP;
      machine.did(0, 2 * STEP / 5, 0, true);
      time.look();
      machine.clock += STEP;
      machine.did(0, 0, 8 * STEP / 5, true);
      time.look();
    }
    assertThat(time.nanos()).isEqualTo(100 * 2 * STEP / 5);
  }

  @Test
  void threads_that_crowd_each_other_out_have_the_processor_time_of_two_cores() {
    int threads = 10;
    OwnTime time = begin(threads);
    int looks = steps(LIMIT);
    for (int i = 0; i < looks; i++) {
      machine.clock += STEP;
      for (int thread = 0; thread < threads; thread++) {
        machine.did(thread, 2 * STEP / threads, STEP - 2 * STEP / threads, true);
      }
      time.look();
    }
    assertThat(time.nanos()).isEqualTo(LIMIT);
  }

  @Test
  void threads_that_come_and_go_unseen_on_a_busy_machine_are_given_its_queue() {
    OwnTime time = begin(1);
    machine.busy = true;
    for (int i = 0; i < 2 * steps(LIMIT); i++) {
      machine.clock += STEP;
      machine.endedCpu += STEP / 20;
      time.look();
    }
    assertThat(time.isOver(LIMIT)).isFalse();
    machine.busy = false;
    for (int i = 0; i < steps(LIMIT); i++) {
      machine.clock += STEP;
      machine.endedCpu += STEP / 20;
      time.look();
    }
    assertThat(time.isOver(LIMIT)).as("after as long on a quiet machine").isTrue();
  }

  @Test
  void what_is_skipped_does_not_count() {
    OwnTime time = begin(1);
    machine.clock += LIMIT;
    machine.did(0, LIMIT, 0, true);
    time.skip();
    assertThat(time.nanos()).isZero();
    machine.clock += STEP;
    machine.did(0, STEP, 0, true);
    time.look();
    assertThat(time.nanos()).isEqualTo(STEP);
  }

  @Test
  void where_the_system_does_not_tell_the_clock_counts_and_that_is_said() {
    machine.tells = false;
    OwnTime time = begin(0);
    machine.clock += LIMIT;
    time.look();
    assertThat(time.isKnown()).isFalse();
    assertThat(time.isOver(LIMIT)).isTrue();
  }

  @Test
  void code_that_never_gets_a_processor_is_starved_and_not_too_slow() {
    OwnTime time = begin(1);
    machine.did(0, 0, 0, true);
    for (int i = 0; !time.isStarved(LIMIT); i++) {
      assertThat(time.clockNanos()).as("look %d", i).isLessThan(61 * LIMIT);
      machine.clock += 4 * STEP;
      time.look();
    }
    assertThat(time.isOver(LIMIT)).isFalse();
  }
}
