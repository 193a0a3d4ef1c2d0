package org.bytewise.lessons.measure;

import java.util.Objects;

/**
 * What the instruments know of the VM that is measured. Immutable.
 *
 * @param description the VM in a few words, such as {@code JDK 17.0.15, 64-bit}
 * @param jdk its feature version, such as 17
 * @param headerBytes bytes of an ordinary object's header
 * @param referenceBytes bytes of a reference in a field
 * @param alignmentBytes objects start and end on a multiple of this
 * @param compactHeaders whether {@code -XX:+UseCompactObjectHeaders} is on
 * @param compressedReferences whether references in fields are compressed
 */
public record Facts(
    String description,
    int jdk,
    long headerBytes,
    long referenceBytes,
    long alignmentBytes,
    boolean compactHeaders,
    boolean compressedReferences) {

  public Facts {
    Objects.requireNonNull(description, "description");
  }
}
