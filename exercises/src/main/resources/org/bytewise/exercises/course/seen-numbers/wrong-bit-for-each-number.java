import java.util.BitSet;

final class SeenNumbers {
  private final BitSet seen = new BitSet();

  SeenNumbers(int most) {}

  boolean add(int number) {
    boolean isNew = !seen.get(number);
    seen.set(number);
    return isNew;
  }
}
