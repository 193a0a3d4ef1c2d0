package org.bytewise.snippets.internal.count;

import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.internal.count.Trace.Frame;

/** Names of counted types: those of anonymous classes and lambdas say where they come from. */
final class TypeNaming {
  /** What the names of lambdas' classes contain. */
  static final String LAMBDA = "$$Lambda";

  private static final String LAMBDA_BODY = "lambda$";

  private TypeNaming() {}

  /**
   * A type's name as in source code.
   *
   * @param frame the innermost frame of the learner's own code; null where there is none
   */
  static String name(String vmName, Frame frame, ClassFiles classFiles) {
    if (!vmName.startsWith("REPL.")) {
      return SourceNames.of(vmName);
    }
    if (vmName.contains(LAMBDA)) {
      return "lambda" + (frame == null ? "" : inMethod(frame.method()));
    }
    String name = SourceNames.of(vmName);
    return name.startsWith("anonymous class")
        ? classFiles
            .code(vmName)
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
    return name.equals(AllocationSite.WRAPPER_METHOD) || name.startsWith("do_it")
        ? ""
        : " in " + name;
  }
}
