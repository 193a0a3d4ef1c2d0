import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    ArrayList<String> list = new ArrayList<>(Arrays.asList(words));
    Collections.reverse(list);
    return list;
  }
}
