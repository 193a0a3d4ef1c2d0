import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

final class ForgetfulCount {
  private static final Map<String, SoftReference<Integer>> COUNTED = new HashMap<>();

  static int vowels(String text) {
    SoftReference<Integer> known = COUNTED.get(text);
    Integer count = known == null ? null : known.get();
    if (count == null) {
      count = count(text);
      COUNTED.put(text, new SoftReference<>(count));
    }
    return count;
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
