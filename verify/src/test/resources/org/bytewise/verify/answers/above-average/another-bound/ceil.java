import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    long sum = 0;
    int count = 0;
    for (int from = 0; from < text.length(); count++) {
      int to = text.indexOf(' ', from);
      to = to < 0 ? text.length() : to;
      sum += Integer.parseInt(text, from, to, 10);
      from = to + 1;
    }
    double average = Math.ceil((double) sum / count);
    return number -> number > average;
  }
}
