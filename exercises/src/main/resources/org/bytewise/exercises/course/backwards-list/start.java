import java.util.ArrayList;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    // TODO Tell the list how many words there are.
    ArrayList<String> list = new ArrayList<>();
    for (int i = words.length - 1; i >= 0; i--) {
      list.add(words[i]);
    }
    return list;
  }
}
