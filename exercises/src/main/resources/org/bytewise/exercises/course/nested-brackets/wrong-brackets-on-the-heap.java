import java.util.ArrayDeque;
import java.util.Deque;

final class NestedBrackets {
  static int depth(String text) {
    Deque<Character> open = new ArrayDeque<>();
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open.push(c);
        most = Math.max(most, open.size());
      } else if (c == ')' && open.poll() == null) {
        return -1;
      }
    }
    return open.isEmpty() ? most : -1;
  }
}
