import java.util.ArrayList;

final class BackwardsList {
  static ArrayList<String> of(String[] words) {
    ArrayList<String> list = new ArrayList<>(words.length);
    for (int i = words.length - 1; i >= 0; i--) if (!words[i].isBlank()) list.add(words[i]);
    return list;
  }
}
