import java.util.Arrays;

final class LongestWord {
  static int length(String text) {
    return Arrays.stream(text.split(" +")).mapToInt(String::length).max().orElse(0);
  }
}
