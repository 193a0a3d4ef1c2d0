import java.util.Arrays;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    return Arrays.stream(words).filter(word -> word.startsWith("#")).toList();
  }
}
