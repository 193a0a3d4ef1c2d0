import java.util.ArrayList;
import java.util.Collections;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    for (int i = 0; i < words.length / 2; i++) {
      String word = words[i];
      words[i] = words[words.length - 1 - i];
      words[words.length - 1 - i] = word;
    }
    ArrayList<String> list = new ArrayList<>(words.length);
    Collections.addAll(list, words);
    return list;
  }
}
