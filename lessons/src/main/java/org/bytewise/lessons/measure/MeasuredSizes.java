package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The measured layout of one type or value. Immutable.
 *
 * @param type the type that was laid out, by its name in source
 * @param shallowBytes the shallow size: header, fields, gaps and padding
 * @param headerBytes the header, including an array's length; 0 for a primitive
 * @param fieldBytes the fields, or the elements of an array
 * @param gapBytes gaps between header and fields
 * @param paddingBytes padding at the end
 * @param fields ordered by offset; empty for an array
 * @param graph everything reachable from the value; empty for a type, and for a simulated VM for
 *     which it is unknown
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
   * A field and its location.
   *
   * @param name as declared
   * @param offset from the object's start, in bytes
   * @param bytes its size
   */
  public record Field(String name, long offset, long bytes) {}

  /**
   * All objects reachable from a value, including the value itself.
   *
   * @param bytes the deep size
   * @param objects the number of objects
   * @param byType the same figures by type
   */
  public record Graph(long bytes, long objects, List<TypeCount> byType) {

    public Graph {
      byType = List.copyOf(byType);
    }
  }
}
