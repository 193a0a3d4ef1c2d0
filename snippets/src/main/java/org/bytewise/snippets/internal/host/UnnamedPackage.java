package org.bytewise.snippets.internal.host;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.snippets.Diagnostic;

/**
 * Adds a hint to errors about missing classes that are on the class path without a package.
 * Snippets are compiled in a package, from which classes of the unnamed package cannot be named.
 */
final class UnnamedPackage {
  private static final Pattern SYMBOL =
      Pattern.compile("\\bsymbol:\\s+(?:class|variable)\\s+([\\p{Alpha}_$][\\w$]*)");

  private static final Pattern IMPORT =
      Pattern.compile("\\bimport\\s+(?:static\\s+)?([\\p{Alpha}_$][\\w$]*)\\s*[.;]");

  private final ClassFiles classFiles;

  UnnamedPackage(ClassFiles classFiles) {
    this.classFiles = classFiles;
  }

  /** Returns the diagnostics of a snippet, with hints where they help. */
  List<Diagnostic> explained(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::explained).toList();
  }

  private Diagnostic explained(Diagnostic diagnostic) {
    Matcher symbol = SYMBOL.matcher(diagnostic.message());
    Matcher imported = IMPORT.matcher(diagnostic.lineText());
    String name = symbol.find() ? symbol.group(1) : imported.find() ? imported.group(1) : "";
    if (name.isEmpty() || classFiles.bytes(name).isEmpty()) {
      return diagnostic;
    }
    return new Diagnostic(
        diagnostic.error(),
        diagnostic.message()
            + ("\n  %s is on the class path without a package, and snippets, which are in one,"
                    + " cannot name it: give it a package, and import it from there")
                .formatted(name),
        diagnostic.line(),
        diagnostic.column(),
        diagnostic.length(),
        diagnostic.lineText());
  }
}
