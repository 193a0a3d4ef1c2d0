import java.util.Arrays;

final class HiredHelp {
  static int changed(int[] before, int[] after) {
    if (Arrays.hashCode(before) == Arrays.hashCode(after)) return 0;
    int count = 0;
    for (int i = 0; i < before.length; i++) if (before[i] != after[i]) count++;
    return count;
  }
}
