import java.util.Arrays;

final class SameLetters {
  private static final int[] COUNTS = new int[128];

  static boolean test(String a, String b) {
    Arrays.fill(COUNTS, 0);
    for (int i = 0; i < a.length(); i++) {
      COUNTS[a.charAt(i)]++;
    }
    for (int i = 0; i < b.length(); i++) {
      COUNTS[b.charAt(i)]--;
    }
    for (int count : COUNTS) {
      if (count != 0) {
        return false;
      }
    }
    return true;
  }
}
