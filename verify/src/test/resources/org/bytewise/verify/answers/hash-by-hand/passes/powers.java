final class HashByHand {
  static int hash(String name, long number, boolean active) {
    long sum = 29_791L + 961L * name.hashCode();
    sum += 31L * (int) (number ^ number >> 32);
    return (int) (sum + (active ? 1231 : 1237));
  }
}
