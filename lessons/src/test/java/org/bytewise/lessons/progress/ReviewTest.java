package org.bytewise.lessons.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

  @Test
  void a_missed_question_comes_back_after_1_3_7_and_21_days_and_then_is_learnt() {
    List<LocalDate> days = new ArrayList<>();
    Optional<Review> review = Optional.of(Review.afterMissing(DAY));
    while (review.isPresent()) {
      LocalDate on = review.get().on();
      days.add(on);
      review = review.get().after(true, on);
    }
    assertThat(days)
        .containsExactly(
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 3, 3),
            LocalDate.of(2026, 3, 10),
            LocalDate.of(2026, 3, 31));
  }

  @Test
  void a_wrong_answer_begins_again_with_a_day() {
    Review late = new Review(DAY, 7);
    assertThat(late.after(false, DAY.plusDays(5))).contains(new Review(DAY.plusDays(6), 1));
  }

  @Test
  void a_gap_is_counted_from_the_answer_however_late_it_is() {
    assertThat(new Review(DAY, 1).after(true, DAY.plusDays(10)))
        .contains(new Review(DAY.plusDays(13), 3));
  }

  @Test
  void a_right_answer_before_its_day_changes_nothing() {
    Review review = new Review(DAY, 3);
    assertThat(review.isDue(DAY.minusDays(1))).isFalse();
    assertThat(review.after(true, DAY.minusDays(1))).contains(review);
    assertThat(review.isDue(DAY)).isTrue();
  }
}
