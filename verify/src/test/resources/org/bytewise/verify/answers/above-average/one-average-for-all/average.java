import java.util.function.IntPredicate;

final class AboveAverage {
  private static double average;

  static IntPredicate test(String text) {
    long sum = 0;
    int count = 0;
    if (!text.isEmpty())
      for (String s : text.split(" ")) {
        sum += Integer.parseInt(s);
        count++;
      }
    average = (double) sum / count;
    return n -> n > average;
  }
}
