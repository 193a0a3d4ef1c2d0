import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

final class PageView extends AbstractList<String> {
  private final List<String> entries;
  private final int from;
  private final int size;

  private PageView(List<String> entries, int from, int size) {
    this.entries = entries;
    this.from = from;
    this.size = size;
  }

  static List<String> of(List<String> entries, int page, int size) {
    long from = (long) page * size;
    return from >= entries.size()
        ? List.of()
        : new PageView(entries, (int) from, (int) Math.min(entries.size() - from, size));
  }

  @Override
  public String get(int index) {
    return entries.get(from + Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}
