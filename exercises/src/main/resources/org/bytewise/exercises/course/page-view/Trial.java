import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class Trial {
  record Request(List<String> entries, List<String> before, int page, int size) {
    Request(List<String> entries, int page, int size) {
      this(entries, List.copyOf(entries), page, size);
    }
  }

  static Object[] examples() {
    List<String> entries = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    return new Object[] {
      new Request(entries, 1, 2),
      new Request(entries, 2, 2),
      new Request(entries, 3, 2),
      new Request(entries, 1, 5),
      new Request(entries, 0, 5),
      new Request(entries, 0, 1),
      new Request(entries, 4, 1),
      new Request(new ArrayList<>(), 0, 3),
      new Request(entries, 1 << 16, 1 << 16),
      // The product is 0 as an int.
      new Request(entries, 4, 1 << 30),
      new Request(entries, 0, Integer.MAX_VALUE),
      new Request(entries, 1, Integer.MAX_VALUE),
      new Request(entries, Integer.MAX_VALUE, 3)
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

  static Object view(Object input, Object result) {
    Request request = (Request) input;
    boolean same = request.entries().equals(request.before());
    boolean large = request.before().size() > 5 || request.page() > 5 || request.size() > 5;
    Object seen = large
        ? result
        // What is created here would count with a larger input.
        : new Object[] {result, "with one entry fewer on a page: " + next(request)};
    return same ? seen : new Object[] {seen, "entries changed"};
  }

  private static List<String> next(Request request) {
    return PageView.of(request.entries(), request.page(), Math.max(1, request.size() - 1));
  }

  static Object show(Object input) {
    Request request = (Request) input;
    return "page " + request.page() + " of size " + request.size() + " of " + request.before();
  }
}
