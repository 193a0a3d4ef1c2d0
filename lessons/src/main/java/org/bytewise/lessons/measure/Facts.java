package org.bytewise.lessons.measure;

import java.util.Objects;

/**
 * Facts about the VM that is measured. Immutable.
 *
 * @param description the VM in a few words, such as {@code JDK 17.0.15, 64-bit}
 * @param jdk the feature version of its JDK, such as 17
 * @param headerBytes bytes of the header of an object that is not an array
 * @param referenceBytes bytes of a reference in a field
 * @param alignmentBytes the multiple of bytes on which objects start and end
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
