package org.bytewise.exercises.exam;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytewise.snippets.CodeReference;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.References;

/**
 * Decides which JDK APIs an answer may use. It runs in the VM in which it is counted; without
 * reflection, files and the VM's own tools, nothing in that VM lets it change the count.
 */
final class Permitted {
  private static final Set<String> PACKAGES = Set.of(
      "java.lang",
      "java.lang.annotation",
      "java.lang.ref",
      "java.math",
      "java.nio",
      "java.nio.charset",
      "java.text",
      "java.time",
      "java.util",
      "java.util.concurrent",
      "java.util.concurrent.atomic",
      "java.util.concurrent.locks",
      "java.util.function",
      "java.util.random",
      "java.util.regex",
      "java.util.stream");

  /** Packages that may be used together with all their subpackages. */
  private static final Set<String> FAMILIES = Set.of("java.time");

  /**
   * Classes of other packages: in-memory streams, and the bootstrap methods of lambdas, string
   * concatenation, records and switches.
   */
  private static final Set<String> CLASSES = Set.of(
      "java.io.BufferedInputStream",
      "java.io.BufferedOutputStream",
      "java.io.BufferedReader",
      "java.io.BufferedWriter",
      "java.io.ByteArrayInputStream",
      "java.io.ByteArrayOutputStream",
      "java.io.CharArrayReader",
      "java.io.CharArrayWriter",
      "java.io.Closeable",
      "java.io.DataInputStream",
      "java.io.DataOutputStream",
      "java.io.EOFException",
      "java.io.Flushable",
      "java.io.IOException",
      "java.io.InputStream",
      "java.io.InputStreamReader",
      "java.io.LineNumberReader",
      "java.io.OutputStream",
      "java.io.OutputStreamWriter",
      "java.io.PrintStream",
      "java.io.PrintWriter",
      "java.io.Reader",
      "java.io.Serializable",
      "java.io.StreamTokenizer",
      "java.io.StringReader",
      "java.io.StringWriter",
      "java.io.UncheckedIOException",
      "java.io.Writer",
      "java.lang.invoke.LambdaMetafactory",
      "java.lang.invoke.StringConcatFactory",
      "java.lang.reflect.Array",
      "java.lang.runtime.ObjectMethods",
      "java.lang.runtime.SwitchBootstraps",
      // Compressors keep data outside the heap; these do not.
      "java.util.zip.Adler32",
      "java.util.zip.CRC32",
      "java.util.zip.CRC32C",
      "java.util.zip.Checksum");

  /**
   * Classes that appear in the class file of every class with a lambda, as the outer class of
   * another; no method of them is called.
   */
  private static final Set<String> NAMED_BY_COMPILER = Set.of(
      "java.lang.invoke.MethodHandles",
      "java.lang.invoke.MethodHandles$Lookup",
      "java.lang.invoke.SerializedLambda");

  /** Classes of the packages above that reach beyond an exercise. */
  private static final Set<String> REFUSED = Set.of(
      "java.lang.ClassLoader",
      "java.lang.ClassValue",
      "java.lang.Compiler",
      "java.lang.InheritableThreadLocal",
      "java.lang.Module",
      "java.lang.ModuleLayer",
      "java.lang.Package",
      "java.lang.Process",
      "java.lang.ProcessBuilder",
      "java.lang.ProcessHandle",
      "java.lang.RuntimePermission",
      "java.lang.SecurityManager",
      "java.lang.StackWalker",
      "java.lang.System$Logger",
      "java.lang.System$LoggerFinder",
      "java.lang.ThreadGroup",
      "java.util.ListResourceBundle",
      "java.util.PropertyResourceBundle",
      "java.util.ResourceBundle",
      "java.util.ServiceLoader");

  /** Members of {@code java.lang.Class} that only return a name or a property. */
  private static final Set<String> OF_CLASS = Set.of(
      "",
      "cast",
      "desiredAssertionStatus",
      "equals",
      "getComponentType",
      "getEnumConstants",
      "getName",
      "getSimpleName",
      "hashCode",
      "isArray",
      "isInstance",
      "toString");

  /** Classes whose constructors open a file if the first argument is a string. */
  private static final Set<String> OPENING =
      Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");

  /** Members of other classes that reach beyond an exercise. */
  private static final Set<String> MEMBERS = Set.of(
      "java.lang.Runtime.exec",
      // An answer must not know in which heap it runs.
      "java.lang.Runtime.freeMemory",
      "java.lang.Runtime.load",
      "java.lang.Runtime.loadLibrary",
      "java.lang.Runtime.maxMemory",
      "java.lang.Runtime.totalMemory",
      "java.lang.System.getProperties",
      "java.lang.System.getenv",
      "java.lang.System.inheritedChannel",
      "java.lang.System.load",
      "java.lang.System.loadLibrary",
      "java.lang.System.setErr",
      "java.lang.System.setIn",
      "java.lang.System.setOut",
      "java.lang.System.setProperties",
      "java.lang.System.setProperty",
      "java.lang.System.clearProperty",
      "java.lang.System.setSecurityManager",
      "java.lang.Thread.enumerate",
      "java.lang.Thread.getAllStackTraces",
      "java.lang.Thread.getContextClassLoader",
      "java.lang.Thread.getThreadGroup",
      "java.lang.Thread.resume",
      "java.lang.Thread.setDefaultUncaughtExceptionHandler",
      "java.lang.Thread.stop",
      "java.lang.Thread.suspend",
      "java.lang.Thread$Builder$OfPlatform.stackSize",
      "java.lang.Thread.setContextClassLoader");

  private Permitted() {}

  /**
   * Returns a class by which an answer changes how it is called: one with the name of a class that
   * {@code Trial} uses. Empty if there is none.
   *
   * @param solution the solution's program, with the same {@code Trial}
   */
  static Optional<String> shadow(Compilation compilation, Compilation solution) {
    Set<String> known = typesOfTrial(solution);
    return typesOfTrial(compilation).stream()
        .filter(type -> !known.contains(type))
        .filter(compilation.classes()::containsKey)
        .sorted()
        .findFirst();
  }

  private static Set<String> typesOfTrial(Compilation compilation) {
    return compilation.classes().keySet().stream()
        .filter(Permitted::isTrials)
        .flatMap(name -> References.of(compilation, name).stream())
        .map(CodeReference::type)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the first forbidden reference of a program, in the order of names; empty if there is
   * none.
   */
  static Optional<String> violation(Compilation compilation) {
    return References.of(compilation).stream()
        .filter(reference -> !isPermitted(reference))
        .map(reference -> givesStackSize(reference)
            ? "a thread with a stack size of its own"
            : reference.toString())
        .findFirst()
        .or(() -> usesTrial(compilation));
  }

  /** Finds an answer that uses the class which makes its inputs. */
  private static Optional<String> usesTrial(Compilation compilation) {
    return compilation.classes().keySet().stream()
        .filter(name -> !isTrials(name))
        .flatMap(name -> References.of(compilation, name).stream())
        .map(CodeReference::type)
        .filter(Permitted::isTrials)
        .sorted()
        .findFirst();
  }

  private static boolean isTrials(String type) {
    return type.equals("Trial") || type.startsWith("Trial$");
  }

  private static boolean isPermitted(CodeReference reference) {
    String type = reference.type();
    if (type.indexOf('.') < 0) {
      // A primitive array or a class in the unnamed package; the compiler rejects any that do not
      // exist.
      return true;
    }
    if (type.equals("java.lang.Class")) {
      return OF_CLASS.contains(reference.member());
    }
    if (OPENING.contains(type)
        && reference.member().equals("<init>")
        && reference.descriptor().startsWith("(Ljava/lang/String;")) {
      return false;
    }
    if (givesStackSize(reference)) {
      return false;
    }
    if (CLASSES.contains(type)) {
      return true;
    }
    if (reference.member().isEmpty() && NAMED_BY_COMPILER.contains(type)) {
      return true;
    }
    String outer = type.indexOf('$') < 0 ? type : type.substring(0, type.indexOf('$'));
    String inPackage = type.substring(0, type.lastIndexOf('.'));
    boolean known = PACKAGES.contains(inPackage)
        || FAMILIES.stream().anyMatch(family -> inPackage.startsWith(family + "."));
    return known
        && !REFUSED.contains(outer)
        && !REFUSED.contains(type)
        && !MEMBERS.contains(type + "." + reference.member());
  }

  /** Tells whether a thread is created with a stack of its own size, which no budget bounds. */
  private static boolean givesStackSize(CodeReference reference) {
    return reference.type().equals("java.lang.Thread")
        && reference.member().equals("<init>")
        && reference.descriptor().contains("Ljava/lang/String;J");
  }
}
