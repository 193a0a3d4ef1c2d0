package org.bytewise.verify.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of a probe calls a type, by what the class itself says of where it was declared.
 * Runs in the plain VM, where the classes are. Classes without a name of their own that belong to
 * the JDK keep the VM's name, with its dollar signs: what Bytewise calls them is for
 * {@link JdkNames} to know.
 */
final class TypeNamesOfVm {
  private static final Pattern LAMBDA = Pattern.compile("(.+?)\\$\\$Lambda.*");
  private static final String OWN = ProbeClass.NAME;

  private TypeNamesOfVm() {}

  static Map<String, Amount> source(Map<String, Amount> types) {
    Map<String, Amount> named = new TreeMap<>();
    types.forEach((type, amount) -> named.merge(source(type), amount, Amount::plus));
    return named;
  }

  /** @param vmName as in a class histogram, where arrays have the names that classes have */
  static String source(String vmName) {
    Matcher lambda = LAMBDA.matcher(vmName);
    if (lambda.matches()) {
      // Hidden: no loader finds it.
      return isOwn(lambda.group(1)) ? "lambda" : "lambda in " + lambda.group(1);
    }
    try {
      return source(Class.forName(vmName, false, TypeNamesOfVm.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return vmName;
    }
  }

  private static String source(Class<?> type) {
    if (type.isArray()) {
      return source(type.getComponentType()) + "[]";
    }
    if (!isOwn(type.getName())) {
      return type.getCanonicalName() == null ? type.getName() : type.getCanonicalName();
    }
    if (type.isAnonymousClass()) {
      Class<?>[] interfaces = type.getInterfaces();
      return "anonymous " + source(interfaces.length == 0 ? type.getSuperclass() : interfaces[0]);
    }
    Class<?> outer = type.getDeclaringClass();
    return outer == null || outer.getName().equals(OWN)
        ? type.getSimpleName()
        : source(outer) + "." + type.getSimpleName();
  }

  private static boolean isOwn(String name) {
    return name.equals(OWN) || name.startsWith(OWN + "$");
  }
}
