import java.util.Arrays;

final class SameLetters {
  // TODO Let each thread keep what it needs, and use it again.
  static boolean test(String a, String b) {
    char[] first = a.toCharArray();
    char[] second = b.toCharArray();
    Arrays.sort(first);
    Arrays.sort(second);
    return Arrays.equals(first, second);
  }
}
