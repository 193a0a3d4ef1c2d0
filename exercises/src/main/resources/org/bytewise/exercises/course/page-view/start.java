import java.util.ArrayList;
import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    // TODO Show the entries without copying them.
    List<String> shown = new ArrayList<>();
    for (int i = page * size; i < (page + 1) * size && i < entries.size(); i++) {
      shown.add(entries.get(i));
    }
    return shown;
  }
}
