final class MovingAverage {
  private static double[] ring;
  private int next;
  private int count;

  MovingAverage(int size) {
    ring = new double[size];
  }

  double add(double reading) {
    ring[next] = reading;
    next = (next + 1) % ring.length;
    count = Math.min(count + 1, ring.length);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += ring[i];
    }
    return sum / count;
  }

  void clear() {
    next = 0;
    count = 0;
  }
}
