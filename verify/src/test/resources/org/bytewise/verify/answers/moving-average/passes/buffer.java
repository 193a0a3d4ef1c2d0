import java.nio.DoubleBuffer;

final class MovingAverage {
  private final DoubleBuffer last;
  private int count;

  MovingAverage(int size) {
    last = DoubleBuffer.allocate(size);
  }

  double add(double reading) {
    if (!last.hasRemaining()) last.rewind();
    last.put(reading);
    if (count < last.capacity()) count++;
    double sum = 0;
    for (int i = 0; i < count; i++) sum += last.get(i);
    return sum / count;
  }

  void clear() {
    last.clear();
    count = 0;
  }
}
