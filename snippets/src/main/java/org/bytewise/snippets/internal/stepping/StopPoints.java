package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bytewise.snippets.internal.bytecode.ClassCode;
import org.bytewise.snippets.internal.bytecode.StatementStarts;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the places at which code must stop so that it stops at each line and at each statement,
 * also if several are on one line. Stateless.
 */
final class StopPoints {
  private static final String LAMBDA_BODY = "lambda$";

  private StopPoints() {}

  /**
   * Returns the places in a class.
   *
   * @param classFile the file that the class was loaded from
   * @param lines returns the line of a place, the same for all places on it; empty if nobody typed
   *     it
   */
  static List<Location> of(
      ReferenceType type, byte[] classFile, Function<Location, Optional<?>> lines) {
    Map<String, Set<Integer>> named = namedVariables(classFile);
    Map<String, StatementStarts> statements = new HashMap<>();
    for (ClassCode.Method method : ClassCode.of(classFile).methods()) {
      statements.put(
          method.key(), StatementStarts.of(method, named.getOrDefault(method.key(), Set.of())));
    }
    List<Location> found = new ArrayList<>();
    for (Method method : type.methods()) {
      StatementStarts starts = statements.get(method.name() + method.signature());
      if (!method.isAbstract() && !method.isNative() && isTyped(method) && starts != null) {
        found.addAll(of(method, starts, lines));
      }
    }
    return found;
  }

  /** Returns false for methods that the compiler has added. */
  private static boolean isTyped(Method method) {
    return !method.isBridge() && (!method.isSynthetic() || method.name().startsWith(LAMBDA_BODY));
  }

  private static List<Location> of(
      Method method, StatementStarts statements, Function<Location, Optional<?>> lines) {
    TreeMap<Long, Location> points = new TreeMap<>();
    Optional<?> statement = Optional.empty();
    try {
      for (Location location : method.allLineLocations()) {
        boolean within = statements.isWithinExpression(Math.toIntExact(location.codeIndex()));
        Optional<?> line = lines.apply(location);
        // An expression on several lines may return to the first one, where nothing begins.
        if (!within || !line.equals(statement)) {
          points.put(location.codeIndex(), location);
        }
        statement = within ? statement : line;
      }
    } catch (AbsentInformationException e) {
      return List.of();
    }
    for (int start : statements.starts()) {
      Location location = method.locationOfCodeIndex(start);
      if (location != null) {
        points.putIfAbsent(location.codeIndex(), location);
      }
    }
    return points.values().stream().filter(one -> lines.apply(one).isPresent()).toList();
  }

  /** Returns the numbers of the variables with names, by method name and descriptor. */
  private static Map<String, Set<Integer>> namedVariables(byte[] classFile) {
    Map<String, Set<Integer>> byMethod = new HashMap<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  String signature,
                  String[] exceptions) {
                Set<Integer> named = new HashSet<>();
                byMethod.put(name + descriptor, named);
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLocalVariable(
                      String variable,
                      String type,
                      String generic,
                      Label start,
                      Label end,
                      int index) {
                    named.add(index);
                  }
                };
              }
            },
            ClassReader.SKIP_FRAMES);
    return byMethod;
  }
}
