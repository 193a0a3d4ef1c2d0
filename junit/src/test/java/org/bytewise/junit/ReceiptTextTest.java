package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytewise.junit.internal.vm.ExactCount.OfType;
import org.bytewise.junit.internal.vm.ExactCount.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Figures of receipts. Changes the VM's default language. */
@Isolated
class ReceiptTextTest {
  @Test
  void figures_are_written_as_in_english_whatever_the_language_of_the_tests_is() {
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("en-GB", "de-DE", "fr-FR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(ReceiptText.sum(new Sum(1_234, 1_234_567)))
            .as(language)
            .isEqualTo("1,234 objects and 1,234,567 bytes");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void one_object_more_than_kept_is_not_called_objects() {
    String text = new ReceiptText()
        .news(
            Map.of("int[]", new Sum(1, 24), "long[]", new Sum(2, 48)),
            List.of(
                new OfType("int[]", new Sum(2, 1_248)),
                new OfType("long[]", new Sum(1, 1_048)),
                new OfType("Foo", new Sum(1, 16))))
        .toString();
    assertThat(text.lines().map(String::strip))
        .containsExactly(
            "",
            "More than kept:",
            "+1 object, +1,224 bytes  int[]",
            "-1 object, +1,000 bytes  long[]",
            "+1 object, +16 bytes  Foo, new");
  }
}
