package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "24 | 24",
        "24 bytes | 24",
        "24B | 24",
        "24 B | 24",
        "1 byte | 1",
        "24 Bytes. | 24",
        "~24 | 24",
        "+24 | 24",
        "24.0 | 24",
        "0 | 0",
        "1,024 | 1024",
        "1_024 | 1024",
        "1 024 | 1024",
        "0x18 | 24",
        "192 bits | 24",
        "8 bits | 1",
        "1 KiB | 1024",
        "1.5 kb | 1500",
        "1,5 KB | 1500",
        "2 MiB | 2097152",
        "1,024,000 | 1024000",
        "1000000000000 | 1000000000000",
        "2 GiB | 2147483648",
        "about 24 | 24",
        "≈ 24 bytes | 24",
        "I think 24! | 24",
        "24? | 24",
        "twenty-four | 24",
        "Twenty four bytes | 24",
        "two | 2",
        "none | 0",
        "no bytes | 0",
        "zero | 0",
        "a hundred | 100",
        "one hundred and four bytes | 104",
        "a thousand | 1000",
        "10 million | 10000000",
        "1.5 million bytes | 1500000",
        "two thousand three hundred and sixteen | 2316",
        "16 + 8 | 24",
        "16+8 bytes | 24",
        "3*8 | 24",
        "3 x 8 B | 24",
        "2 * (8 + 4) | 24",
        "12 + 4 * 3 | 24",
        "32 - 8 | 24",
        "48 / 2 | 24",
        "990 * 8 * 8 | 63360",
        "10_000_000 * 16 | 160000000",
        "1,000 * 16 | 16000",
      })
  void a_number_is_read_leniently(String text, long expected) {
    assertThat(StatedNumber.read(text, "bytes"))
        .as(text)
        .isEqualTo(new StatedNumber.Reading.Said(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- | \"-\" is not a number. Type a whole number of bytes, such as 20.",
        "?! | \"?!\" is not a number. Type a whole number of bytes, such as 20.",
        "about | \"about\" is not a number. Type a whole number of bytes, such as 20.",
        "() | \"()\" is not a number. Type a whole number of bytes, such as 20.",
        "and | \"and\" is not a number. Type a whole number of bytes, such as 20.",
        "abc | \"abc\" is not a number. Type a whole number of bytes, such as 20.",
        "two bits and more | The question is about bytes, not \"bits and more\". Type a number of"
            + " bytes.",
        "8-16 | \"8-16\" is not a number. Type a whole number of bytes, such as 20.",
        "16 + | \"16 +\" is not a number. Type a whole number of bytes, such as 20.",
        "1.000 * 16 | \"1.000 * 16\" is not a number. Type a whole number of bytes, such as 20.",
        "16 / 0 | \"16 / 0\" is not a number. Type a whole number of bytes, such as 20.",
        "10 / 4 | \"10 / 4\" is not a whole number. The VM counts whole bytes.",
        "8 - 16 | \"8 - 16\" is negative. Type a whole number, 0 or more.",
        "-8 | \"-8\" is negative. Type a whole number, 0 or more.",
        "24.5 | \"24.5\" is not a whole number. The VM counts whole bytes.",
        "193 bits | \"193 bits\" is not a whole number. The VM counts whole bytes.",
        "24,5 | \"24,5\" is not a whole number. The VM counts whole bytes.",
        "1.024 | \"1.024\" may be 1024, or a number with decimals. Type it without the dot.",
        "1.2.3 | \"1.2.3\" is not a number. Type a whole number of bytes, such as 20.",
        "3 words | The question is about bytes, not \"words\". Type a number of bytes.",
        "2 objects | The question is about bytes, not \"objects\". Type a number of bytes.",
        "1000000000001 | \"1000000000001\" is more than any heap can hold. Type a smaller number.",
        "99999999999999999999 | \"99999999999999999999\" is more than any heap can hold. Type a"
            + " smaller number.",
        "new String() | \"new String()\" is not a number. Type a whole number of bytes, such as "
            + "20.",
      })
  void an_input_that_is_not_a_number_gets_a_one_line_reason(String text, String why) {
    assertThat(StatedNumber.read(text, "bytes"))
        .as(text)
        .isEqualTo(new StatedNumber.Reading.NotCounted(why));
  }

  @Test
  void a_unit_of_bytes_is_none_of_objects() {
    assertThat(StatedNumber.read("4 objects", "objects"))
        .isEqualTo(new StatedNumber.Reading.Said(4));
    assertThat(StatedNumber.read("4 KB", "objects"))
        .isEqualTo(new StatedNumber.Reading.NotCounted(
            "The question is about objects, not \"KB\". Type a number of objects."));
  }

  @ParameterizedTest
  @CsvSource({
    "1 object, objects, 1",
    "1 copy, copies, 1",
    "1 entry, entries, 1",
    "1 class, classes, 1",
    "1 box, boxes, 1",
    "one time, times, 1",
    "19%, percent, 19",
    "19 %, percent, 19",
    "19 per cent, percent, 19",
    "19 percent, percent, 19",
  })
  void a_unit_may_be_singular_or_a_sign(String text, String noun, long expected) {
    assertThat(StatedNumber.read(text, noun))
        .as(text)
        .isEqualTo(new StatedNumber.Reading.Said(expected));
  }

  @Test
  void every_number_is_read_as_itself() {
    Seeded.tries(1000, random -> {
      long n = RandomInput.between(random, 0, 1_000_000_000_000L);
      assertThat(StatedNumber.read(n + " bytes", "bytes"))
          .isEqualTo(new StatedNumber.Reading.Said(n));
    });
  }

  @Test
  void any_text_gets_a_short_answer() {
    Seeded.tries(1000, random -> {
      String text = RandomInput.text(random);
      if (StatedNumber.read(text, "bytes") instanceof StatedNumber.Reading.NotCounted not) {
        assertThat(not.why()).as(text).doesNotContain("\n").hasSizeLessThan(120);
      }
    });
  }
}
