import java.util.Arrays;
import java.util.Collections;
import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    int count = 0;
    for (String word : words) if (isTag(word)) count++;
    if (count == 0) return Collections.emptyList();
    String[] tags = new String[count];
    for (int i = words.length - 1; count > 0; i--) if (isTag(words[i])) tags[--count] = words[i];
    return Arrays.asList(tags);
  }

  private static boolean isTag(String word) {
    return !word.isEmpty() && word.charAt(0) == '#';
  }
}
