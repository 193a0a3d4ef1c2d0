import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

final class PageView extends AbstractList<String> {
  private final List<String> all;
  private final int offset;
  private final int length;

  private PageView(List<String> all, int offset, int length) {
    this.all = all;
    this.offset = offset;
    this.length = length;
  }

  static List<String> of(List<String> entries, int page, int size) {
    int count = entries.size();
    if (page > count / size) {
      return List.of();
    }
    int offset = page * size;
    return new PageView(entries, offset, Math.min(size, count - offset));
  }

  @Override
  public String get(int index) {
    return all.get(offset + Objects.checkIndex(index, length));
  }

  @Override
  public int size() {
    return length;
  }
}
