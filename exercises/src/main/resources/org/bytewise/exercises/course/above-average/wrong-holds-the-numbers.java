import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    String[] words = text.isEmpty() ? new String[0] : text.split(" ");
    int[] numbers = new int[words.length];
    long sum = 0;
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Integer.parseInt(words[i]);
      sum += numbers[i];
    }
    long total = sum;
    return number -> numbers.length > 0 && (long) number * numbers.length > total;
  }
}
