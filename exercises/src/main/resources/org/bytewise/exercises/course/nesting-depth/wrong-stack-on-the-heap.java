import java.util.ArrayDeque;
import java.util.Deque;

final class NestingDepth {
  static int of(String text) {
    Deque<Character> open = new ArrayDeque<>();
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '(') {
        open.push(letter);
        most = Math.max(most, open.size());
      } else if (letter == ')' && open.poll() == null) {
        return -1;
      }
    }
    return open.isEmpty() ? most : -1;
  }
}
