import java.util.function.IntPredicate;

/** A whole number is above the average exactly if it is above the whole number below that. */
final class AboveAverage {
  static IntPredicate test(String text) {
    if (text.isEmpty()) {
      return number -> false;
    }
    long sum = 0;
    long count = 0;
    for (String word : text.split(" ")) {
      sum += Long.parseLong(word);
      count++;
    }
    long below = Math.floorDiv(sum, count);
    return number -> number > below;
  }
}
