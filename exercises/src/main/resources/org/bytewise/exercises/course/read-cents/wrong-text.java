import java.nio.charset.StandardCharsets;

final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    long cents = 0;
    int missing = 2;
    boolean behindPoint = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '.') {
        behindPoint = true;
      } else if (letter != '-') {
        cents = cents * 10 + letter - '0';
        missing -= behindPoint ? 1 : 0;
      }
    }
    for (; missing > 0; missing--) {
      cents *= 10;
    }
    return text.startsWith("-") ? -cents : cents;
  }
}
