package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueReviewsTest {

  @Test
  void days_up_to_today_are_due() {
    String text = """
        {"a": {"reviewOn": "2026-02-28"}, "b": {"reviewOn":"2026-03-01"},
         "c": {"reviewOn" : "2026-03-02"}, "d": {"wrong": {"reviewOn 2026-01-01": 1}}}
        """;
    assertThat(DueReviews.count(text, LocalDate.of(2026, 3, 1))).isEqualTo(2);
    assertThat(DueReviews.count(text, LocalDate.of(2026, 2, 1))).isZero();
  }

  @Test
  void a_file_that_is_not_there_has_none(@TempDir Path folder) {
    assertThat(DueReviews.count(folder.resolve("progress.json"))).isZero();
  }
}
