import java.util.Arrays;

/** Each thread has the row of its own number. */
final class SameLetters {
  private static final int[][] COUNTS = new int[64][128];

  static boolean test(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int[] counts = COUNTS[(int) (Thread.currentThread().getId() % COUNTS.length)];
    Arrays.fill(counts, 0);
    for (int i = 0; i < a.length(); i++) {
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
