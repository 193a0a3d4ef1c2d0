import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

final class Trial {
  private static final int LENGTH = 2_000_000;

  static Object[] examples() {
    return new Object[] {
      "the heap is slower",
      "  a  bc ",
      "",
      "   ",
      "longest last",
      "word",
      "tab\tand\nbreak are one",
      "no\u00a0break 1\u2003em",
      "\ud83d\ude00\ud83d\ude00 abc",
      // Their low bytes are those of a space.
      "abc \u0420\u0443\u0441\u044c\u2020\u0120",
      "cr\rlf\nff\fvt\u000bnul\u0000 and more",
      "\u0142\u00f3d\u017a is \u043c\u0438\u0440",
      "short " + "w".repeat(300) + " short",
      "a ".repeat(600) + "last"
    };
  }

  static Object input(Random random) {
    StringBuilder text = new StringBuilder(" ".repeat(random.nextInt(3)));
    for (int i = 5 + random.nextInt(30); i > 0; i--) {
      for (int k = 1 + random.nextInt(12); k > 0; k--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(" ".repeat(i > 1 ? 1 + random.nextInt(3) : random.nextInt(2)));
    }
    return text.toString();
  }

  static Object heavy(Random random) {
    byte[] text = new byte[LENGTH];
    Arrays.fill(text, (byte) 'a');
    for (int at = random.nextInt(6); at < LENGTH; at += 3 + random.nextInt(6)) {
      text[at] = ' ';
    }
    // One word is longer than a short or a char can count.
    int longest = 70_000 + random.nextInt(10_000);
    int start = random.nextInt(LENGTH - longest);
    Arrays.fill(text, start, start + longest, (byte) 'b');
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static int run(Object input) {
    return LongestWord.length((String) input);
  }
}
