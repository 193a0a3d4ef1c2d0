import java.util.ArrayList;
import java.util.List;

final class MovingAverage {
  private final List<Double> readings = new ArrayList<>();
  private final int size;

  MovingAverage(int size) {
    this.size = size;
  }

  double add(double reading) {
    // TODO Keep the readings where they need no boxes.
    readings.add(reading);
    if (readings.size() > size) {
      readings.remove(0);
    }
    double sum = 0;
    for (double one : readings) {
      sum += one;
    }
    return sum / readings.size();
  }

  void clear() {
    readings.clear();
  }
}
