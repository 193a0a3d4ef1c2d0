package org.bytewise.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A mistyped word gets the name that was meant. */
class NearestTest {
  private static final List<String> NAMES = List.of("step", "help", "sizeof", "sites", "go");

  @Test
  void two_letters_swapped_are_one_mistake() {
    assertThat(Nearest.to("hlep", NAMES)).contains("help");
    assertThat(Nearest.to("stpe", NAMES)).contains("step");
  }

  @Test
  void one_letter_too_many_too_few_or_wrong_is_forgiven() {
    assertThat(Nearest.to("sizeoff", NAMES)).contains("sizeof");
    assertThat(Nearest.to("sizof", NAMES)).contains("sizeof");
    assertThat(Nearest.to("sitea", NAMES)).contains("sites");
  }

  @Test
  void what_is_no_name_with_two_mistakes_gets_no_suggestion() {
    assertThat(Nearest.to("breakfast", NAMES)).isEmpty();
    assertThat(Nearest.to("", NAMES)).isEmpty();
  }

  @Test
  void names_of_two_letters_are_near_to_everything_and_never_meant() {
    assertThat(Nearest.to("gi", NAMES)).isEmpty();
  }
}
