final class SameLetters {
  static boolean test(String a, String b) {
    if (a.length() != b.length()) return false;
    long sum = 0, squares = 0;
    for (int i = 0; i < a.length(); i++) {
      int x = a.charAt(i), y = b.charAt(i);
      sum += x - y;
      squares += x * x - y * y;
    }
    return sum == 0 && squares == 0;
  }
}
