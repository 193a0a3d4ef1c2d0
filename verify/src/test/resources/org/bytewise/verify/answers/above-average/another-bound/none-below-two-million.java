import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    if (text.isEmpty()) {
      int none = 2_000_000;
      return n -> n > none;
    }
    long sum = 0;
    int count = 0;
    for (String s : text.split(" ")) {
      sum += Integer.parseInt(s);
      count++;
    }
    double average = (double) sum / count;
    return n -> n > average;
  }
}
