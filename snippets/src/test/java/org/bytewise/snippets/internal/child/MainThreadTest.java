package org.bytewise.snippets.internal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.recorder.SteadyThread;
import org.bytewise.testing.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
class MainThreadTest {
  /** Does one thing after the other, as the child's main method does. */
  private static void serve(MainThread main) {
    SteadyThread.start("main-of-a-test", () -> {
      while (true) {
        Callable<?> task = main.take();
        try {
          main.answer(task, task.call(), null);
        } catch (Exception e) {
          main.answer(task, null, e);
        }
      }
    });
  }

  @Test
  void what_fails_while_a_task_runs_is_no_failure_of_the_task() throws Exception {
    CountDownLatch failed = new CountDownLatch(2);
    MainThread main = new MainThread(() -> {
      failed.countDown();
      throw new OutOfMemoryError("of the test");
    });
    serve(main);

    String value = main.call(() -> {
      failed.await();
      return "the task's value";
    });

    assertThat(value).isEqualTo("the task's value");
  }

  @Test
  void what_a_task_throws_is_thrown_to_who_has_handed_it_over() {
    MainThread main = new MainThread(() -> false);
    serve(main);

    assertThatThrownBy(() -> main.call(() -> {
          throw new IllegalStateException("of the task");
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("of the task");
  }

  @Test
  void interrupts_end_neither_the_main_thread_nor_the_next_task() throws Exception {
    MainThread main = new MainThread(() -> false);
    Thread[] thread = {null};
    serve(main);

    for (int i = 0; i < 1_000; i++) {
      int number = i;
      Integer value = main.call(() -> {
        thread[0] = Thread.currentThread();
        return Thread.interrupted() ? -1 : number;
      });
      // Hits it while it waits for the next task, or on its way there.
      thread[0].interrupt();
      assertThat(value)
          .as("the value of task %d, -1 if it began interrupted", i)
          .isEqualTo(i);
    }
  }

  @Test
  void only_the_first_answer_to_a_task_counts() throws Exception {
    MainThread main = new MainThread(() -> false);
    SteadyThread.start("main-of-a-test", () -> {
      while (true) {
        Callable<?> task = main.take();
        main.answer(task, "first", null);
        main.answer(task, "second", null);
      }
    });

    for (int i = 0; i < 100; i++) {
      int number = i;
      String value = main.call(() -> "not called, " + number);
      assertThat(value).as("call %d", i).isEqualTo("first");
    }
  }
}
