final class MovingAverage {
  private final double[] ring;
  private int next;
  private int count;
  private float sum;

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
    next = 0;
    count = 0;
    sum = 0;
  }
}
