package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bytewise.snippets.trial.TrialInput;
import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void seeds_are_the_HMAC_SHA256_of_their_purpose() {
    // Test case 2 of RFC 4231.
    assertThat(HexFormat.of().formatHex(new Secret("Jefe").seed("what do ya want for nothing?")))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void random_secrets_differ_and_do_not_show_by_accident() {
    Secret one = Secret.random();
    assertThat(one).isNotEqualTo(Secret.random());
    assertThat(one.text()).matches("[0-9a-f]{64}");
    assertThat(one).hasToString("a secret of 64 characters");
    assertThatThrownBy(() -> new Secret(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the secret ' ' must not be blank");
  }

  @Test
  void the_order_of_counted_calls_follows_from_the_secret_and_differs_between_attempts() {
    Seeds seeds = Seeds.of(new Secret("x"), "join-once");
    List<Integer> order = seeds.order("counted", 0, 30);
    assertThat(order)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30).boxed().toList());
    assertThat(seeds.order("counted", 0, 30)).isEqualTo(order);
    assertThat(seeds.order("counted", 1, 30)).isNotEqualTo(order);
    assertThat(Seeds.of(new Secret("y"), "join-once").order("counted", 0, 30)).isNotEqualTo(order);
  }

  @Test
  void a_seed_has_a_fixed_length() {
    assertThatThrownBy(() -> TrialInput.heavy(new byte[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the length of a seed, 4, must be 32");
  }
}
