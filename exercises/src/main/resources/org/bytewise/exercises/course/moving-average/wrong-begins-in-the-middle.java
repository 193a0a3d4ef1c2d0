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
      sum -= ring[0];
      System.arraycopy(ring, 1, ring, 0, ring.length - 1);
      next = ring.length - 1;
    } else {
      count++;
    }
    sum += reading;
    ring[next] = reading;
    next = (next + 1) % ring.length;
    return sum / count;
  }

  void clear() {
    count = 0;
    sum = 0;
  }
}
