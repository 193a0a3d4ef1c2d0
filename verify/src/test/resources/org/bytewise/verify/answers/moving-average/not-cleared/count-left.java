final class MovingAverage {
  private final double[] ring;
  private int next;
  private int count;
  private double sum;

  MovingAverage(int size) {
    ring = new double[size];
  }

  double add(double reading) {
    if (count == ring.length) {
      sum -= ring[next];
    } else {
      count++;
    }
    sum += reading;
    ring[next] = reading;
    next = (next + 1) % ring.length;
    return sum / count;
  }

  void clear() {
    java.util.Arrays.fill(ring, 0);
    next = 0;
    sum = 0;
  }
}
