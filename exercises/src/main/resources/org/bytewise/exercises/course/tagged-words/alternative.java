import java.util.Arrays;
import java.util.Collections;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    int count = 0;
    for (String word : words) {
      count += word.startsWith("#") ? 1 : 0;
    }
    if (count == 0) {
      return Collections.emptyList();
    }
    String[] tags = new String[count];
    for (String word : words) {
      if (word.startsWith("#")) {
        tags[tags.length - count--] = word;
      }
    }
    return Arrays.asList(tags);
  }
}
