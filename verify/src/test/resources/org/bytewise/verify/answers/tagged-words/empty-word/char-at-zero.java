import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    List<String> tags = List.of();
    for (String word : words) {
      if (word.charAt(0) == '#') {
        if (tags.isEmpty()) {
          tags = new ArrayList<>();
        }
        tags.add(word);
      }
    }
    return tags;
  }
}
