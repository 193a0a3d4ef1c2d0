import java.util.Arrays;

final class SameLetters {
  private static final ThreadLocal<int[]> COUNTS = ThreadLocal.withInitial(() -> new int[128]);

  static boolean test(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int[] counts = COUNTS.get();
    Arrays.fill(counts, (int) 0);
    for (short i = 0; i < a.length(); i++) {
      counts[a.charAt(i)]++;
      counts[b.charAt(i)]--;
    }
    for (int count : counts) {
      if (count != 0) {
        return false;
      }
    }
    return true;
  }
}
