import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    long sum = 0;
    String[] words = text.split(" ");
    for (String word : words) {
      sum += Integer.parseInt(word);
    }
    double average = (double) sum / words.length;
    return number -> number > average;
  }
}
