final class HashByHand {
  static int hash(String name, long number, boolean active) {
    return 31 * (31 * name.hashCode() + Long.hashCode(number)) + Boolean.hashCode(active);
  }
}
