final class HashByHand {
  static int hash(String name, long number, boolean active) {
    int hash = 1;
    hash = 31 * hash + name.hashCode();
    hash = 31 * hash + (int) (number + (number >>> 32));
    hash = 31 * hash + (active ? 1231 : 1237);
    return hash;
  }
}
