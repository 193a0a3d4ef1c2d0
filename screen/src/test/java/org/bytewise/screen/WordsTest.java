package org.bytewise.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @Test
  void numbers_are_grouped_as_the_jdk_groups_them() {
    Seeded.tries(1000, random -> {
      // Of any length: most of all longs have 19 digits.
      long value = RandomInput.between(random, Long.MIN_VALUE, Long.MAX_VALUE)
          >> RandomInput.between(random, 0, Long.SIZE - 1);
      assertThat(Words.number(value)).isEqualTo(String.format(Locale.ROOT, "%,d", value));
    });
  }

  @Test
  void one_thing_is_singular() {
    assertThat(Words.count(1, "object")).isEqualTo("1 object");
    assertThat(Words.count(0, "object")).isEqualTo("0 objects");
    assertThat(Words.count(1_200, "object")).isEqualTo("1,200 objects");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.0 ms",
    "412000,0.4 ms",
    "12345678,12 ms",
    "999400000,999 ms",
    "1500000000,1.5 s",
    "61000000000,61.0 s"
  })
  void a_duration_has_two_or_three_digits(long nanos, String text) {
    assertThat(Words.duration(Duration.ofNanos(nanos))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.String,String",
    "java.lang.Object[][],Object[][]",
    "java.lang.Character.UnicodeBlock,Character.UnicodeBlock",
    "java.lang.ref.WeakReference,java.lang.ref.WeakReference",
    "java.util.HashMap.Node,java.util.HashMap.Node",
    "lambda in java.lang.Thread,lambda in Thread",
    "int[],int[]",
    "Point,Point"
  })
  void only_the_package_java_lang_is_dropped(String type, String text) {
    assertThat(Words.type(type)).isEqualTo(text);
  }
}
