final class SameLetters {
  static boolean test(String a, String b) {
    ThreadLocal<int[]> scratch = ThreadLocal.withInitial(() -> new int[128]);
    int[] counts = scratch.get();
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
