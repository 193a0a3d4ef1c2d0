final class SameLetters {
  static boolean test(String a, String b) {
    long sum = 0;
    for (int i = 0; i < a.length(); i++) {
      sum += a.charAt(i);
    }
    for (int i = 0; i < b.length(); i++) {
      sum -= b.charAt(i);
    }
    return sum == 0 && a.length() == b.length();
  }
}
