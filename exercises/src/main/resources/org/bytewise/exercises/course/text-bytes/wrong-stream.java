final class TextBytes {
  static int of(String text) {
    return text.chars().allMatch(c -> c <= 0xff) ? text.length() : 2 * text.length();
  }
}
