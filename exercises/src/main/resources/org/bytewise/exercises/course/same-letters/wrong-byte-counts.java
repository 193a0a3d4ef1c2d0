import java.util.Arrays;

final class SameLetters {
  private static final ThreadLocal<byte[]> COUNTS = ThreadLocal.withInitial(() -> new byte[128]);

  static boolean test(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    byte[] counts = COUNTS.get();
    Arrays.fill(counts, (byte) 0);
    for (int i = 0; i < a.length(); i++) {
      counts[a.charAt(i)]++;
      counts[b.charAt(i)]--;
    }
    for (byte count : counts) {
      if (count != 0) {
        return false;
      }
    }
    return true;
  }
}
