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
import org.bytewise.counting.SourceLine;
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
      ReferenceType type, byte[] classFile, Function<Location, Optional<SourceLine>> lines) {
    Map<String, Map<Integer, Set<String>>> named = namedVariables(classFile);
    Map<String, ClassCode.Method> codes = new HashMap<>();
    for (ClassCode.Method code : ClassCode.of(classFile).methods()) {
      codes.put(code.key(), code);
    }
    List<Location> found = new ArrayList<>();
    for (Method method : type.methods()) {
      ClassCode.Method code = codes.get(method.name() + method.signature());
      if (!method.isAbstract() && !method.isNative() && isTyped(method) && code != null) {
        Map<Integer, Set<String>> names = named.getOrDefault(code.key(), Map.of());
        Set<Integer> within =
            ChangesWithin.of(code.steps(), names, index -> line(method, index, lines));
        found.addAll(of(method, StatementStarts.of(code, names.keySet(), within), lines));
      }
    }
    return found;
  }

  private static Optional<SourceLine> line(
      Method method, int index, Function<Location, Optional<SourceLine>> lines) {
    Location location = method.locationOfCodeIndex(index);
    return location == null ? Optional.empty() : lines.apply(location);
  }

  /** Returns false for methods that the compiler has added. */
  private static boolean isTyped(Method method) {
    return !method.isBridge() && (!method.isSynthetic() || method.name().startsWith(LAMBDA_BODY));
  }

  private static List<Location> of(
      Method method, StatementStarts statements, Function<Location, Optional<SourceLine>> lines) {
    TreeMap<Long, Location> points = new TreeMap<>();
    Optional<SourceLine> statement = Optional.empty();
    try {
      for (Location location : method.allLineLocations()) {
        int index = Math.toIntExact(location.codeIndex());
        boolean within = statements.isWithinExpression(index);
        Optional<SourceLine> line = lines.apply(location);
        // An expression on several lines may return to the first one, where nothing begins; a loop
        // over an array stops where it takes the next element.
        if ((!within || !line.equals(statement)) && !statements.isCompilersCount(index)) {
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

  /** Returns the names of the variables that have some, by their numbers, by method. */
  private static Map<String, Map<Integer, Set<String>>> namedVariables(byte[] classFile) {
    Map<String, Map<Integer, Set<String>>> byMethod = new HashMap<>();
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
                Map<Integer, Set<String>> named = new HashMap<>();
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
                    named.computeIfAbsent(index, number -> new HashSet<>()).add(variable);
                  }
                };
              }
            },
            ClassReader.SKIP_FRAMES);
    return byMethod;
  }
}
