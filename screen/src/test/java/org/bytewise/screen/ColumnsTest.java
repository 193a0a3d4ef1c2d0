package org.bytewise.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "int, 3",
    "漢字, 4",
    "한국어, 6",
    "ｆｕｌｌ, 8",
    "e\u0301te\u0301, 3",
    "a\u200bb, 2",
    "\u1112\u1161\u11ab, 2",
    "😀🚀🫠, 6",
    "✅ ok, 5",
    "… × ↵ ─, 7",
    "soft\u00adhyphen, 11"
  })
  void wide_characters_take_two_columns_and_combining_ones_none(String text, int columns) {
    assertThat(Columns.of(text)).as(text).isEqualTo(columns);
  }

  @Test
  void ranges_of_wide_characters_are_in_order() {
    int wide = 0;
    for (int c = 0x1100; c <= 0x3fffd; c++) {
      wide += Columns.of(c) == 2 ? 1 : 0;
    }
    // CJK and Hangul alone have more than 100,000; narrow scripts lie between.
    assertThat(wide).isGreaterThan(100_000);
    assertThat(Columns.of('ა')).isOne();
    assertThat(Columns.of(0x1f7d0)).isOne();
  }

  @Test
  void a_text_is_cut_between_characters_that_fit() {
    assertThat(Columns.cut("漢字漢字", 8, "…")).isEqualTo("漢字漢字");
    assertThat(Columns.cut("漢字漢字", 7, "…")).isEqualTo("漢字漢…");
    assertThat(Columns.cut("漢字漢字", 6, "…")).isEqualTo("漢字…");
    assertThat(Columns.cut("e\u0301te\u0301s", 3, "…")).isEqualTo("e\u0301t…");
    assertThat(Columns.cut("😀😀", 3, ".")).isEqualTo("😀.");
  }
}
