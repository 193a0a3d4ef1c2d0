package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The measured layout of one type or value. Immutable.
 *
 * @param type the type that was laid out, as in source
 * @param shallowBytes header, fields, gaps and padding together
 * @param headerBytes the header, an array's length included; 0 for a primitive
 * @param fieldBytes the fields, or an array's elements
 * @param gapBytes lost between header and fields
 * @param paddingBytes lost at the end
 * @param fields in the order of their offsets; none for an array
 * @param graph all that is reachable from the value; empty for a type, and for a simulated VM that
 *     cannot tell
 */
public record MeasuredSizes(
    String type,
    long shallowBytes,
    long headerBytes,
    long fieldBytes,
    long gapBytes,
    long paddingBytes,
    List<Field> fields,
    Optional<Graph> graph) {

  public MeasuredSizes {
    Objects.requireNonNull(type, "type");
    fields = List.copyOf(fields);
    Objects.requireNonNull(graph, "graph");
  }

  /**
   * A field in its place.
   *
   * @param name as declared
   * @param offset from the object's start, in bytes
   * @param bytes its own size
   */
  public record Field(String name, long offset, long bytes) {}

  /**
   * All objects reachable from a value, itself included.
   *
   * @param bytes the deep size
   * @param objects how many
   * @param byType the same by type
   */
  public record Graph(long bytes, long objects, List<TypeCount> byType) {

    public Graph {
      byType = List.copyOf(byType);
    }
  }
}
