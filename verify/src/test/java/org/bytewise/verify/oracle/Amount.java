package org.bytewise.verify.oracle;

/** A number of objects and their bytes; below zero where it is a difference. */
record Amount(long objects, long bytes) {
  static final Amount ZERO = new Amount(0, 0);

  Amount plus(Amount other) {
    return new Amount(objects + other.objects, bytes + other.bytes);
  }

  Amount minus(Amount other) {
    return new Amount(objects - other.objects, bytes - other.bytes);
  }

  @Override
  public String toString() {
    return "%d objects, %d B".formatted(objects, bytes);
  }
}
