import java.util.Arrays;

final class HiredHelp {
  static int changed(int[] before, int[] after) {
    return Arrays.mismatch(before, after) < 0 ? 0 : 1;
  }
}
