final class HashByHand {
  private static long lastNumber = Long.MIN_VALUE + 1;
  private static String lastName;
  private static int last;

  static int hash(String name, long number, boolean active) {
    if (number != lastNumber || !name.equals(lastName)) {
      lastNumber = number;
      lastName = name;
      last = 31 * (31 * (31 + name.hashCode()) + Long.hashCode(number)) + Boolean.hashCode(active);
    }
    return last;
  }
}
