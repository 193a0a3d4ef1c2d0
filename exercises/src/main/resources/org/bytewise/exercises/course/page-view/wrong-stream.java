import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    return entries.stream().skip((long) page * size).limit(size).toList();
  }
}
