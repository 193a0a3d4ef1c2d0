package org.bytewise.snippets.stepping;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs in the child VM, inside a program that the oracle has added calls to: tells by reflection
 * what the program's variables refer to. The text is printed in a line of its own.
 */
public final class Seen {
  /** How such a line begins. */
  public static final String MARK = "SEEN:";

  /** Objects whose fields are not looked at. */
  static final List<String> OPAQUE = List.of(
      "java.lang.Class",
      "java.lang.Thread",
      "java.lang.Module",
      "java.lang.invoke.",
      "java.security.",
      // Their threads run on while the code that looks at them stops.
      "java.util.concurrent.Executors",
      "java.util.concurrent.FutureTask",
      "java.util.concurrent.ThreadPoolExecutor",
      "jdk.",
      "sun.");

  private static final int MOST_ELEMENTS = 100;

  /** By thread, the variables of each frame, by its depth. */
  private static final Map<Thread, Map<Integer, Known>> FRAMES = new ConcurrentHashMap<>();

  /**
   * The variables of a frame.
   *
   * @param method its class and method: another one may have taken its place
   */
  private record Known(String method, List<Object> variables) {}

  private Seen() {}

  /**
   * Tells what the variables of the calling method are.
   *
   * @param variables alternating {@code type name} and value; primitive values boxed
   */
  public static void at(Object... variables) {
    Map<Integer, Known> frames =
        FRAMES.computeIfAbsent(Thread.currentThread(), t -> new java.util.TreeMap<>());
    List<StackWalker.StackFrame> stack =
        StackWalker.getInstance().walk(s -> s.skip(1).toList());
    int depth = stack.size();
    frames.keySet().removeIf(other -> other > depth);
    frames.put(depth, new Known(method(stack.get(0)), Arrays.asList(variables)));
    StringBuilder text = new StringBuilder();
    text.append("T ").append(Thread.currentThread().getName()).append('\n');
    Picture picture = new Picture(text);
    for (int i = 0; i < depth; i++) {
      StackWalker.StackFrame frame = stack.get(i);
      if (frame.getClassName().startsWith("REPL.") && !frame.getClassName().contains("$$Lambda")) {
        text.append("F ").append(frame.getMethodName()).append('\n');
        Known known = frames.get(depth - i);
        if (known != null && known.method().equals(method(frame))) {
          for (int v = 0; v < known.variables().size(); v += 2) {
            picture.variable(
                (String) known.variables().get(v), known.variables().get(v + 1));
          }
        }
      }
    }
    picture.objects();
    System.out.println(MARK
        + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String method(StackWalker.StackFrame frame) {
    return frame.getClassName() + '.' + frame.getMethodName();
  }

  private static final class Picture {
    private final StringBuilder text;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Deque<Object> queue = new ArrayDeque<>();
    private final List<Object> all = new ArrayList<>();

    Picture(StringBuilder text) {
      this.text = text;
    }

    void variable(String name, Object value) {
      boolean primitive = name.startsWith("primitive ");
      if (name.startsWith("unknown ") && (value instanceof Number || value instanceof Character)) {
        return;
      }
      text.append("L ")
          .append(name.substring(name.indexOf(' ') + 1))
          .append(' ')
          .append(primitive ? primitive(value) : reference(value))
          .append('\n');
    }

    private static String primitive(Object value) {
      return value instanceof Character c
          ? "'" + (c == '\n' ? "\\n" : c == '\'' ? "\\'" : String.valueOf(c)) + "'"
          : String.valueOf(value);
    }

    private String reference(Object value) {
      if (value == null) {
        return "null";
      }
      Integer number = numbers.get(value);
      if (number == null) {
        number = numbers.size() + 1;
        numbers.put(value, number);
        queue.add(value);
        all.add(value);
      }
      return "#" + number;
    }

    void objects() {
      while (!queue.isEmpty()) {
        object(queue.remove());
      }
      for (Object one : List.copyOf(all)) {
        elements(one);
      }
    }

    private void object(Object one) {
      text.append("O ")
          .append(numbers.get(one))
          .append(' ')
          .append(one.getClass().getName());
      text.append('\n');
      if (one instanceof String s) {
        text.append("S ")
            .append(Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8)))
            .append('\n');
      }
      if (one.getClass().isArray()) {
        text.append("N ").append(Array.getLength(one)).append('\n');
        boolean primitive = one.getClass().getComponentType().isPrimitive();
        for (int i = 0; i < Math.min(MOST_ELEMENTS, Array.getLength(one)); i++) {
          Object value = Array.get(one, i);
          text.append("E ")
              .append(primitive ? primitive(value) : reference(value))
              .append('\n');
        }
      } else if (OPAQUE.stream().noneMatch(one.getClass().getName()::startsWith)) {
        Deque<Class<?>> line = new ArrayDeque<>();
        for (Class<?> type = one.getClass(); type != null; type = type.getSuperclass()) {
          line.addFirst(type);
        }
        line.forEach(type -> fields(one, type));
      }
    }

    private void fields(Object one, Class<?> type) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          try {
            field.setAccessible(true);
            Object value = field.get(one);
            text.append("P ")
                .append(field.getName())
                .append(' ')
                .append(field.getType().isPrimitive() ? primitive(value) : reference(value))
                .append('\n');
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }

    /** Lists elements by the collection's own methods; they may change its fields. */
    private void elements(Object one) {
      if (!one.getClass().getName().startsWith("java.util.")) {
        return;
      }
      StringBuilder list = new StringBuilder();
      if (one instanceof Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          list.append(' ')
              .append(known(entry.getKey()))
              .append(' ')
              .append(known(entry.getValue()));
        }
      } else if (one instanceof java.util.PriorityQueue<?> queue) {
        for (Object element : queue.toArray()) {
          list.append(' ').append(known(element));
        }
      } else if (one instanceof Collection<?> some) {
        for (Object element : some) {
          list.append(' ').append(known(element));
        }
      } else if (one instanceof Optional<?> optional) {
        optional.ifPresent(value -> list.append(' ').append(known(value)));
      } else {
        return;
      }
      text.append("C ").append(numbers.get(one)).append(list).append('\n');
    }

    private String known(Object value) {
      return value == null ? "null" : "#" + numbers.getOrDefault(value, 0);
    }
  }
}
