import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class Trial {
  record Request(List<String> entries, int page, int size) {}

  static Object[] examples() {
    List<String> entries = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    return new Object[] {
      new Request(entries, 1, 2), new Request(entries, 2, 2), new Request(entries, 3, 2)
    };
  }

  static Object input(Random random) {
    List<String> entries = new ArrayList<>();
    int size = 5 + random.nextInt(20);
    int pages = 3 + random.nextInt(5);
    int last = 1 + random.nextInt(size);
    for (int i = 0; i < (pages - 1) * size + last; i++) {
      entries.add("entry " + i);
    }
    int page = random.nextInt(4) == 0 ? pages - 1 : random.nextInt(pages);
    return new Request(entries, page, size);
  }

  static Object run(Object input) {
    Request request = (Request) input;
    return PageView.of(request.entries(), request.page(), request.size());
  }
}
