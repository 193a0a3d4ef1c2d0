package org.bytewise.verify.oracle;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the JDK's lambdas and its local and anonymous classes are called in a receipt. Two ways are
 * allowed, but only one of them in a receipt: all classes of one kind under the name of the class
 * around them, or each with its number.
 */
final class JdkNames {
  private static final Pattern LAMBDA = Pattern.compile("lambda in (.+)");
  private static final Pattern NESTED = Pattern.compile("(?<=\\w)\\$(?=[A-Za-z])");
  private static final Pattern NUMBER = Pattern.compile("\\$(?=\\d)");
  private static final Pattern NUMBER_AND_NAME = Pattern.compile("(\\d+)(\\$?)(.*)");

  private JdkNames() {}

  /**
   * The names that a receipt may have.
   *
   * @param types by the names that {@link TypeNamesOfVm} gives
   */
  static List<Map<String, Amount>> named(Map<String, Amount> types) {
    return List.of(renamed(types, JdkNames::together), renamed(types, JdkNames::numbered));
  }

  private static Map<String, Amount> renamed(
      Map<String, Amount> types, UnaryOperator<String> naming) {
    Map<String, Amount> renamed = new TreeMap<>();
    types.forEach((type, amount) -> {
      int brackets = type.indexOf('[');
      String element = brackets < 0 ? type : type.substring(0, brackets);
      Matcher lambda = LAMBDA.matcher(element);
      String name =
          lambda.matches() ? "lambda in " + nested(lambda.group(1)) : naming.apply(element);
      renamed.merge(brackets < 0 ? name : name + type.substring(brackets), amount, Amount::plus);
    });
    return renamed;
  }

  private static String together(String type) {
    String[] parts = NUMBER.split(type, -1);
    if (parts.length == 1) {
      return type;
    }
    String last = parts[parts.length - 1].replaceFirst("\\d+\\$?", "");
    return last.isEmpty()
        ? "anonymous class in " + nested(parts[0])
        : parts[0].substring(0, parts[0].lastIndexOf('.') + 1) + nested(last);
  }

  private static String numbered(String type) {
    String[] parts = NUMBER.split(type, -1);
    if (parts.length == 1) {
      return type;
    }
    StringJoiner numbers = new StringJoiner(".");
    String name = "";
    boolean member = false;
    for (int i = 1; i < parts.length; i++) {
      Matcher part = NUMBER_AND_NAME.matcher(parts[i]);
      if (!part.matches()) {
        throw new IllegalArgumentException("no class of the JDK: " + type);
      }
      numbers.add(part.group(1));
      member = !part.group(2).isEmpty();
      name = nested(part.group(3));
    }
    String number = numbers.toString().equals("1") ? "" : " (" + numbers + ")";
    String where = " in " + nested(parts[0]);
    String anonymous = "anonymous class" + number + where;
    if (name.isEmpty()) {
      return anonymous;
    }
    return member ? name + " in " + anonymous : "local class " + name + number + where;
  }

  private static String nested(String name) {
    return NESTED.matcher(name).replaceAll(".");
  }
}
