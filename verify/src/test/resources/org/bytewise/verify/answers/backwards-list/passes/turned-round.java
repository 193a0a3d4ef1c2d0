import java.util.ArrayList;
import java.util.Collections;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    ArrayList<String> list = new ArrayList<>(words.length);
    Collections.addAll(list, words);
    Collections.reverse(list);
    return list;
  }
}
