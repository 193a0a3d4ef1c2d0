package org.bytewise.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the fields of a class hierarchy as HotSpot does since JDK 15 (JDK-8237767), class by class
 * from Object down. Not thread-safe; one for each hierarchy.
 *
 * <p>The rules: a class's primitive fields are placed from the largest to the smallest, then its
 * references; each goes where the smallest hole fits it, holes left by superclasses included, else
 * at the end. Since JDK 25 (JDK-8353273) the references come first where the inherited fields end
 * in one, so that references cluster. {@code @Contended} keeps a distance before and after, and its
 * surroundings free of others.
 */
final class FieldAllocator {
  private static final int REFERENCES_CLUSTER_SINCE = 25;

  private final VmModel vm;
  private final List<Placed> placed = new ArrayList<>();
  private final List<Hole> holes = new ArrayList<>();
  private long end;
  private boolean inheritsContention;

  FieldAllocator(VmModel vm) {
    this.vm = vm;
    this.end = vm.headerBytes();
  }

  /**
   * A field to place.
   *
   * @param name as declared
   * @param type the VM's name of its type
   * @param declaredIn the VM's name of the class
   * @param bytes its size, and its alignment
   * @param reference whether it is a reference
   * @param contention the group that {@code @Contended} names, empty for a group of its own, null
   *     without the annotation
   */
  record Wanted(
      String name,
      String type,
      String declaredIn,
      int bytes,
      boolean reference,
      String contention) {}

  /** A field and its place. */
  private record Placed(Wanted field, long offset) {
    long end() {
      return offset + field.bytes;
    }
  }

  private record Hole(long offset, long size) {
    boolean fits(int bytes) {
      return align(offset, bytes) + bytes <= offset + size;
    }
  }

  /**
   * Places the fields of the next class.
   *
   * @param fields in the order of the class file
   * @param contended whether the class itself is annotated
   */
  void addClass(List<Wanted> fields, boolean contended) {
    boolean inheritsFields = !placed.isEmpty();
    boolean endsInReference = inheritsFields && lastPlaced().field.reference;
    boolean appendOnly = false;
    if (inheritsContention) {
      end = (inheritsFields ? lastPlaced().end() : vm.headerBytes()) + vm.contendedPadding();
      appendOnly = inheritsFields;
    } else if (inheritsFields) {
      end = lastPlaced().end();
    }
    findHoles();

    Map<Object, List<Wanted>> groups = new LinkedHashMap<>();
    List<Wanted> plain = new ArrayList<>();
    for (Wanted field : fields) {
      if (field.contention == null || vm.contendedPadding() == 0) {
        plain.add(field);
      } else {
        Object group = field.contention.isEmpty() ? new Object() : field.contention;
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(field);
      }
    }
    boolean keepsDistance = contended || !groups.isEmpty();
    if (contended) {
      end += vm.contendedPadding();
      appendOnly = true;
    }
    boolean referencesFirst = vm.feature() >= REFERENCES_CLUSTER_SINCE && endsInReference;
    place(plain, referencesFirst, appendOnly);
    for (List<Wanted> group : groups.values()) {
      end += vm.contendedPadding();
      place(group, false, true);
    }
    if (keepsDistance) {
      end += vm.contendedPadding();
    }
    inheritsContention |= keepsDistance;
  }

  /** The layout of the hierarchy's last class. */
  ObjectLayout layout(String type) {
    List<ObjectLayout.Field> fields = new ArrayList<>();
    for (Placed place : placed) {
      Wanted field = place.field;
      fields.add(new ObjectLayout.Field(
          place.offset, field.bytes, field.type, field.name, field.declaredIn));
    }
    return ObjectLayout.of(type, vm, false, fields, null, vm.alignObject(end));
  }

  private Placed lastPlaced() {
    return placed.get(placed.size() - 1);
  }

  /** Padding around contended fields is no hole: it stays free. */
  private void findHoles() {
    holes.clear();
    if (inheritsContention) {
      return;
    }
    long next = vm.headerBytes();
    for (Placed field : placed) {
      if (field.offset > next) {
        holes.add(new Hole(next, field.offset - next));
      }
      next = field.end();
    }
  }

  private void place(List<Wanted> fields, boolean referencesFirst, boolean appendOnly) {
    List<Wanted> references = fields.stream().filter(Wanted::reference).toList();
    List<Wanted> primitives = fields.stream()
        .filter(field -> !field.reference)
        .sorted(Comparator.comparingInt(Wanted::bytes).reversed())
        .toList();
    List<Wanted> ordered = new ArrayList<>(referencesFirst ? references : primitives);
    ordered.addAll(referencesFirst ? primitives : references);
    for (Wanted field : ordered) {
      Hole hole = appendOnly ? null : smallestThatFits(field.bytes);
      placed.add(new Placed(field, hole == null ? append(field.bytes) : fill(hole, field.bytes)));
    }
    placed.sort(Comparator.comparingLong(Placed::offset));
  }

  /** Of holes of the same size the one farthest from the header. */
  private Hole smallestThatFits(int bytes) {
    Hole best = null;
    for (Hole hole : holes) {
      if (hole.fits(bytes)
          && (best == null
              || hole.size < best.size
              || (hole.size == best.size && hole.offset > best.offset))) {
        best = hole;
      }
    }
    return best;
  }

  private long append(int bytes) {
    long offset = align(end, bytes);
    addHole(end, offset);
    end = offset + bytes;
    return offset;
  }

  private long fill(Hole hole, int bytes) {
    long offset = align(hole.offset, bytes);
    holes.remove(hole);
    addHole(hole.offset, offset);
    addHole(offset + bytes, hole.offset + hole.size);
    return offset;
  }

  private void addHole(long from, long to) {
    if (to > from) {
      holes.add(new Hole(from, to - from));
    }
  }

  private static long align(long offset, int alignment) {
    return (offset + alignment - 1) & -alignment;
  }
}
