import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    byte count = 0;
    for (String word : words) {
      count += word.startsWith("#") ? 1 : 0;
    }
    if (count <= 0) {
      return List.of();
    }
    List<String> tags = new ArrayList<>(count);
    for (String word : words) {
      if (word.startsWith("#")) {
        tags.add(word);
      }
    }
    return tags;
  }
}
