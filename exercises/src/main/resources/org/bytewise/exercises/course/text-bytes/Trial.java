import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      "naïve", "5 €", "", "hello", "ÿ", "Ā", "wide at the end Ω", "😀", "ÄÖÜ", "\u0080", "日本",
      // Two strings with the same hash code.
      "\u0100\u0000", "\u00ff\u001f",
      // As many wide characters as make a byte, a short or a char begin again, and equal ones.
      "\u03a9\u03a9", "\u03a9".repeat(65_536), "x".repeat(65_536) + "\u03a9"
    };
  }

  static Object input(Random random) {
    char[] chars = new char[random.nextInt(60)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (' ' + random.nextInt(0x100 - ' '));
    }
    if (chars.length > 0 && random.nextBoolean()) {
      chars[random.nextInt(chars.length)] = (char) (0x100 + random.nextInt(0x2000));
    }
    return new String(chars);
  }

  static int run(Object input) {
    return TextBytes.of((String) input);
  }

  static Object show(Object input) {
    String text = (String) input;
    int length = text.length();
    return length < 1000
        ? text
        : length - 1 + " times " + text.charAt(0) + ", then " + text.charAt(length - 1);
  }
}
