import java.util.ArrayList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    List<String> tags = List.of();
    for (String word : words) {
      if (word.length() > 1 && word.charAt(0) == '#') {
        if (tags == List.<String>of()) {
          tags = new ArrayList<>();
        }
        tags.add(word);
      }
    }
    return tags;
  }
}
