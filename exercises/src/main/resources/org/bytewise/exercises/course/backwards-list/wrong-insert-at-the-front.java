import java.util.ArrayList;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    ArrayList<String> list = new ArrayList<>();
    for (String word : words) {
      list.add(0, word);
    }
    return list;
  }
}
