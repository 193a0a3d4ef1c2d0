import java.util.stream.IntStream;

final class HiredHelp {
  static int changed(int[] before, int[] after) {
    return (int)
        IntStream.range(0, before.length).filter(i -> before[i] != after[i]).count();
  }
}
