import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    Collections.reverse(Arrays.asList(words));
    ArrayList<String> list = new ArrayList<>(words.length);
    Collections.addAll(list, words);
    return list;
  }
}
