import java.util.Arrays;

final class HashByHand {
  static int hash(String name, long number, boolean active) {
    return Arrays.hashCode(
        new int[] {name.hashCode(), Long.hashCode(number), Boolean.hashCode(active)});
  }
}
