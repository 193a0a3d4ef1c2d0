import java.util.ArrayList;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    ArrayList<String> list = new ArrayList<>(0);
    list.ensureCapacity(words.length);
    int i = words.length;
    while (i-- > 0) list.add(words[i]);
    return list;
  }
}
