/** Takes the counts back to 0 with the letters themselves. */
final class SameLetters {
  private static final class Counts extends ThreadLocal<short[]> {
    @Override
    protected short[] initialValue() {
      return new short[128];
    }
  }

  private static final Counts COUNTS = new Counts();

  static boolean test(String a, String b) {
    short[] counts = COUNTS.get();
    int length = a.length();
    for (int i = 0; i < length; i++) {
      counts[a.charAt(i)]++;
    }
    int missing = length == b.length() ? 0 : 1;
    for (int i = 0; i < b.length(); i++) {
      missing += --counts[b.charAt(i)] < 0 ? 1 : 0;
    }
    for (int i = 0; i < length; i++) {
      counts[a.charAt(i)] = 0;
    }
    for (int i = 0; i < b.length(); i++) {
      counts[b.charAt(i)] = 0;
    }
    return missing == 0;
  }
}
