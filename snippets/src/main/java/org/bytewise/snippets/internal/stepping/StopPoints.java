package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.internal.bytecode.ClassCode;
import org.bytewise.snippets.internal.bytecode.StatementStarts;

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
    Map<String, ClassCode.Method> codes = new HashMap<>();
    for (ClassCode.Method code : ClassCode.of(classFile).methods()) {
      codes.put(code.key(), code);
    }
    List<Location> found = new ArrayList<>();
    for (Method method : type.methods()) {
      ClassCode.Method code = codes.get(method.name() + method.signature());
      if (!method.isAbstract() && !method.isNative() && isTyped(method) && code != null) {
        Map<Integer, Set<String>> names = code.variableNames();
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
}
