import java.util.HashMap;
import java.util.Map;

final class ForgetfulCount {
  // TODO every text that was ever counted is still in here
  private static final Map<String, Integer> COUNTED = new HashMap<>();

  static int vowels(String text) {
    return COUNTED.computeIfAbsent(text, ForgetfulCount::count);
  }

  private static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("aeiouAEIOU".indexOf(text.charAt(i)) >= 0) {
        count++;
      }
    }
    return count;
  }
}
