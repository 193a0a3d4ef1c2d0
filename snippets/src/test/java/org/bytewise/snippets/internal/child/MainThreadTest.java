package org.bytewise.snippets.internal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MainThreadTest {
  /** Does one thing after the other, as the child's main method does. */
  private static void serve(MainThread main) {
    ChildMain.daemon("main-of-a-test", () -> {
      try {
        while (true) {
          Callable<?> task = main.take();
          try {
            main.answer(task.call(), null);
          } catch (Exception e) {
            main.answer(null, e);
          }
        }
      } catch (InterruptedException e) {
        // The test has ended.
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
    MainThread main = new MainThread(() -> {});
    serve(main);

    assertThatThrownBy(() -> main.call(() -> {
          throw new IllegalStateException("of the task");
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("of the task");
  }
}
