import java.util.Arrays;

final class MovingAverage {
  private final int size;
  private double[] readings = new double[0];

  MovingAverage(int size) {
    this.size = size;
  }

  double add(double reading) {
    int from = readings.length == size ? 1 : 0;
    readings = Arrays.copyOfRange(readings, from, readings.length + 1);
    readings[readings.length - 1] = reading;
    double sum = 0;
    for (double one : readings) {
      sum += one;
    }
    return sum / readings.length;
  }

  void clear() {
    readings = new double[0];
  }
}
