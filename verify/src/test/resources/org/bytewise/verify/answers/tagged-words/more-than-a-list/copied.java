import java.util.List;

final class TaggedWords {
  static List<String> of(String[] words) {
    int n = 0;
    for (String w : words) if (w.startsWith("#")) n++;
    if (n == 0) return List.of();
    String[] tags = new String[n];
    n = 0;
    for (String w : words) if (w.startsWith("#")) tags[n++] = w;
    return List.of(tags);
  }
}
