package org.bytewise.repl.prompt.slash;

import java.util.List;
import java.util.Set;
import org.bytewise.snippets.Declaration;
import org.bytewise.snippets.DeclarationKind;
import org.bytewise.snippets.session.SnippetSession;

/** Lists and suggests declarations, for the commands that take or show them. */
final class Declarations {
  private Declarations() {}

  /** What one of these commands lists. */
  enum Sort {
    VARIABLES("variable", DeclarationKind.VARIABLE),
    TYPES(
        "type",
        DeclarationKind.CLASS,
        DeclarationKind.INTERFACE,
        DeclarationKind.ENUM,
        DeclarationKind.RECORD,
        DeclarationKind.ANNOTATION),
    METHODS("method", DeclarationKind.METHOD),
    IMPORTS("import", DeclarationKind.IMPORT);

    private final String noun;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it immutable.
    private final Set<DeclarationKind> kinds;

    Sort(String noun, DeclarationKind... kinds) {
      this.noun = noun;
      this.kinds = Set.of(kinds);
    }
  }

  static List<Suggestion> suggest(Desk desk, Sort sort) {
    return suggestions(of(desk, sort));
  }

  /** Returns all declarations, of whatever sort. */
  static List<Suggestion> suggestAll(Desk desk) {
    return suggestions(desk.workbench().session().declarations());
  }

  private static List<Suggestion> suggestions(List<Declaration> declarations) {
    return declarations.stream()
        .map(d -> new Suggestion(d.name(), d.signature()))
        .toList();
  }

  static void print(Desk desk, Sort sort, String name) throws SlashException {
    List<Declaration> found = of(desk, sort).stream()
        .filter(d -> name.isEmpty() || d.name().equals(name) || d.id().equals(name))
        .toList();
    if (found.isEmpty() && !name.isEmpty()) {
      throw new SlashException("There is no " + sort.noun + " " + name + " here.");
    }
    if (found.isEmpty()) {
      desk.screen().print("No " + sort.noun + "s yet.");
    }
    for (Declaration declaration : found) {
      desk.screen().print("  " + line(declaration));
    }
  }

  private static List<Declaration> of(Desk desk, Sort sort) {
    SnippetSession session = desk.workbench().session();
    List<Declaration> all = sort.kinds.contains(DeclarationKind.VARIABLE)
        ? session.declarationsWithValues()
        : session.declarations();
    return all.stream().filter(d -> sort.kinds.contains(d.kind())).toList();
  }

  private static String line(Declaration declaration) {
    String text = switch (declaration.kind()) {
      case VARIABLE ->
        declaration.signature() + " " + declaration.name() + " = "
            + (declaration.value() == null ? "(unavailable)" : declaration.value());
      case METHOD -> result(declaration.signature()) + " " + declaration.name();
      case IMPORT -> declaration.signature();
      default -> declaration.signature() + " " + declaration.name();
    };
    return declaration.active() ? text : text + "   (cannot be used yet)";
  }

  /** Returns the result's type in a signature such as {@code (String)int}. */
  private static String result(String signature) {
    return signature.substring(signature.lastIndexOf(')') + 1);
  }
}
