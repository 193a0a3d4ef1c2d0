import java.util.ArrayDeque;

final class MovingAverage {
  private final ArrayDeque<Double> readings;
  private final int size;
  private double sum;

  MovingAverage(int size) {
    this.size = size;
    this.readings = new ArrayDeque<>(size + 1);
  }

  double add(double reading) {
    readings.addLast(reading);
    sum += reading;
    if (readings.size() > size) {
      sum -= readings.removeFirst();
    }
    return sum / readings.size();
  }

  void clear() {
    readings.clear();
    sum = 0;
  }
}
