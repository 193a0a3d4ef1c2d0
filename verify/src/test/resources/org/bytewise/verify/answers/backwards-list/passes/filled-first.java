import java.util.ArrayList;

/** Fills the list, then swaps from both ends. */
final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    var list = new ArrayList<String>(words.length);
    for (String word : words) {
      list.add(word);
    }
    for (int left = 0, right = words.length - 1; left < right; left++, right--) {
      list.set(left, list.set(right, list.get(left)));
    }
    return list;
  }
}
