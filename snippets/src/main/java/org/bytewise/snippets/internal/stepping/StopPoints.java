package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bytewise.snippets.internal.stepping.CharacterRanges.Statement;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
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
    List<Location> found = new ArrayList<>();
    Map<String, Set<Statement>> statements = statements(classFile);
    for (Method method : type.methods()) {
      if (!method.isAbstract() && !method.isNative() && isTyped(method)) {
        found.addAll(of(
            method, statements.getOrDefault(method.name() + method.signature(), Set.of()), lines));
      }
    }
    return found;
  }

  /** Returns false for methods that the compiler has added. */
  private static boolean isTyped(Method method) {
    return !method.isBridge() && (!method.isSynthetic() || method.name().startsWith(LAMBDA_BODY));
  }

  private static List<Location> of(
      Method method, Set<Statement> statements, Function<Location, Optional<?>> lines) {
    TreeMap<Long, Location> table = new TreeMap<>();
    try {
      for (Location location : method.allLineLocations()) {
        table.put(location.codeIndex(), location);
      }
    } catch (AbsentInformationException e) {
      return List.of();
    }
    TreeMap<Long, Location> points = new TreeMap<>();
    table.forEach((index, location) -> {
      if (!continuesStatement(location, statements, table, lines)) {
        points.put(index, location);
      }
    });
    for (Statement statement : statements) {
      Location start = method.locationOfCodeIndex(statement.start());
      if (start != null) {
        points.putIfAbsent(start.codeIndex(), start);
      }
    }
    return points.values().stream().filter(one -> lines.apply(one).isPresent()).toList();
  }

  /**
   * Returns whether a line begins here only because a statement that spans several lines returns to
   * its first one.
   */
  private static boolean continuesStatement(
      Location location,
      Set<Statement> statements,
      NavigableMap<Long, Location> table,
      Function<Location, Optional<?>> lines) {
    Statement innermost = null;
    for (Statement one : statements) {
      if (one.start() <= location.codeIndex() && location.codeIndex() <= one.end()) {
        innermost = one;
      }
    }
    if (innermost == null || innermost.start() == location.codeIndex()) {
      return false;
    }
    Map.Entry<Long, Location> first = table.floorEntry((long) innermost.start());
    return first != null && lines.apply(first.getValue()).equals(lines.apply(location));
  }

  private static Map<String, Set<Statement>> statements(byte[] classFile) {
    Map<String, Set<Statement>> byMethod = new HashMap<>();
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
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitAttribute(Attribute attribute) {
                    if (attribute instanceof CharacterRanges ranges) {
                      byMethod.put(name + descriptor, ranges.statements());
                    }
                  }
                };
              }
            },
            new Attribute[] {new CharacterRanges()},
            ClassReader.SKIP_FRAMES);
    return byMethod;
  }
}
