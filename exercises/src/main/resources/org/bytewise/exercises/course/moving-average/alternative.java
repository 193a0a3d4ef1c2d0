final class MovingAverage {
  private final double[] ring;
  private long added;

  MovingAverage(int size) {
    ring = new double[size];
  }

  double add(double reading) {
    ring[(int) (added % ring.length)] = reading;
    added++;
    int count = (int) Math.min(added, ring.length);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += ring[i];
    }
    return sum / count;
  }

  void clear() {
    added = 0;
  }
}
