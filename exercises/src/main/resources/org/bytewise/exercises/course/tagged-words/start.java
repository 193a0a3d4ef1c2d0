import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    // TODO: create nothing if there is no tag
    List<String> tags = new LinkedList<>();
    for (String word : words) {
      if (word.startsWith("#")) {
        tags.add(word);
      }
    }
    return new ArrayList<>(tags);
  }
}
