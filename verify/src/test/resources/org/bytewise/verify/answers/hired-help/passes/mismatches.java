import java.util.Arrays;

final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int count = 0;
    for (int from = 0; ; count++) {
      int at = Arrays.mismatch(before, from, before.length, after, from, after.length);
      if (at < 0) return count;
      from += at + 1;
    }
  }
}
