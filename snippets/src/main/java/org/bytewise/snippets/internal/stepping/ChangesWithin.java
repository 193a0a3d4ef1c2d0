package org.bytewise.snippets.internal.stepping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.internal.bytecode.CodeStep;
import org.objectweb.asm.Opcodes;

/**
 * Finds the instructions that change a local variable in the middle of a statement: {@code ++n} in
 * {@code while (++n < 3)}, and the variable of a pattern. Between two statements the instructions
 * are the same, so the text of the line decides. Stateless.
 */
final class ChangesWithin {
  /** What looks like code and is none. */
  private static final Pattern NO_CODE =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])++'|//.*|/\\*.*?(?:\\*/|$)");

  private static final Pattern PATTERNS = Pattern.compile("\\b(?:instanceof|case)\\b");

  /** What may precede a statement in parentheses. */
  private static final Pattern GUARD = Pattern.compile("\\b(?:if|while|for)\\s*$");

  private static final Pattern WORD_BEFORE = Pattern.compile("\\b(?:else|do)$");
  private static final Pattern CASE = Pattern.compile("\\b(?:case|default)\\b");

  private ChangesWithin() {}

  /**
   * Returns the indexes of such instructions of a method.
   *
   * @param names the names of the variables that instructions read or change, by their indexes
   * @param lines finds the line of source code of an index; empty for code that was not typed
   */
  static Set<Integer> of(
      List<CodeStep> steps,
      Map<Integer, Set<String>> names,
      IntFunction<Optional<SourceLine>> lines) {
    Set<Integer> within = new HashSet<>();
    Map<SourceLine, Map<String, List<Integer>>> counts = new HashMap<>();
    for (CodeStep step : steps) {
      Set<String> some =
          step.changedVariable() < 0 ? Set.of() : names.getOrDefault(step.index(), Set.of());
      Optional<SourceLine> line = some.isEmpty() ? Optional.empty() : lines.apply(step.index());
      if (line.isEmpty()) {
        continue;
      }
      if (step.opcode() == Opcodes.IINC) {
        for (String name : some) {
          counts
              .computeIfAbsent(line.get(), one -> new HashMap<>())
              .computeIfAbsent(name, one -> new ArrayList<>())
              .add(step.index());
        }
      } else if (some.stream().allMatch(name -> isBound(code(line.get().text()), name))) {
        within.add(step.index());
      }
    }
    counts.forEach((line, byName) ->
        byName.forEach((name, indexes) -> within.addAll(parts(code(line.text()), name, indexes))));
    return within;
  }

  /** Returns a line without texts and comments. */
  private static String code(String line) {
    return NO_CODE.matcher(line).replaceAll(found -> found.group().startsWith("/") ? " " : "0");
  }

  /** Returns whether a variable of a line gets its value from a pattern there. */
  private static boolean isBound(String code, String name) {
    String word = "(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])";
    return PATTERNS.matcher(code).find()
        && Pattern.compile("[\\w$>\\]]\\s+" + word).matcher(code).find()
        && !Pattern.compile(word + "\\s*(?:=(?!=)|:|[-+*/%&|^]=|<<=|>>=|\\+\\+|--)")
            .matcher(code)
            .find();
  }

  /**
   * Returns those of the increments of a variable on a line that are parts of statements. If it has
   * both kinds, their order decides.
   */
  private static List<Integer> parts(String code, String name, List<Integer> indexes) {
    String word = "(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])";
    Matcher found = Pattern.compile("(?<![-+])(?:\\+\\+|--)\\s*" + word + "(?!\\s*[.\\[(])"
            + "|" + word + "\\s*(?:\\+\\+|--)"
            + "|" + word + "\\s*[-+]=")
        .matcher(code);
    List<Boolean> parts = new ArrayList<>();
    while (found.find()) {
      String before = code.substring(0, found.start()).strip();
      String after = code.substring(found.end()).strip();
      boolean assigned = found.group().endsWith("=");
      parts.add(!mayPrecede(before) || !(assigned || mayFollow(after)));
    }
    if (!parts.contains(true)) {
      return List.of();
    }
    if (!parts.contains(false)) {
      return indexes;
    }
    if (parts.size() != indexes.size()) {
      return List.of();
    }
    List<Integer> some = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      if (parts.get(i)) {
        some.add(indexes.get(i));
      }
    }
    return some;
  }

  private static boolean mayFollow(String after) {
    return after.isEmpty() || ";),".indexOf(after.charAt(0)) >= 0;
  }

  /** Returns whether a statement may follow what precedes it on its line. */
  private static boolean mayPrecede(String before) {
    if (before.isEmpty()) {
      return true;
    }
    return switch (before.charAt(before.length() - 1)) {
      case ';', '{', '}', ',' -> true;
      case ')' -> GUARD.matcher(before.substring(0, opening(before))).find();
      case ':' -> before.substring(lastStatement(before)).indexOf('?') < 0;
      case '>' -> before.endsWith("->") && CASE.matcher(before).find();
      default -> WORD_BEFORE.matcher(before).find();
    };
  }

  /** Returns where the parenthesis was opened that a text ends with; 0 if it was not. */
  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return 0;
  }

  private static int lastStatement(String text) {
    return 1
        + Math.max(text.lastIndexOf(';'), Math.max(text.lastIndexOf('{'), text.lastIndexOf('}')));
  }
}
