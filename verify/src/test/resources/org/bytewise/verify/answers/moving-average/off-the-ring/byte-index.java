final class MovingAverage {
  private final double[] ring;
  private byte next;
  private int count;
  private double sum;

  MovingAverage(int size) {
    ring = new double[size];
  }

  double add(double reading) {
    if (count == ring.length) sum -= ring[next];
    else count++;
    ring[next] = reading;
    sum += reading;
    next = (byte) ((next + 1) % ring.length);
    return sum / count;
  }

  void clear() {
    next = 0;
    count = 0;
    sum = 0;
  }
}
