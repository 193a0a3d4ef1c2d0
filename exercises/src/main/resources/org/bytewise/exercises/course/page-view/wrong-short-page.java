import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    return entries.subList(page * size, (page + 1) * size);
  }
}
