import java.util.Arrays;

final class SameLetters {
  private static final ThreadLocal<short[]> COUNTS = ThreadLocal.withInitial(() -> new short[128]);

  static boolean test(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    short[] counts = COUNTS.get();
    Arrays.fill(counts, (short) 0);
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
