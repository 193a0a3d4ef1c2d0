package org.bytewise.instruments.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;

/**
 * Which objects a picture shows as people think of them: strings by their characters, enum
 * constants by their names, and collections by their elements, without the arrays and nodes inside.
 * An object is opened after all if something else refers to what is inside it, or if what is inside
 * refers to an object that would not be shown otherwise. Immutable.
 */
final class FoldedObjects {
  private static final String STRING = "java.lang.String";

  /** The fields that every enum constant may begin with, and their types. */
  private static final Map<String, String> ENUM_FIELDS =
      Map.of("name", STRING, "ordinal", "int", "hash", "int");

  private final Map<Integer, Set<Integer>> insides;
  private final Map<Integer, Integer> owners;

  private FoldedObjects(Map<Integer, Set<Integer>> insides) {
    this.insides = insides;
    this.owners = new HashMap<>();
    insides.forEach((owner, inside) -> inside.forEach(label -> owners.put(label, owner)));
  }

  /** Returns that nothing is folded. */
  static FoldedObjects none() {
    return new FoldedObjects(Map.of());
  }

  static FoldedObjects of(HeapDrawing drawing) {
    return new Search(drawing).found();
  }

  /** Returns whether an object is drawn without its inside. */
  boolean isFolded(HeapObject object) {
    return insides.containsKey(object.label());
  }

  /** Returns whether an object is inside another one, and so not drawn. */
  boolean isInside(int label) {
    return owners.containsKey(label);
  }

  /** Returns whether an object is inside one of these. */
  boolean isInsideOneOf(int label, Set<Integer> boxes) {
    return owners.containsKey(label) && boxes.contains(owners.get(label));
  }

  /** Returns how many objects are inside another one. */
  int inside(int owner) {
    return insides.getOrDefault(owner, Set.of()).size();
  }

  /** Returns whether an object has the two fields with which every enum constant begins. */
  static boolean isEnumConstant(HeapObject object) {
    Set<String> names = new HashSet<>();
    object.fields().subList(0, enumFields(object)).forEach(field -> names.add(field.name()));
    return object.text().isPresent() && names.containsAll(Set.of("name", "ordinal"));
  }

  /**
   * Returns how many of an object's first fields are those that {@link Enum} declares, whose values
   * say no more than the constant's text.
   */
  static int enumFields(HeapObject object) {
    Set<String> names = new HashSet<>();
    for (Slot field : object.fields()) {
      if (!field.type().equals(ENUM_FIELDS.get(field.name())) || !names.add(field.name())) {
        break;
      }
    }
    return names.size();
  }

  /** Returns the contents of an object's fields and slots. */
  static List<Content> contents(HeapObject object) {
    List<Content> contents = new ArrayList<>();
    object.fields().forEach(field -> contents.add(field.content()));
    contents.addAll(object.elements());
    return contents;
  }

  private static final class Search {
    private final HeapDrawing drawing;
    private final Map<Integer, HeapObject> objects = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> referrers = new HashMap<>();
    private final Set<Integer> roots = new HashSet<>();

    Search(HeapDrawing drawing) {
      this.drawing = drawing;
    }

    FoldedObjects found() {
      for (HeapObject object : drawing.heap().objects()) {
        objects.put(object.label(), object);
        for (Content content : contents(object)) {
          if (content instanceof Content.Reference reference) {
            referrers
                .computeIfAbsent(reference.label(), key -> new HashSet<>())
                .add(object.label());
          }
        }
      }
      for (Slot root : drawing.roots()) {
        if (root.content() instanceof Content.Reference reference) {
          roots.add(reference.label());
        }
      }
      Map<Integer, Set<Integer>> insides = new LinkedHashMap<>();
      Set<Integer> taken = new HashSet<>();
      for (HeapObject object : objects.values()) {
        Set<Integer> inside = inside(object);
        boolean own = inside.stream().noneMatch(taken::contains);
        if (!taken.contains(object.label())
            && own
            && (isReadByPeople(object) || !inside.isEmpty())
            && isClosed(object, inside)) {
          insides.put(object.label(), inside);
          taken.addAll(inside);
        }
      }
      // What was folded first may turn out to be inside something that comes later.
      insides.keySet().removeAll(taken);
      return new FoldedObjects(insides);
    }

    private static boolean isReadByPeople(HeapObject object) {
      return object.text().isPresent() || object.collection().isPresent();
    }

    private Set<Integer> inside(HeapObject object) {
      Set<Integer> inside = new HashSet<>();
      object.collection().ifPresent(elements -> {
        inside.addAll(elements.inner());
        inside.retainAll(objects.keySet());
        if (elements.size() > elements.values().size()) {
          addFurtherNodes(inside);
        }
      });
      if (object.type().equals(STRING)) {
        object.fields().forEach(field -> addTarget(field.content(), inside));
      } else if (isEnumConstant(object)) {
        object
            .fields()
            .subList(0, enumFields(object))
            .forEach(field -> addTarget(field.content(), inside));
        // The name's own array, too.
        Set.copyOf(inside)
            .forEach(name ->
                objects.get(name).fields().forEach(part -> addTarget(part.content(), inside)));
      }
      inside.retainAll(objects.keySet());
      inside.remove(object.label());
      return inside;
    }

    /** Adds the nodes of a large collection behind those of the elements that were read. */
    private void addFurtherNodes(Set<Integer> inside) {
      Set<String> types = new HashSet<>();
      inside.stream()
          .map(objects::get)
          .filter(one -> one.length() < 0)
          .forEach(one -> types.add(one.type()));
      Deque<Integer> open = new ArrayDeque<>(inside);
      while (!open.isEmpty()) {
        for (Content content : contents(objects.get(open.poll()))) {
          if (content instanceof Content.Reference reference
              && objects.containsKey(reference.label())
              && types.contains(objects.get(reference.label()).type())
              && inside.add(reference.label())) {
            open.add(reference.label());
          }
        }
      }
    }

    private void addTarget(Content content, Set<Integer> into) {
      if (content instanceof Content.Reference reference
          && objects.containsKey(reference.label())) {
        into.add(reference.label());
      }
    }

    private boolean isClosed(HeapObject owner, Set<Integer> inside) {
      Set<Integer> within = new HashSet<>(inside);
      within.add(owner.label());
      Set<Integer> shown = new HashSet<>();
      boolean allShown = true;
      if (owner.collection().isPresent()) {
        HeapObject.Elements elements = owner.collection().get();
        elements.keys().forEach(key -> addTarget(key, shown));
        elements.values().forEach(value -> addTarget(value, shown));
        allShown = elements.size() <= elements.values().size();
      }
      for (int label : inside) {
        if (roots.contains(label) || !within.containsAll(referrers.getOrDefault(label, Set.of()))) {
          return false;
        }
        for (Content content : contents(objects.get(label))) {
          // Further elements of a large collection count as not drawn.
          if (allShown
              && content instanceof Content.Reference reference
              && objects.containsKey(reference.label())
              && !within.contains(reference.label())
              && !shown.contains(reference.label())) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
