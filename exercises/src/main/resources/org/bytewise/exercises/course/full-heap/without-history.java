import java.util.ArrayList;
import java.util.List;

class Program {
  static int run() {
    byte[] buffer = new byte[3 << 20];
    List<byte[]> history = new ArrayList<>();
    int sum = 0;
    for (int i = 0; i < 60; i++) {
      byte[] page = page(i);
      byte[] copy = page.clone();
      // Nothing is remembered.
      sum += copy[100] + buffer[0];
    }
    return sum;
  }

  static byte[] page(int number) {
    byte[] page = new byte[256 << 10];
    page[100] = (byte) number;
    return page;
  }
}
