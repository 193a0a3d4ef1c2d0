
final class HashByHand {
  static int hash(String name, long number, boolean active) { return 31 * (31 * (31 + name.hashCode()) + Long.valueOf(number).hashCode()) + Boolean.hashCode(active); }
}
