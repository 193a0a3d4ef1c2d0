import java.util.ArrayList;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    ArrayList<String> list = new ArrayList<>(2000);
    for (int i = words.length - 1; i >= 0; i--) list.add(words[i]);
    return list;
  }
}
