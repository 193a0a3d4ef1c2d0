import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    ArrayList<String> own = null;
    for (String word : words) {
      if (!word.isEmpty() && word.charAt(0) == '#') {
        if (own == null) {
          own = new ArrayList<>(words.length);
        }
        own.add(word);
      }
    }
    return own == null ? List.of() : own;
  }
}
