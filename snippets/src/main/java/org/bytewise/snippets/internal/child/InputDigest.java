package org.bytewise.snippets.internal.child;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Digests of inputs, which show whether two are alike, or one has been changed: the contents of
 * arrays, strings, collections, buffers and boxed values, and the fields of the exercise's own
 * classes. An object of the answer's classes counts as one, whatever it contains, and other classes
 * of the JDK by their names. Used by one thread.
 */
final class InputDigest {
  private static final int DEEPEST = 16;
  private static final int DEEPEST_PARTS = 4;
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_OBJECTS = 10_000_000;
  private static final String TRIAL = "Trial";

  private static final long NOTHING = 1;
  private static final long CUT = 2;
  private static final long OTHER = 3;

  private final ClassLoader loader;
  private final Map<Class<?>, Field[]> fields = new HashMap<>();
  private int left;

  /**
   * Creates a digest.
   *
   * @param loader of the exercise's classes, and the answer's
   */
  InputDigest(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Returns digests of an input, one for each of its parts: the fields of the exercise's own
   * objects and what else it consists of. Two inputs of the same form have as many parts. Code of
   * the answer may run if its collections are in the input.
   */
  long[] parts(Object input) {
    left = MOST_OBJECTS;
    List<Long> parts = new ArrayList<>();
    addParts(input, 0, parts);
    return parts.stream().mapToLong(part -> part).toArray();
  }

  private void addParts(Object value, int depth, List<Long> parts) {
    if (depth < DEEPEST_PARTS && parts.size() < MOST_PARTS && value != null) {
      Class<?> type = value.getClass();
      if (type.isArray() && isTrials(type.getComponentType())) {
        for (Object element : (Object[]) value) {
          addParts(element, depth + 1, parts);
        }
        return;
      }
      if (isTrials(type) && !(value instanceof Collection) && !(value instanceof CharSequence)) {
        for (Field field : fields.computeIfAbsent(type, this::fieldsOf)) {
          addField(field, value, depth, parts);
        }
        return;
      }
    }
    parts.add(whole(value));
  }

  private void addField(Field field, Object value, int depth, List<Long> parts) {
    try {
      if (field.getType().isPrimitive()) {
        parts.add(primitive(field, value));
      } else {
        addParts(field.get(value), depth + 1, parts);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isTrials(Class<?> type) {
    String name = type.getName();
    return (name.equals(TRIAL) || name.startsWith(TRIAL + "$"))
        && !type.isHidden()
        && !type.isEnum()
        && type.getClassLoader() == loader;
  }

  private long whole(Object value) {
    try {
      return of(value, 0);
    } catch (RuntimeException | StackOverflowError e) {
      return text(e.getClass().getName());
    }
  }

  private static long mixed(long digest, long more) {
    long sum = (digest ^ more) * 0x9E3779B97F4A7C15L;
    return sum ^ sum >>> 29;
  }

  private static long text(CharSequence text) {
    long digest = text.length();
    for (int i = 0; i < text.length(); i++) {
      digest = mixed(digest, text.charAt(i));
    }
    return digest;
  }

  private long of(Object value, int depth) {
    if (value == null) {
      return NOTHING;
    }
    if (depth > DEEPEST || --left < 0) {
      return CUT;
    }
    if (value instanceof CharSequence text) {
      return text(text);
    }
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return array(value, type, depth);
    }
    if (value instanceof Set<?> set) {
      return unordered(set, depth);
    }
    if (value instanceof Collection<?> collection) {
      long digest = collection.size();
      for (Object element : collection) {
        digest = mixed(digest, of(element, depth + 1));
      }
      return digest;
    }
    if (value instanceof Map<?, ?> map) {
      return unordered(map.entrySet(), depth);
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return mixed(of(entry.getKey(), depth + 1), of(entry.getValue(), depth + 1));
    }
    if (type.getClassLoader() == loader) {
      return ofProgram(value, type, depth);
    }
    if (value instanceof Buffer buffer) {
      return buffer(buffer);
    }
    boolean telling = value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>;
    return text(telling ? value.toString() : type.getName());
  }

  private long unordered(Collection<?> elements, int depth) {
    long digest = elements.size();
    for (Object element : elements) {
      digest += mixed(OTHER, of(element, depth + 1));
    }
    return digest;
  }

  private long array(Object array, Class<?> type, int depth) {
    int length = Array.getLength(array);
    long digest = mixed(OTHER, length);
    if (array instanceof int[] numbers) {
      for (int number : numbers) {
        digest = mixed(digest, number);
      }
    } else if (array instanceof byte[] bytes) {
      for (byte one : bytes) {
        digest = mixed(digest, one);
      }
    } else if (array instanceof char[] characters) {
      for (char one : characters) {
        digest = mixed(digest, one);
      }
    } else if (type.getComponentType().isPrimitive()) {
      for (int i = 0; i < length; i++) {
        digest = mixed(digest, text(String.valueOf(Array.get(array, i))));
      }
    } else {
      for (Object element : (Object[]) array) {
        digest = mixed(digest, of(element, depth + 1));
      }
    }
    return digest;
  }

  private static long buffer(Buffer buffer) {
    long digest = mixed(buffer.position(), buffer.limit());
    if (buffer instanceof ByteBuffer bytes) {
      for (int i = 0; i < bytes.limit(); i++) {
        digest = mixed(digest, bytes.get(i));
      }
    }
    return digest;
  }

  private long ofProgram(Object value, Class<?> type, int depth) {
    if (value instanceof Enum<?> constant) {
      return text(constant.name());
    }
    long digest = OTHER;
    for (Field field : fields.computeIfAbsent(type, this::fieldsOf)) {
      try {
        digest = mixed(
            digest,
            field.getType().isPrimitive()
                ? primitive(field, value)
                : of(field.get(value), depth + 1));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return digest;
  }

  private static long primitive(Field field, Object value) throws IllegalAccessException {
    Class<?> type = field.getType();
    if (type == double.class || type == float.class) {
      return Double.doubleToLongBits(field.getDouble(value));
    }
    if (type == boolean.class) {
      return field.getBoolean(value) ? 1 : 0;
    }
    return type == char.class ? field.getChar(value) : field.getLong(value);
  }

  /** Returns the fields that {@code Trial} and the classes inside it declare. */
  private Field[] fieldsOf(Class<?> type) {
    List<Field> all = new ArrayList<>();
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      if (!isTrials(one)) {
        continue;
      }
      List<Field> declared = new ArrayList<>();
      for (Field field : one.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          declared.add(field);
        }
      }
      declared.sort(Comparator.comparing(Field::getName));
      all.addAll(declared);
    }
    return all.toArray(new Field[0]);
  }
}
