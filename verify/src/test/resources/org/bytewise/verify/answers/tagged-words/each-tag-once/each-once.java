import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    List<String> tags = List.of();
    for (String word : words) {
      if (word.startsWith("#") && !tags.contains(word)) {
        if (tags.isEmpty()) {
          tags = new ArrayList<>();
        }
        tags.add(word);
      }
    }
    return tags;
  }
}
