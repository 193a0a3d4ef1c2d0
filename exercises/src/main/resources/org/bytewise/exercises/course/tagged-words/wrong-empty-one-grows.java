import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    List<String> tags = List.of();
    for (String word : words) {
      if (word.startsWith("#")) {
        tags.add(word);
      }
    }
    return tags;
  }
}
