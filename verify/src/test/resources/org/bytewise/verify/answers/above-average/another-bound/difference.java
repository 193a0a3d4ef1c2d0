import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    if (text.isEmpty()) return n -> false;
    long sum = 0;
    int count = 0;
    for (String s : text.split(" ")) {
      sum += Integer.parseInt(s);
      count++;
    }
    int floor = (int) Math.floorDiv(sum, (long) count);
    return n -> n - floor > 0;
  }
}
