import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    List<String> tags = null;
    for (String word : words) {
      if (word.startsWith("#")) {
        tags = tags == null ? new ArrayList<>() : tags;
        tags.add(word);
      }
    }
    return tags;
  }
}
