import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    List<String> tags = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("#")) {
        tags.add(word);
      }
    }
    return tags;
  }
}
