import java.util.AbstractList;
import java.util.List;

final class EarlyBirds extends AbstractList<String> {
  private final List<String> arrivals;
  private final int most;

  private EarlyBirds(List<String> arrivals, int most) {
    this.arrivals = arrivals;
    this.most = most;
  }

  static List<String> of(List<String> arrivals, int most) {
    return new EarlyBirds(arrivals, most);
  }

  @Override
  public String get(int index) {
    return arrivals.stream().sorted().skip(index).findFirst().orElseThrow();
  }

  @Override
  public int size() {
    return Math.min(most, arrivals.size());
  }
}
