package org.bytewise.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where each byte of one object is: header, fields or elements, gaps, padding; together exactly its
 * shallow size. Immutable, and can be serialized from one VM to another.
 *
 * <p>Offsets and sizes are in bytes, offsets from the start of the object. A few classes of the JDK
 * also have fields that the VM adds and that no Java code can see; they count as gap or padding.
 *
 * @param type the VM's name of the type, arrays as {@code int[][]}
 * @param vm the VM that the layout is true for
 * @param header the parts of the header in order, without holes between them
 * @param fields the instance fields, inherited ones too, by offset; empty for an array
 * @param elements the elements, for an array; otherwise null
 * @param gaps the bytes lost between header, fields and elements, by offset
 * @param paddingBytes the bytes lost at the end
 * @param shallowBytes the size of the object
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
    /** Bytes from the start of the object. */
    long offset();

    /** How many bytes, 0 or more. */
    long size();

    /** The first byte after it. */
    default long end() {
      return offset() + size();
    }
  }

  /** What a part of a header is for. */
  public enum HeaderKind {
    /** Identity hash, lock and age. */
    MARK("mark word"),
    /** The same and the class, with compact headers. */
    MARK_AND_CLASS("mark word with class"),
    /** Which class the object is of. */
    CLASS("class pointer"),
    /** How many elements an array has. */
    LENGTH("array length");

    private final String words;

    HeaderKind(String words) {
      this.words = words;
    }

    /** What people call it. */
    public String words() {
      return words;
    }
  }

  /**
   * A part of the header.
   *
   * @param offset bytes from the start of the object
   * @param size bytes
   * @param kind what it is for
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
   * @param offset where the first one is
   * @param length how many there are
   * @param elementBytes the size of each
   * @param type the VM's name of the element type, arrays as {@code int[]}
   */
  public record Elements(long offset, int length, int elementBytes, String type) implements Region {
    @Override
    public long size() {
      return (long) length * elementBytes;
    }
  }

  /**
   * Bytes that are lost inside.
   *
   * @param offset bytes from the start of the object
   * @param size bytes, at least 1
   */
  public record Gap(long offset, long size) implements Region {}

  /** Checks that every byte is accounted for, once. */
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
   * Works out gaps and padding from what is known.
   *
   * @param type the VM's name of the type
   * @param vm the VM that the offsets are true for
   * @param array whether the header has a length
   * @param fields in any order
   * @param elements for an array, otherwise null
   * @param shallowBytes the size of the object
   * @throws IllegalArgumentException where fields overlap, or reach over the end
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
    List<Field> byOffset =
        fields.stream().sorted(Comparator.comparingLong(Field::offset)).toList();
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
    regions.sort(Comparator.comparingLong(Region::offset));
    return regions;
  }

  /** Header parts, fields, elements and gaps by offset; the padding follows the last one. */
  public List<Region> regions() {
    return inOrder(header, fields, elements, gaps);
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return elements != null;
  }

  /** The elements, if it is an array. */
  public Optional<Elements> arrayElements() {
    return Optional.ofNullable(elements);
  }

  /** What the bytes at the end are: not only padding, where the VM appends data of its own. */
  public String paddingWords() {
    boolean owns = paddingBytes >= vm.objectAlignment()
        && (VmLayoutReader.appendsData(type)
            || fields.stream().anyMatch(field -> VmLayoutReader.appendsData(field.declaredIn)));
    return owns ? "data of the VM's own and padding" : "padding";
  }

  /** Bytes in the header. */
  public long headerBytes() {
    return bytesOf(header);
  }

  /** Bytes in fields, or in the elements of an array. */
  public long fieldBytes() {
    return bytesOf(fields) + (elements == null ? 0 : elements.size());
  }

  /** Bytes lost inside. */
  public long gapBytes() {
    return bytesOf(gaps);
  }

  private static long bytesOf(List<? extends Region> regions) {
    return regions.stream().mapToLong(Region::size).sum();
  }

  /**
   * The same layout with other names for types: of the object, the fields, the elements and the
   * declaring classes.
   *
   * @param naming called with names without brackets, never with a primitive type's, such as
   *     {@link TypeNames#source}
   */
  public ObjectLayout withTypeNames(UnaryOperator<String> naming) {
    return new ObjectLayout(
        TypeNames.rename(type, naming),
        vm,
        header,
        fields.stream()
            .map(field -> new Field(
                field.offset,
                field.size,
                TypeNames.rename(field.type, naming),
                field.name,
                TypeNames.rename(field.declaredIn, naming)))
            .toList(),
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

  /** The sum in words, such as {@code 24 bytes = 12 header + 10 in 4 fields + 2 padding}. */
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
