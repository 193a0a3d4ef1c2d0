package org.bytewise.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The layout of one object: header, fields or elements, gaps and padding, which together are
 * exactly its shallow size. Immutable, and can be serialized from one VM to another.
 *
 * <p>Offsets and sizes are in bytes, offsets from the start of the object. In objects of a few JDK
 * classes, the VM also adds fields that no Java code can see; they count as gap or padding.
 *
 * @param type the VM's name of the type, arrays as {@code int[][]}
 * @param vm the VM that the layout applies to
 * @param header the parts of the header in order, without gaps between them
 * @param fields the instance fields, including inherited ones, by offset; empty for an array
 * @param elements the elements of an array; otherwise null
 * @param gaps the gaps between header, fields and elements, by offset
 * @param paddingBytes the padding at the end
 * @param shallowBytes the shallow size of the object
 */
public record ObjectLayout(
    String type,
    VmModel vm,
    List<HeaderPart> header,
    List<Field> fields,
    Elements elements,
    List<Gap> gaps,
    long paddingBytes,
    long shallowBytes)
    implements Serializable {

  /** A run of bytes with one purpose. */
  public sealed interface Region extends Serializable permits HeaderPart, Field, Elements, Gap {
    /** Returns the bytes from the start of the object. */
    long offset();

    /** Returns the number of bytes, 0 or more. */
    long size();

    /** Returns the offset of the first byte after it. */
    default long end() {
      return offset() + size();
    }
  }

  private static final Comparator<Region> BY_OFFSET = new ByOffset();

  /** A class, because the first lambda of a VM takes longer than a layout. */
  private static final class ByOffset implements Comparator<Region> {
    @Override
    public int compare(Region one, Region other) {
      return Long.compare(one.offset(), other.offset());
    }
  }

  /** The purpose of a part of a header. */
  public enum HeaderKind {
    /** Identity hash code, lock state and GC age. */
    MARK("mark word"),
    /** The same and the class, with compact object headers. */
    MARK_AND_CLASS("mark word with class"),
    /** The object's class. */
    CLASS("class pointer"),
    /** The number of elements of an array. */
    LENGTH("array length");

    private final String words;

    HeaderKind(String words) {
      this.words = words;
    }

    /** Returns the term to show. */
    public String words() {
      return words;
    }
  }

  /**
   * A part of the header.
   *
   * @param offset bytes from the start of the object
   * @param size bytes
   * @param kind its purpose
   */
  public record HeaderPart(long offset, long size, HeaderKind kind) implements Region {}

  /**
   * An instance field.
   *
   * @param offset bytes from the start of the object
   * @param size bytes
   * @param type the VM's name of its type, arrays as {@code byte[]}
   * @param name as declared
   * @param declaredIn the VM's name of the class that declares it
   */
  public record Field(long offset, long size, String type, String name, String declaredIn)
      implements Region {}

  /**
   * The elements of an array.
   *
   * @param offset offset of the first element
   * @param length the number of elements
   * @param elementBytes the size of each element
   * @param type the VM's name of the element type, arrays as {@code int[]}
   */
  public record Elements(long offset, int length, int elementBytes, String type) implements Region {
    @Override
    public long size() {
      return (long) length * elementBytes;
    }
  }

  /**
   * Unused bytes before the last field or element.
   *
   * @param offset bytes from the start of the object
   * @param size bytes, at least 1
   */
  public record Gap(long offset, long size) implements Region {}

  /** Checks that every byte is accounted for exactly once. */
  public ObjectLayout {
    header = List.copyOf(header);
    fields = List.copyOf(fields);
    gaps = List.copyOf(gaps);
    long next = 0;
    for (Region region : inOrder(header, fields, elements, gaps)) {
      if (region.offset() != next || region.size() < 0) {
        throw new IllegalArgumentException(
            "%s: %s should start at byte %d".formatted(type, region, next));
      }
      next = region.end();
    }
    if (paddingBytes < 0 || next + paddingBytes != shallowBytes) {
      throw new IllegalArgumentException("%s: %d bytes and %d of padding are not %d"
          .formatted(type, next, paddingBytes, shallowBytes));
    }
  }

  /**
   * Creates a layout, deriving gaps and padding.
   *
   * @param type the VM's name of the type
   * @param vm the VM that the offsets apply to
   * @param array whether the header has an array length
   * @param fields in any order
   * @param elements the elements of an array; otherwise null
   * @param shallowBytes the shallow size of the object
   * @throws IllegalArgumentException if fields overlap or extend beyond the end of the object
   */
  public static ObjectLayout of(
      String type,
      VmModel vm,
      boolean array,
      List<Field> fields,
      Elements elements,
      long shallowBytes) {
    List<HeaderPart> header = headerOf(vm, array);
    List<Gap> gaps = new ArrayList<>();
    List<Field> byOffset = new ArrayList<>(fields);
    byOffset.sort(BY_OFFSET);
    long next = 0;
    for (Region region : inOrder(header, byOffset, elements, List.of())) {
      if (region.offset() > next) {
        gaps.add(new Gap(next, region.offset() - next));
      }
      next = region.end();
    }
    return new ObjectLayout(
        type, vm, header, byOffset, elements, gaps, shallowBytes - next, shallowBytes);
  }

  private static List<HeaderPart> headerOf(VmModel vm, boolean array) {
    List<HeaderPart> parts = new ArrayList<>();
    if (vm.compactHeaders()) {
      parts.add(new HeaderPart(0, vm.markBytes(), HeaderKind.MARK_AND_CLASS));
    } else {
      parts.add(new HeaderPart(0, vm.markBytes(), HeaderKind.MARK));
      parts.add(new HeaderPart(vm.markBytes(), vm.classPointerBytes(), HeaderKind.CLASS));
    }
    if (array) {
      parts.add(new HeaderPart(vm.headerBytes(), Integer.BYTES, HeaderKind.LENGTH));
    }
    return parts;
  }

  private static List<Region> inOrder(
      List<HeaderPart> header, List<Field> fields, Elements elements, List<Gap> gaps) {
    List<Region> regions = new ArrayList<>(header);
    regions.addAll(fields);
    if (elements != null) {
      regions.add(elements);
    }
    regions.addAll(gaps);
    regions.sort(BY_OFFSET);
    return regions;
  }

  /**
   * Returns header parts, fields, elements and gaps by offset; the padding follows the last of
   * them.
   */
  public List<Region> regions() {
    return inOrder(header, fields, elements, gaps);
  }

  /** Returns whether the object is an array. */
  public boolean isArray() {
    return elements != null;
  }

  /** Returns the elements if the object is an array. */
  public Optional<Elements> arrayElements() {
    return Optional.ofNullable(elements);
  }

  /**
   * Returns the term for the bytes at the end, which are not only padding if the VM appends data.
   */
  public String paddingWords() {
    boolean owns = false;
    if (paddingBytes >= vm.objectAlignment()) {
      owns = VmLayoutReader.appendsData(type);
      for (Field field : fields) {
        owns |= VmLayoutReader.appendsData(field.declaredIn);
      }
    }
    return owns ? "VM data and padding" : "padding";
  }

  /** Returns the bytes in the header. */
  public long headerBytes() {
    return bytesOf(header);
  }

  /** Returns the bytes in fields, or in the elements of an array. */
  public long fieldBytes() {
    return bytesOf(fields) + (elements == null ? 0 : elements.size());
  }

  /** Returns the bytes in gaps. */
  public long gapBytes() {
    return bytesOf(gaps);
  }

  private static long bytesOf(List<? extends Region> regions) {
    long bytes = 0;
    for (Region region : regions) {
      bytes += region.size();
    }
    return bytes;
  }

  /**
   * Returns this layout with its types renamed: those of the object, the fields and the elements,
   * and the declaring classes.
   *
   * @param naming maps names without brackets, never a primitive type's; for example
   *     {@link TypeNames#source}
   */
  public ObjectLayout withTypeNames(UnaryOperator<String> naming) {
    List<Field> renamed = new ArrayList<>();
    for (Field field : fields) {
      renamed.add(new Field(
          field.offset,
          field.size,
          TypeNames.rename(field.type, naming),
          field.name,
          TypeNames.rename(field.declaredIn, naming)));
    }
    return new ObjectLayout(
        TypeNames.rename(type, naming),
        vm,
        header,
        renamed,
        elements == null
            ? null
            : new Elements(
                elements.offset,
                elements.length,
                elements.elementBytes,
                TypeNames.rename(elements.type, naming)),
        gaps,
        paddingBytes,
        shallowBytes);
  }

  /**
   * Returns the sum in words, such as {@code 24 bytes = 12 header + 10 in 4 fields + 2 padding}.
   */
  public String summary() {
    StringBuilder sum = new StringBuilder(Text.count(shallowBytes, "byte"));
    sum.append(" = ").append(Text.number(headerBytes())).append(" header");
    if (elements != null) {
      sum.append(" + ").append(Text.number(elements.size())).append(" in ");
      sum.append(Text.count(elements.length, "element"));
    } else if (!fields.isEmpty()) {
      sum.append(" + ").append(Text.number(fieldBytes())).append(" in ");
      sum.append(Text.count(fields.size(), "field"));
    }
    if (!gaps.isEmpty()) {
      sum.append(" + ").append(Text.number(gapBytes())).append(" in ");
      sum.append(Text.count(gaps.size(), "gap"));
    }
    if (paddingBytes > 0) {
      sum.append(" + ").append(Text.number(paddingBytes)).append(' ').append(paddingWords());
    }
    return sum.toString();
  }
}
