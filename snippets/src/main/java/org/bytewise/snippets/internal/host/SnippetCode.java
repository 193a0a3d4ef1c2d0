package org.bytewise.snippets.internal.host;

import java.util.Optional;
import org.bytewise.counting.BinaryNames;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.snippets.SourceNames;

/**
 * What JShell makes of snippets, for the rules of counting: a class for each, with a method around
 * a statement. As thread-safe as {@link SnippetLines}.
 */
final class SnippetCode implements CodeUnderTest {
  /** The method that JShell puts around a statement. */
  private static final String WRAPPER_METHOD = "do_it$";

  /** The package of all classes that JShell makes. */
  private static final String PACKAGE = "REPL.";

  /** What the name of a class that JShell puts around a snippet begins with, before its number. */
  private static final String WRAPPER_CLASS = "$JShell$";

  private static final String LAMBDA_BODY = "lambda$";

  private final ClassFiles classFiles;
  private final SnippetLines lines;

  /** @param classFiles has the class files of the snippets */
  SnippetCode(ClassFiles classFiles, SnippetLines lines) {
    this.classFiles = classFiles;
    this.lines = lines;
  }

  @Override
  public boolean isOwn(String className) {
    return classFiles.isKept(className);
  }

  @Override
  public boolean isEntry(String className, String method) {
    return method.equals(WRAPPER_METHOD);
  }

  /** A wrapper returns an object, whatever the type of the value. */
  @Override
  public boolean entryBoxesResult() {
    return true;
  }

  /** The wrapper's method, and the lambdas in it. */
  @Override
  public boolean isMadeForRun(String className, String method) {
    return method.contains(WRAPPER_METHOD);
  }

  @Override
  public Optional<SourceLine> line(String className, int line) {
    return lines.find(className, line);
  }

  @Override
  public String sourceName(String source) {
    return "snippet " + source;
  }

  @Override
  public String typeName(String className, String method) {
    if (!className.startsWith(PACKAGE)) {
      return SourceNames.of(className);
    }
    if (className.contains(BinaryNames.LAMBDA)) {
      return "lambda" + inMethod(method);
    }
    String name = SourceNames.of(className);
    return name.startsWith("anonymous class")
        ? classFiles
            .code(className)
            .map(code -> "anonymous " + SourceNames.of(code.base()))
            .orElse(name)
        : name;
  }

  private static String inMethod(String method) {
    String name = method;
    if (name.startsWith(LAMBDA_BODY)) {
      name = name.substring(LAMBDA_BODY.length());
      int end = name.lastIndexOf('$');
      name = end < 0 ? name : name.substring(0, end);
    }
    return name.isEmpty() || name.startsWith("do_it") ? "" : " in " + name;
  }

  /** A method that was typed by itself has a class that nobody has typed. */
  @Override
  public String methodName(String className, String typeName, String method) {
    if (isEntry(className, method)) {
      return "(the snippet)";
    }
    int number = className.indexOf(WRAPPER_CLASS) + WRAPPER_CLASS.length();
    boolean topLevel = className.indexOf('$', number) < 0;
    return topLevel && !method.startsWith(LAMBDA_BODY) ? method : typeName + '.' + method;
  }
}
