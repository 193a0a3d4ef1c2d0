/** Counts in quarters of a degree. */
final class MovingAverage {
  private final int[] quarters;
  private int oldest;
  private int count;
  private long sum;

  MovingAverage(int size) {
    quarters = new int[size];
  }

  double add(double reading) {
    int now = (int) (reading * 4);
    if (count == quarters.length) {
      sum += now - quarters[oldest];
      quarters[oldest++] = now;
      oldest = oldest == quarters.length ? 0 : oldest;
    } else {
      quarters[(oldest + count++) % quarters.length] = now;
      sum += now;
    }
    return sum / 4.0 / count;
  }

  void clear() {
    count = 0;
    sum = 0;
  }
}
