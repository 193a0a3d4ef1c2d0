package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.junit.internal.vm.CountSeries;
import org.bytewise.junit.internal.vm.ExactCount;
import org.bytewise.junit.internal.vm.ExactCount.OfLine;
import org.bytewise.junit.internal.vm.ExactCount.OfType;
import org.bytewise.junit.internal.vm.ExactCount.Sum;
import org.junit.jupiter.api.Test;

/** Receipts fit into 80 columns, whatever the names. */
class ReceiptLinesTest {
  private static final String PACKAGE = "org.example.billing.international.accounts.receivable.";
  private static final String LONG =
      PACKAGE + "AbstractInvoiceLineItemTaxCalculationStrategyFactory.Builder[]";
  private static final String MIDDLING =
      "org.example.billing.accounts.InvoiceLineItemTaxCalculation";

  private static ExactCount count(String type) {
    Sum sum = new Sum(1_234_567_890_123L, 98_765_432_109_876L);
    String source = PACKAGE + "SomeClassWithARatherLongNameTest";
    return new ExactCount(
        sum,
        List.of(new OfType(type, sum)),
        List.of(new OfLine(source, 123, type + ".create", source + "$Inner", 12_345, type, sum)),
        sum,
        sum,
        sum.bytes(),
        "");
  }

  private static String receipt(String type) {
    ExactCount count = count(type);
    return new ReceiptText()
        .sentence("aTestWithARatherLongNameThatSaysWhatItProves() allocates %s; its budget is %s."
            .formatted(ReceiptText.sum(count.own()), ReceiptText.sum(Sum.ZERO)))
        .table(count)
        .types(count.types())
        .news(Map.of(), count.types())
        .lines(count.lines(), new SourceText())
        .footer(new CountSeries(count, count, count, 3, true), CountingMode.AS_WRITTEN)
        .toString();
  }

  @Test
  void no_line_of_a_receipt_is_wider_than_80_columns() {
    for (String type : List.of(LONG, MIDDLING)) {
      assertThat(receipt(type).lines())
          .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }
  }

  @Test
  void figures_are_whole_and_names_are_whole_if_they_fit_into_a_line() {
    assertThat(receipt(MIDDLING))
        .contains("1,234,567,890,123 objects and 98,765,432,109,876 bytes")
        .containsPattern("(?m)^1,234,567,890,123  98,765,432,109,876$")
        .containsPattern("(?m)^ +" + MIDDLING.replace(".", "\\.") + "$")
        .doesNotContain("...");
    assertThat(receipt(LONG))
        .contains("  org.example.billing.international....culationStrategyFactory.Builder[]\n");
  }

  @Test
  void a_sentence_is_divided_between_words_and_keeps_its_indentation() {
    String sentence = "  " + "word ".repeat(20).strip();
    assertThat(ReceiptLines.wrapped(sentence, 2))
        .containsExactly(
            "  " + "word ".repeat(15).strip(), "    " + "word ".repeat(5).strip());
    assertThat(ReceiptLines.wrapped("short", 2)).containsExactly("short");
  }

  @Test
  void a_word_that_is_longer_than_a_line_stays_whole() {
    String path = "/" + "folder/".repeat(15);
    List<String> lines = new ArrayList<>(ReceiptLines.wrapped("  see " + path + " there", 0));
    assertThat(lines).containsExactly("  see", "  " + path, "  there");
  }

  @Test
  void a_line_of_source_goes_below_its_place_before_it_is_shortened() {
    String text = "x".repeat(60);
    assertThat(ReceiptLines.joined("  Parser.java:31", 30, "short();"))
        .containsExactly("  Parser.java:31                short();");
    assertThat(ReceiptLines.joined("  Parser.java:31", 30, text))
        .containsExactly("  Parser.java:31", "          " + text);
    assertThat(ReceiptLines.joined("  Parser.java:31", 30, "begin" + text + "middle" + "end"))
        .last()
        .asString()
        .hasSize(80)
        .startsWith("          begin")
        .contains("...")
        .endsWith("middleend");
  }
}
