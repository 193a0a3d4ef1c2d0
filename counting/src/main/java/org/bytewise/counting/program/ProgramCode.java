package org.bytewise.counting.program;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bytewise.counting.BinaryNames;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SourceLine;

/** The code of a compiled program, without its sources. Immutable, thread-safe. */
public final class ProgramCode implements CodeUnderTest {
  private final Predicate<String> own;

  private ProgramCode(Predicate<String> own) {
    this.own = own;
  }

  /**
   * Returns the code of a program.
   *
   * @param packages the packages whose classes are the program's own, with those below them, or
   *     single classes; if there are none, all classes that are not the JDK's
   */
  public static ProgramCode of(List<String> packages) {
    if (packages.isEmpty()) {
      Set<String> jdk = jdkPackages();
      return new ProgramCode(type -> !jdk.contains(packageOf(type)) && !isGenerated(type));
    }
    List<String> all = List.copyOf(packages);
    return new ProgramCode(type -> all.stream().anyMatch(one -> isIn(type, one)));
  }

  /** Returns whether a class is in a package or below it, or is this class or nested in it. */
  static boolean isIn(String type, String packageOrClass) {
    return type.startsWith(packageOrClass)
        && (type.length() == packageOrClass.length()
            || ".$/".indexOf(type.charAt(packageOrClass.length())) >= 0);
  }

  /** Returns the packages of all modules of this VM's JDK. */
  private static Set<String> jdkPackages() {
    return ModuleLayer.boot().modules().stream()
        .flatMap(module -> module.getPackages().stream())
        .collect(Collectors.toSet());
  }

  /** Returns whether a class is of the JDK. */
  public static boolean isOfJdk(String type) {
    return jdkPackages().contains(packageOf(type));
  }

  /** Proxies and accessors have packages that only their VM knows. */
  private static boolean isGenerated(String type) {
    return type.startsWith("jdk.")
        || type.startsWith("sun.")
        || type.startsWith("java.")
        || type.startsWith("com.sun.proxy.");
  }

  /** Returns the package of a class; empty if it has none. */
  public static String packageOf(String type) {
    int dot = BinaryNames.withoutAddress(type).lastIndexOf('.');
    return dot < 0 ? "" : type.substring(0, dot);
  }

  @Override
  public boolean isOwn(String className) {
    return own.test(className);
  }

  @Override
  public boolean isEntry(String className, String method) {
    return false;
  }

  @Override
  public Optional<SourceLine> line(String className, int line) {
    return Optional.empty();
  }
}
