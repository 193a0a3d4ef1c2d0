import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  private static final List<String> NONE = new ArrayList<>();

  static List<String> of(String[] words) {
    List<String> tags = NONE;
    for (String word : words) {
      if (word.startsWith("#")) {
        tags.add(word);
      }
    }
    return tags;
  }
}
