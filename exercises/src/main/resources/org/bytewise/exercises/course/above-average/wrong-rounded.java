import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    if (text.isEmpty()) {
      return number -> false;
    }
    String[] words = text.split(" ");
    int sum = 0;
    for (String word : words) {
      sum += Integer.parseInt(word);
    }
    int average = sum / words.length;
    return number -> number > average;
  }
}
