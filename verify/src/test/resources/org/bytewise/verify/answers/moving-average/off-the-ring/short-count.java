final class MovingAverage {
  private final double[] ring;
  private short count;
  private double sum;

  MovingAverage(int size) {
    ring = new double[size];
  }

  double add(double reading) {
    int at = count % ring.length;
    sum += count >= ring.length ? reading - ring[at] : reading;
    ring[at] = reading;
    count++;
    return sum / Math.min(count, ring.length);
  }

  void clear() {
    count = 0;
    sum = 0;
  }
}
