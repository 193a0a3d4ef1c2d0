package org.bytewise.snippets.internal.spot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.snippets.Spot;
import org.bytewise.snippets.internal.bytecode.ClassCode;
import org.bytewise.snippets.internal.bytecode.CodeStep;
import org.objectweb.asm.Opcodes;

/**
 * Maps instructions to the spots they were compiled from. The compiler emits instructions in source
 * order: the third {@code new Point} in a method's source is the third in its code. If the numbers
 * differ, as with a {@code finally} block, which is copied several times, lines decide as far as
 * possible.
 */
final class Pairing {
  private final Map<String, RawSpot> spots = new HashMap<>();
  private final Map<String, Set<String>> implicit = new HashMap<>();
  private final ClassFiles classFiles;

  Pairing(ClassFiles classFiles) {
    this.classFiles = classFiles;
  }

  /** Returns the spot of an instruction; null if there is none. */
  RawSpot at(String className, String method, int index) {
    RawSpot found = spots.get(place(className, method, index));
    // While the VM resolves an instruction it may report its second byte.
    return found != null ? found : spots.get(place(className, method, index - 1));
  }

  /**
   * Returns whether a method is compiler-generated, so that its caller is the cause of what it
   * allocates.
   */
  boolean isImplicit(String className, String method) {
    return implicit.computeIfAbsent(className, this::implicitMethods).contains(method);
  }

  private Set<String> implicitMethods(String className) {
    return classFiles.bytes(className).map(ClassCode::of).map(Pairing::implicit).orElse(Set.of());
  }

  private static Set<String> implicit(ClassCode code) {
    Set<String> methods = new HashSet<>();
    for (ClassCode.Method method : code.methods()) {
      boolean ofEnum =
          code.isEnum() && (method.name().equals("values") || method.name().equals("valueOf"));
      boolean ofRecord = method.steps().stream().anyMatch(CodeStep::isRecordMethod);
      if (ofEnum || ofRecord || (method.isSynthetic() && !method.isLambdaBody())) {
        methods.add(method.key());
      }
    }
    return methods;
  }

  private static String place(String className, String method, int index) {
    return className + '#' + method + '#' + index;
  }

  /** Adds the bodies of one source. */
  void add(List<Body> bodies) {
    Map<String, List<Body>> byClass = new HashMap<>();
    bodies.forEach(
        b -> byClass.computeIfAbsent(b.className(), k -> new ArrayList<>()).add(b));
    byClass.forEach((name, own) -> classFiles
        .bytes(name.replace('/', '.'))
        .map(ClassCode::of)
        .ifPresent(code -> pairClass(code, own)));
  }

  private void pairClass(ClassCode code, List<Body> bodies) {
    List<ClassCode.Method> lambdas = new ArrayList<>(
        code.methods().stream().filter(ClassCode.Method::isLambdaBody).toList());
    for (Body body : bodies) {
      if (body.isLambda()) {
        ClassCode.Method method = lambdaOf(body, lambdas);
        if (method != null) {
          lambdas.remove(method);
          pair(code, body, List.of(method));
        }
      } else {
        pair(code, body, code.methods().stream().filter(m -> belongs(m, body)).toList());
      }
    }
  }

  private static boolean belongs(ClassCode.Method method, Body body) {
    return body.method().startsWith("<")
        ? method.name().equals(body.method())
        : method.key().equals(body.method());
  }

  /**
   * Returns the method compiled from a lambda's body: on the same lines, and if possible with the
   * same number of instructions of a kind.
   */
  private static ClassCode.Method lambdaOf(Body body, List<ClassCode.Method> methods) {
    ClassCode.Method onLine = null;
    for (ClassCode.Method method : methods) {
      boolean there = method.steps().stream().anyMatch(step -> body.contains(step.line()));
      if (there && isAlike(body, method)) {
        return method;
      }
      onLine = there && onLine == null ? method : onLine;
    }
    return onLine;
  }

  private static boolean isAlike(Body body, ClassCode.Method method) {
    Map<String, Integer> wanted = new HashMap<>();
    body.anchors().stream()
        .filter(anchor -> !anchor.key().isEmpty())
        .forEach(anchor -> wanted.merge(anchor.key(), 1, Integer::sum));
    Map<String, Integer> found = new HashMap<>();
    method.steps().forEach(step -> found.merge(Keys.of(step), 1, Integer::sum));
    return wanted.entrySet().stream()
        .allMatch(entry -> entry.getValue().equals(found.getOrDefault(entry.getKey(), 0)));
  }

  private void pair(ClassCode code, Body body, List<ClassCode.Method> methods) {
    Map<String, List<RawSpot>> wanted = new HashMap<>();
    for (Body.Anchor anchor : body.anchors()) {
      // Null stands for an element that is not a spot and only keeps its position.
      wanted.computeIfAbsent(anchor.key(), k -> new ArrayList<>()).add(anchor.spot());
    }
    wanted.values().removeIf(all -> all.stream().allMatch(spot -> spot == null));
    wanted.forEach((key, all) -> {
      int next = 0;
      for (ClassCode.Method method : methods) {
        List<CodeStep> steps = method.steps();
        for (int i = 0; i < steps.size(); i++) {
          if (Keys.of(steps.get(i)).equals(key)) {
            RawSpot spot = all.get(next++ % all.size());
            if (spot != null) {
              note(code, method, i, spot);
            }
          }
        }
      }
    });
  }

  private void note(ClassCode code, ClassCode.Method method, int at, RawSpot spot) {
    String className = code.name().replace('/', '.');
    List<CodeStep> steps = method.steps();
    spots.put(place(className, method.key(), steps.get(at).index()), spot);
    if (spot.kind() == Spot.Kind.EXCEPTION) {
      // The constructor creates the stack trace.
      int call = constructorCall(steps, at);
      if (call >= 0) {
        spots.put(place(className, method.key(), steps.get(call).index()), spot);
      }
    }
  }

  /**
   * Returns the index of the constructor call for the object created by an instruction; -1 if there
   * is none.
   */
  private static int constructorCall(List<CodeStep> steps, int made) {
    String descriptor = steps.get(made).name();
    int open = 0;
    for (int i = made; i < steps.size(); i++) {
      CodeStep step = steps.get(i);
      if (step.opcode() == Opcodes.NEW && step.name().equals(descriptor)) {
        open++;
      } else if (step.opcode() == Opcodes.INVOKESPECIAL
          && step.name().equals("<init>")
          && ("L" + step.owner() + ";").equals(descriptor)
          && --open == 0) {
        return i;
      }
    }
    return -1;
  }
}
