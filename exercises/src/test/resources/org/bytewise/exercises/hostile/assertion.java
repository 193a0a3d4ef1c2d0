// expect PASS
final class JoinOnce {
  static String join(String[] words) {
    assert words == null : "switched on";
    return String.join(",", words);
  }
}
