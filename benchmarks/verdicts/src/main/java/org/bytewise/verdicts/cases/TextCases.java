package org.bytewise.verdicts.cases;

import java.util.Locale;
import java.util.regex.Pattern;

/** Strings and what works on them. */
public final class TextCases {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)-(\\d+)");

  private TextCases() {}

  static void concatenates() {
    Kept.keep("n = " + Kept.thousand);
  }

  @BrokenBy(8)
  static void concatenatesTwice() {
    String text = "n = " + Kept.thousand;
    Kept.keep(text + ", m = " + Kept.five);
  }

  static void buildsShortText() {
    Kept.keep(new StringBuilder().append("ab").append(Kept.five).toString());
  }

  @BrokenBy(16)
  static void growsBuilder() {
    Kept.keep(new StringBuilder().append("0123456789").append("abcdefg").toString());
  }

  @BrokenBy(24)
  static void takesSubstring() {
    Kept.keep("allocation".substring(2, Kept.five));
  }

  static void takesWholeSubstring() {
    Kept.keep("allocation".substring(Kept.five - 5));
  }

  static void formats() {
    Kept.keep(String.format(Locale.ROOT, "%d of %s", Kept.thousand, "x"));
  }

  static void matchesPattern() {
    Kept.keep(NUMBER.matcher("10-20").matches() ? 1 : 0);
  }

  @BrokenBy(8)
  static void splits() {
    Kept.keep("a,b,c".split(",", -1));
  }

  @BrokenBy(16)
  static void repeats() {
    Kept.keep("ab".repeat(Kept.five));
  }
}
