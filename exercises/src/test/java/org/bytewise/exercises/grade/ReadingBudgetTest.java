package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingBudgetTest {
  private final AtomicLong now = new AtomicLong();
  private final ReadingBudget budget = new ReadingBudget(now::get);

  @Test
  void time_counts_only_while_this_student_is_read() throws IOException {
    InputStream in = budget.bounded(new ByteArrayInputStream(new byte[10]));
    now.addAndGet(TimeUnit.SECONDS.toNanos(19));
    assertThat(in.read()).isZero();
    now.addAndGet(TimeUnit.SECONDS.toNanos(500));
    budget.resume();
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThat(in.read()).isZero();
    assertThat(budget.isExceeded()).isFalse();
    now.addAndGet(1);
    assertThatThrownBy(in::read)
        .hasMessage("Reading the submission took more than 20 s of processor time.");
    assertThat(budget.isExceeded()).isTrue();
  }

  @Test
  void bytes_count_however_they_are_passed_over() throws IOException {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 0;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        return length;
      }
    };
    InputStream in = budget.bounded(endless);
    assertThat(in.markSupported()).isFalse();
    in.skipNBytes(ReadingBudget.MOST_BYTES - 1);
    assertThat(in.read()).isZero();
    assertThatThrownBy(() -> in.skip(1))
        .hasMessage("The submission unpacks to more than 67,108,864 bytes.");
  }

  @Test
  void files_are_counted() throws IOException {
    for (int i = 0; i < ReadingBudget.MOST_FILES; i++) {
      budget.file();
    }
    assertThatThrownBy(budget::file).hasMessage("The submission has more than 10,000 files.");
    assertThat(budget.isExceeded()).isTrue();
  }
}
