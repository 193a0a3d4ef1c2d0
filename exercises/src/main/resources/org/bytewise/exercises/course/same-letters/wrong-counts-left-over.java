final class SameLetters {
  private static final ThreadLocal<int[]> COUNTS = ThreadLocal.withInitial(() -> new int[128]);

  static boolean test(String a, String b) {
    int[] counts = COUNTS.get();
    for (int i = 0; i < a.length(); i++) {
      counts[a.charAt(i)]++;
    }
    for (int i = 0; i < b.length(); i++) {
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
