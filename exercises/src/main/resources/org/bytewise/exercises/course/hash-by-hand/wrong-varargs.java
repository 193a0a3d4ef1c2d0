import java.util.Arrays;

final class HashByHand {
  static int hash(String name, long number, boolean active) {
    return Arrays.hashCode(new Object[] {name, number, active});
  }
}
