import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  private static final List<String> TAGS = new ArrayList<>();

  static List<String> of(String[] words) {
    TAGS.clear();
    for (String word : words) {
      if (word.startsWith("#")) {
        TAGS.add(word);
      }
    }
    return TAGS;
  }
}
