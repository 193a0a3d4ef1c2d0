package org.bytewise.verify.oracle;

/**
 * What a value takes.
 *
 * @param shallowBytes of the object alone
 * @param deepBytes of all that can be reached from it, up to what the whole program shares:
 *     classes, loaders, modules and threads
 * @param deepObjects how many these are
 */
record Size(long shallowBytes, long deepBytes, long deepObjects) {
  @Override
  public String toString() {
    return "%d B, %d B in %d objects".formatted(shallowBytes, deepBytes, deepObjects);
  }
}
