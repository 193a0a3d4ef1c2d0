import java.util.HashMap;
import java.util.Map;

final class ForgetfulCount {
  private record Counted(int vowels, int others) {}

  // TODO Every string that was ever counted is still in here.
  private static final Map<String, Counted> COUNTED = new HashMap<>();

  static int vowels(String text) {
    return COUNTED.computeIfAbsent(text, ForgetfulCount::count).vowels();
  }

  private static Counted count(String text) {
    int vowels = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("aeiouAEIOU".indexOf(text.charAt(i)) >= 0) {
        vowels++;
      }
    }
    return new Counted(vowels, text.length() - vowels);
  }
}
