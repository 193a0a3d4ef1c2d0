package org.bytewise.layout;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.regex.Pattern;
import org.bytewise.layout.Growth.Unit;

/** An instance of a JDK class that grows, or of a subclass. */
final class JdkGrowable extends Growable {
  /**
   * A JDK class that grows.
   *
   * @param fields the path to the array: a field of the object, then a field of that field's value
   * @param insertsFirst whether a new element is added to the old array before that array is
   *     replaced
   */
  private record Known(Class<?> type, Unit unit, boolean insertsFirst, List<String> fields) {
    Known(Class<?> type, Unit unit, boolean insertsFirst, String... fields) {
      this(type, unit, insertsFirst, List.of(fields));
    }
  }

  private static final List<Known> KNOWN = List.of(
      new Known(ArrayList.class, Unit.ELEMENT, false, "elementData"),
      new Known(StringBuilder.class, Unit.CHARACTER, false, "value"),
      new Known(StringBuffer.class, Unit.CHARACTER, false, "value"),
      new Known(HashMap.class, Unit.ENTRY, true, "table"),
      new Known(HashSet.class, Unit.ENTRY, true, "map", "table"),
      new Known(ArrayDeque.class, Unit.ELEMENT, true, "elements"),
      new Known(Vector.class, Unit.ELEMENT, false, "elementData"),
      new Known(PriorityQueue.class, Unit.ELEMENT, false, "queue"),
      new Known(PriorityBlockingQueue.class, Unit.ELEMENT, false, "queue"),
      new Known(CopyOnWriteArrayList.class, Unit.ELEMENT, false, "array"),
      new Known(CopyOnWriteArraySet.class, Unit.ELEMENT, false, "al", "array"),
      new Known(WeakHashMap.class, Unit.ENTRY, true, "table"),
      new Known(IdentityHashMap.class, Unit.ENTRY, false, "table"),
      new Known(Properties.class, Unit.ENTRY, true, "map", "table"),
      new Known(Hashtable.class, Unit.ENTRY, false, "table"),
      new Known(ConcurrentHashMap.class, Unit.ENTRY, true, "table"),
      new Known(ByteArrayOutputStream.class, Unit.BYTE, false, "buf"),
      new Known(CharArrayWriter.class, Unit.CHARACTER, false, "buf"));

  private static final Pattern UNMODIFIABLE =
      Pattern.compile("java\\.util\\.(ImmutableCollections\\$|Arrays\\$ArrayList"
          + "|Collections\\$(Unmodifiable|Empty|Singleton|Copies)).*");
  private static final Pattern NODES = Pattern.compile("java\\.util\\..*(Linked|Tree|SkipList).*");

  private final Object object;
  private final Known known;
  private final Object holder;
  private final Elements elements;

  /** Keys added to a WeakHashMap, which would otherwise drop them during the run. */
  private final List<Object> weaklyHeld = new ArrayList<>();

  private JdkGrowable(Object object, Known known, Object holder, Field array, Elements elements) {
    super(holder, array);
    this.object = object;
    this.known = known;
    this.holder = holder;
    this.elements = elements;
  }

  /**
   * Recognizes an instance of a known JDK class.
   *
   * @return empty if the object's class is not the JDK's
   * @throws LayoutException if its class is the JDK's and does not grow
   */
  static Optional<Growable> find(Object object, Elements elements) {
    for (Known known : KNOWN) {
      if (known.type().isInstance(object)) {
        return Optional.of(of(object, known, elements));
      }
    }
    refuse(object);
    return Optional.empty();
  }

  /** Returns the known JDK class that an object is an instance of; null for any other. */
  static Class<?> knownType(Object object) {
    return KNOWN.stream()
        .map(Known::type)
        .filter(type -> type.isInstance(object))
        .findFirst()
        .orElse(null);
  }

  private static Growable of(Object object, Known known, Elements elements) {
    Object holder = object;
    Class<?> declaring = known.type();
    for (int i = 0; i < known.fields().size() - 1; i++) {
      Field inner = field(declaring, known.fields().get(i));
      holder = VmAccess.reference(holder, VmAccess.fieldOffset(inner));
      declaring = holder instanceof HashMap ? HashMap.class : holder.getClass();
    }
    Field array = field(declaring, known.fields().get(known.fields().size() - 1));
    return new JdkGrowable(object, known, holder, array, elements);
  }

  private static Field field(Class<?> type, String name) {
    for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
      for (Field field : declaring.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new LayoutException(
        "%s has no field %s in this VM, so its capacity cannot be read: try OpenJDK 17 or 25"
            .formatted(TypeNames.of(type), name));
  }

  /** Throws an exception with the reason if an object is known not to grow. */
  private static void refuse(Object object) {
    Class<?> type = object.getClass();
    String name = TypeNames.of(type);
    if (type.isArray()) {
      throw new LayoutException(
          name + " cannot grow: the length of an array is fixed when it is created");
    }
    if (object instanceof String) {
      throw new LayoutException(
          "a String cannot grow because it is immutable: try new StringBuilder()");
    }
    if (UNMODIFIABLE.matcher(type.getName()).matches()) {
      throw new LayoutException(name + " cannot grow: it accepts no more elements");
    }
    if (type.getName().equals("java.util.concurrent.ArrayBlockingQueue")) {
      throw new LayoutException(name + " cannot grow: its capacity is fixed when it is created");
    }
    if (object instanceof BitSet) {
      throw new LayoutException(name
          + " stores bits, not elements: its array of longs grows when a higher bit is set; a"
          + " footprint of new BitSet(1000) shows how long it is");
    }
    if (object instanceof EnumMap) {
      throw new LayoutException(
          name + " cannot grow: it has a slot for each constant of its enum from the start");
    }
    if (object instanceof EnumSet) {
      throw new LayoutException(
          name + " cannot grow: it has a bit for each constant of its enum from the start");
    }
    if (NODES.matcher(type.getName()).matches()) {
      throw new LayoutException(name + " has no capacity: each added element gets its own node");
    }
    if (isOfJdk(type)) {
      throw new LayoutException(name
          + " is not one of the classes whose capacity can be read: try new ArrayList<Integer>()");
    }
  }

  private static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  @Override
  int size() {
    if (object instanceof Collection<?> collection) {
      return collection.size();
    }
    if (object instanceof Map<?, ?> map) {
      return map.size();
    }
    if (object instanceof CharSequence text) {
      return text.length();
    }
    return object instanceof ByteArrayOutputStream bytes
        ? bytes.size()
        : ((CharArrayWriter) object).size();
  }

  @Override
  @SuppressWarnings("unchecked") // The elements were chosen by the object's type argument.
  void add(Object element) {
    if (object instanceof Collection<?> collection) {
      ((Collection<Object>) collection).add(element);
    } else if (object instanceof Map<?, ?> map) {
      if (object instanceof WeakHashMap) {
        weaklyHeld.add(element);
      }
      // Null is a value of every type, but these two reject it.
      boolean needsValue = map instanceof Hashtable || map instanceof ConcurrentHashMap;
      ((Map<Object, Object>) map).put(element, needsValue ? element : null);
    } else if (object instanceof StringBuilder builder) {
      builder.append('x');
    } else if (object instanceof StringBuffer buffer) {
      buffer.append('x');
    } else if (object instanceof ByteArrayOutputStream bytes) {
      bytes.write('x');
    } else {
      ((CharArrayWriter) object).write('x');
    }
  }

  @Override
  Object element(int index) {
    return elements.element(index);
  }

  @Override
  boolean has(Object element) {
    if (known.unit() != Unit.ENTRY) {
      return false;
    }
    return object instanceof Map<?, ?> map
        ? map.containsKey(element)
        : ((Collection<?>) object).contains(element);
  }

  @Override
  int arrayElements(Object array) {
    if (object instanceof IdentityHashMap) {
      // Keys and values alternate.
      return 2;
    }
    // With a character beyond Latin-1, every character takes two bytes.
    int length = Array.getLength(array);
    boolean wide = (object instanceof StringBuilder builder && builder.capacity() < length)
        || (object instanceof StringBuffer buffer && buffer.capacity() < length);
    return wide ? 2 : 1;
  }

  @Override
  long threshold() {
    boolean says =
        holder instanceof HashMap || holder instanceof Hashtable || holder instanceof WeakHashMap;
    return says && array() != null
        ? VmAccess.integer(holder, VmAccess.fieldOffset(field(declaring(), "threshold")))
        : super.threshold();
  }

  private Class<?> declaring() {
    if (holder instanceof WeakHashMap) {
      return WeakHashMap.class;
    }
    return holder instanceof HashMap ? HashMap.class : Hashtable.class;
  }

  @Override
  boolean insertsFirst() {
    return known.insertsFirst();
  }

  @Override
  boolean callsAreFree() {
    return isOfJdk(object.getClass());
  }

  @Override
  Unit unit() {
    return known.unit();
  }
}
