/** Moves the readings up by one place, and adds them up each time. */
final class MovingAverage {
  private final double[] last;
  private int count;

  MovingAverage(int size) {
    last = new double[size];
  }

  double add(double reading) {
    if (count < last.length) {
      last[count++] = reading;
    } else {
      System.arraycopy(last, 1, last, 0, count - 1);
      last[count - 1] = reading;
    }
    double sum = 0;
    for (int i = count - 1; i >= 0; i--) {
      sum += last[i];
    }
    return sum / count;
  }

  void clear() {
    count = 0;
  }
}
