package org.bytewise.snippets.internal.child;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Renders values as Java expressions that make them again: {@code new int[] {1, 2}},
 * {@code List.of("a")}, {@code new Question("a", 3)}. A value for which there is no expression is
 * rendered by its own {@code toString}.
 */
final class ValueExpression {
  /** Nested deeper than anything that somebody wants to paste. */
  private static final int MOST_DEPTH = 20;

  private static final int MOST_PAIRS = 10;

  private final StringBuilder text = new StringBuilder();
  private final int mostCharacters;
  private final int mostElements;

  private ValueExpression(int mostCharacters, int mostElements) {
    this.mostCharacters = mostCharacters;
    this.mostElements = mostElements;
  }

  /**
   * Returns a value as Java.
   *
   * @param mostCharacters the approximate length of the whole text; the elements left out are
   *     counted in a comment
   * @param mostElements of each array or collection
   */
  static String of(Object value, int mostCharacters, int mostElements) {
    ValueExpression rendering = new ValueExpression(mostCharacters, mostElements);
    rendering.append(value, 0);
    return rendering.text.toString();
  }

  private void append(Object value, int depth) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof String || value instanceof Character) {
      text.append(ValueText.of(value, mostCharacters, mostElements));
    } else if (value instanceof Number number) {
      text.append(number(number));
    } else if (value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof Enum<?> constant) {
      text.append(constant.getDeclaringClass().getSimpleName());
      text.append('.').append(constant.name());
    } else if (depth == MOST_DEPTH) {
      text.append(ValueText.of(value, mostCharacters, mostElements));
    } else if (value.getClass().isArray()) {
      text.append("new ").append(value.getClass().getSimpleName()).append(" {");
      appendElements(value, depth);
    } else if (value.getClass().isRecord()) {
      appendRecord(value, depth);
    } else if (value instanceof StringBuilder builder) {
      text.append("new StringBuilder(");
      append(builder.toString(), depth + 1);
      text.append(')');
    } else if (isOfTheJdk(value) && value instanceof Collection<?> collection) {
      appendCollection(collection, depth);
    } else if (isOfTheJdk(value) && value instanceof Map<?, ?> map) {
      appendMap(map, depth);
    } else {
      text.append(ValueText.of(value, mostCharacters, mostElements));
    }
  }

  /** Tells whether a class is of the JDK, so that its methods do what their names say. */
  private static boolean isOfTheJdk(Object value) {
    return value.getClass().getClassLoader() == null;
  }

  private static String number(Number number) {
    if (number instanceof Long) {
      return number + "L";
    }
    if (number instanceof Float value) {
      return value.isNaN() || value.isInfinite()
          ? "Float" + named(value.doubleValue())
          : value + "f";
    }
    if (number instanceof Double value) {
      return value.isNaN() || value.isInfinite() ? "Double" + named(value) : value.toString();
    }
    if (number instanceof Short || number instanceof Byte) {
      return "(" + (number instanceof Short ? "short" : "byte") + ") " + number;
    }
    return number instanceof BigInteger || number instanceof BigDecimal
        ? "new " + number.getClass().getSimpleName() + "(\"" + number + "\")"
        : number.toString();
  }

  private static String named(double value) {
    return Double.isNaN(value) ? ".NaN" : value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY";
  }

  /** Appends the elements of an array whose type has been written, and the closing brace. */
  private void appendElements(Object array, int depth) {
    int length = Array.getLength(array);
    Class<?> type = array.getClass().getComponentType();
    for (int i = 0; i < length; i++) {
      text.append(i > 0 ? ", " : "");
      if (isFull(i, length)) {
        break;
      }
      Object element = Array.get(array, i);
      if (type.isPrimitive()) {
        text.append(element(type, element));
      } else if (type.isArray() && element != null && element.getClass() == type) {
        // The type is known from that of the outer array.
        text.append('{');
        appendElements(element, depth + 1);
      } else {
        append(element, depth + 1);
      }
    }
    text.append('}');
  }

  private static String element(Class<?> type, Object element) {
    if (type == char.class) {
      return ValueText.of(element);
    }
    boolean isInt = element instanceof Long value && value == value.intValue();
    return type == byte.class || type == short.class || type == boolean.class || isInt
        ? element.toString()
        : number((Number) element);
  }

  /** Says how many elements are left out, if there is no room for the next one. */
  private boolean isFull(int next, int length) {
    boolean full = next > 0 && (next == mostElements || text.length() > mostCharacters);
    if (full) {
      text.append("/* ").append(length - next).append(" more */");
    }
    return full;
  }

  private void appendRecord(Object record, int depth) {
    text.append("new ").append(record.getClass().getSimpleName()).append('(');
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      text.append(i > 0 ? ", " : "");
      append(component(record, components[i].getAccessor()), depth + 1);
    }
    text.append(')');
  }

  private static Object component(Object record, Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor.getName() + " failed", e);
    }
  }

  private void appendCollection(Collection<?> collection, int depth) {
    Class<?> type = collection.getClass();
    boolean made = Set.of(
            ArrayList.class,
            LinkedList.class,
            ArrayDeque.class,
            HashSet.class,
            LinkedHashSet.class,
            TreeSet.class)
        .contains(type);
    if (!made && !(collection instanceof List) && !(collection instanceof Set)) {
      text.append(ValueText.of(collection, mostCharacters, mostElements));
      return;
    }
    if (made) {
      text.append("new ").append(type.getSimpleName()).append("<>(");
    }
    List<?> elements = new ArrayList<>(collection);
    if (!made || !elements.isEmpty()) {
      boolean set = !made && collection instanceof Set;
      boolean fixed = elements.contains(null) || type == Arrays.asList().getClass();
      text.append(set ? "Set.of(" : fixed ? "Arrays.asList(" : "List.of(");
      boolean ordered = collection instanceof List
          || collection instanceof LinkedHashSet
          || collection instanceof ArrayDeque
          || collection instanceof TreeSet;
      appendAll(elements, ordered, depth);
      text.append(')');
    }
    text.append(made ? ")" : "");
  }

  /** Appends elements; those in no order by their texts, because their order may differ by VM. */
  private void appendAll(List<?> elements, boolean ordered, int depth) {
    if (ordered) {
      for (int i = 0; i < elements.size(); i++) {
        text.append(i > 0 ? ", " : "");
        if (isFull(i, elements.size())) {
          return;
        }
        append(elements.get(i), depth + 1);
      }
      return;
    }
    List<String> texts = new ArrayList<>();
    elements.forEach(element -> texts.add(inner(element, depth)));
    texts.sort(null);
    for (int i = 0; i < texts.size(); i++) {
      text.append(i > 0 ? ", " : "");
      if (isFull(i, texts.size())) {
        return;
      }
      text.append(texts.get(i));
    }
  }

  private String inner(Object value, int depth) {
    ValueExpression rendering = new ValueExpression(mostCharacters, mostElements);
    rendering.append(value, depth + 1);
    return rendering.text.toString();
  }

  private void appendMap(Map<?, ?> map, int depth) {
    boolean made = map.getClass() == HashMap.class || map.getClass() == TreeMap.class;
    boolean nulls = map.entrySet().stream()
        .anyMatch(entry -> entry.getKey() == null || entry.getValue() == null);
    // Map.of would lose the order.
    if (nulls || map instanceof LinkedHashMap) {
      text.append(ValueText.of(map, mostCharacters, mostElements));
      return;
    }
    if (made) {
      text.append("new ").append(map.getClass().getSimpleName()).append("<>(");
    }
    if (!made || !map.isEmpty()) {
      boolean few = map.size() <= MOST_PAIRS;
      List<String> pairs = new ArrayList<>();
      map.forEach((key, value) -> {
        String pair = inner(key, depth) + ", " + inner(value, depth);
        pairs.add(few ? pair : "Map.entry(" + pair + ")");
      });
      if (map.getClass() != TreeMap.class) {
        pairs.sort(null);
      }
      text.append(few ? "Map.of(" : "Map.ofEntries(");
      text.append(String.join(", ", pairs)).append(')');
    }
    text.append(made ? ")" : "");
  }
}
