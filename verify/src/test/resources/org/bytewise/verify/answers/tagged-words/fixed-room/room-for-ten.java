import java.util.AbstractList;
import java.util.List;

final class TaggedWords {
  private static final class Tags extends AbstractList<String> {
    final String[] all = new String[10];
    int size;

    @Override
    public String get(int i) {
      return all[i];
    }

    @Override
    public int size() {
      return size;
    }
  }

  static List<String> of(String[] words) {
    Tags tags = null;
    for (String word : words) {
      if (word.startsWith("#")) {
        if (tags == null) {
          tags = new Tags();
        }
        tags.all[tags.size++] = word;
      }
    }
    return tags == null ? List.of() : tags;
  }
}
