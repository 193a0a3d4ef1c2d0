import java.util.ArrayDeque;
import java.util.Deque;

class Program {
  record Packet(int number, Integer size) {}

  static int run() {
    Deque<Packet> waiting = new ArrayDeque<>();
    int sum = 0;
    for (int i = 0; i < 900; i++) {
      waiting.add(new Packet(i, 1_000 + i));
      if (waiting.size() == 30) {
        sum += send(waiting);
      }
    }
    return sum;
  }

  static int send(Deque<Packet> waiting) {
    int[] block = new int[4_000];
    for (int i = 0; i < block.length && !waiting.isEmpty(); i++) {
      block[i] = waiting.remove().size();
    }
    return block[0] + block[29];
  }
}
