package org.bytewise.verify.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Bytewise calls the JDK's lambdas and its local and anonymous classes. */
final class JdkNames {
  private static final Pattern LAMBDA = Pattern.compile("(lambda in )(.+)");
  private static final Pattern NESTED = Pattern.compile("(?<=\\w)\\$(?=[A-Za-z])");
  private static final Pattern ANONYMOUS = Pattern.compile("(.+?)(\\$\\d+)+");
  private static final Pattern LOCAL = Pattern.compile("(.+\\.)[^.]+?\\$\\d+([^\\d$]\\w*)");

  private JdkNames() {}

  /** @param types by the names that {@link TypeNamesOfVm} gives */
  static Map<String, Amount> renamed(Map<String, Amount> types) {
    Map<String, Amount> renamed = new TreeMap<>();
    types.forEach((type, amount) -> renamed.merge(renamed(type), amount, Amount::plus));
    return renamed;
  }

  private static String renamed(String type) {
    Matcher lambda = LAMBDA.matcher(type);
    if (lambda.matches()) {
      return lambda.group(1) + NESTED.matcher(lambda.group(2)).replaceAll(".");
    }
    Matcher anonymous = ANONYMOUS.matcher(type);
    if (anonymous.matches()) {
      return "anonymous class in " + anonymous.group(1).replace('$', '.');
    }
    Matcher local = LOCAL.matcher(type);
    return local.matches() ? local.group(1) + local.group(2) : type;
  }
}
