import java.util.Arrays;

final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int count = 0;
    int from = 0;
    while (true) {
      int next = Arrays.mismatch(before, from, before.length, after, from, after.length);
      if (next < 0) {
        return count;
      }
      count++;
      from += next + 1;
    }
  }
}
