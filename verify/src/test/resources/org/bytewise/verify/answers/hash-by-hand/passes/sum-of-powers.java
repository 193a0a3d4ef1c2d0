final class HashByHand {
  static int hash(String name, long number, boolean active) {
    int upper = (int) (number >> 32);
    int lower = (int) number;
    int flag = active ? Boolean.hashCode(true) : Boolean.hashCode(false);
    return 31 * 31 * 31 + 31 * 31 * name.hashCode() + 31 * (upper ^ lower) + flag;
  }
}
