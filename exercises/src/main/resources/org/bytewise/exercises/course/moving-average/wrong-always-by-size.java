final class MovingAverage {
  private final double[] ring;
  private int next;
  private double sum;

  MovingAverage(int size) {
    ring = new double[size];
  }

  double add(double reading) {
    sum += reading - ring[next];
    ring[next] = reading;
    next = (next + 1) % ring.length;
    return sum / ring.length;
  }

  void clear() {
    for (int i = 0; i < ring.length; i++) {
      ring[i] = 0;
    }
    sum = 0;
  }
}
