package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A recursive-descent parser for the measurement language. The text between a function's
 * parentheses is Java and is taken literally, so it may contain anything.
 */
final class MeasurementParser {

  private static final Set<String> RESERVED =
      Set.of("and", "or", "not", "if", "then", "else", "true", "false");

  private final String text;
  private int at;

  MeasurementParser(String text) {
    this.text = text;
  }

  /** Returns the position after the part that was read and the white space that follows it. */
  int position() {
    return at;
  }

  Expression expression() throws MeasurementSyntaxException {
    if (takeWord("if")) {
      Expression condition = expression();
      expectWord("then");
      Expression then = expression();
      expectWord("else");
      return new Expression.Conditional(condition, then, expression());
    }
    return binary(0);
  }

  private Expression binary(int level) throws MeasurementSyntaxException {
    if (level > Operator.STRONGEST) {
      return unary();
    }
    if (level == Operator.COMPARING && takeWord("not")) {
      return new Expression.Not(binary(level));
    }
    Expression left = binary(level + 1);
    Optional<Operator> operator = takeOperator(level);
    while (operator.isPresent()) {
      left = new Expression.Binary(operator.get(), left, binary(level + 1));
      operator = takeOperator(level);
    }
    return left;
  }

  private Expression unary() throws MeasurementSyntaxException {
    if (take("-")) {
      return new Expression.Negative(unary());
    }
    return primary();
  }

  private Expression primary() throws MeasurementSyntaxException {
    skipSpace();
    if (take("(")) {
      Expression inner = expression();
      expect(")");
      return inner;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      return new Expression.Literal(new Value.Text(quoted()));
    }
    if (at < text.length() && isDigit(text.charAt(at))) {
      return new Expression.Literal(new Value.Amount(number()));
    }
    String word = word();
    if (word.isEmpty()) {
      throw error("expected a number, a \"string\", a name or a function such as shallow(…)");
    }
    at += word.length();
    if (word.equals("true") || word.equals("false")) {
      skipSpace();
      return new Expression.Literal(new Value.Truth(word.equals("true")));
    }
    if (RESERVED.contains(word)) {
      throw error("unexpected \"" + word + "\"");
    }
    boolean call = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '[');
    if (!call) {
      skipSpace();
      return new Expression.Name(word);
    }
    return call(word);
  }

  private Expression call(String word) throws MeasurementSyntaxException {
    Function function = Function.of(word)
        .orElseThrow(
            () -> error("unknown function \"" + word + "\"; the functions are " + known()));
    Optional<String> option = Optional.empty();
    if (text.charAt(at) == '[') {
      option = Optional.of(bracketed(word, "]"));
    }
    if (at >= text.length() || text.charAt(at) != '(') {
      throw error("\"(\" is missing after " + word);
    }
    String java = bracketed(word, ")");
    checkOption(function, option);
    if (function.isOfStop() && !java.isEmpty()) {
      throw error(word + " tells of the picture that is shown; leave its parentheses empty");
    }
    skipSpace();
    return new Expression.Call(function, option, java);
  }

  private void checkOption(Function function, Optional<String> option)
      throws MeasurementSyntaxException {
    if (function.option() == Function.Option.NONE && option.isPresent()) {
      throw error(function.word() + " takes no option in [ ]");
    }
    if (option.isEmpty()) {
      String word = function.word();
      if (function.option() == Function.Option.FIELD) {
        throw error(word + " needs a field name: " + word + "[field](…)");
      }
      if (function.option() == Function.Option.FIGURE) {
        String argument = function == Function.RUST ? "type or operation" : "/command …";
        throw error(word + " needs a figure name: " + word + "[figure](" + argument + ")");
      }
      if (function.option() == Function.Option.VARIABLE) {
        throw error(word + " needs the name of a variable: " + word + "[variable]()");
      }
    }
  }

  private String bracketed(String word, String close) throws MeasurementSyntaxException {
    int start = at + 1;
    int end = JavaPiece.end(text, start);
    if (end < 0 || !text.startsWith(close, end)) {
      throw error("\"" + close + "\" is missing after " + word + text.charAt(at));
    }
    at = end + 1;
    return text.substring(start, end).strip();
  }

  private String quoted() throws MeasurementSyntaxException {
    StringBuilder out = new StringBuilder();
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      out.append(text.charAt(i));
      i++;
    }
    if (i >= text.length()) {
      throw error("the string has no closing quote");
    }
    at = i + 1;
    skipSpace();
    return out.toString();
  }

  private double number() throws MeasurementSyntaxException {
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String digits = text.substring(start, at);
    skipSpace();
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      at = start;
      throw error("\"" + digits + "\" is not a number");
    }
  }

  private Optional<Operator> takeOperator(int level) {
    skipSpace();
    for (Operator operator : Operator.values()) {
      if (operator.level() == level
          && (operator.isWord() ? takeWord(operator.sign()) : takeSign(operator))) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  private boolean takeSign(Operator operator) {
    // In a lesson "=>" and "->" end a measurement; they are not a comparison and a subtraction.
    if (text.startsWith("->", at) || text.startsWith("=>", at)) {
      return false;
    }
    return take(operator.sign());
  }

  private boolean take(String sign) {
    skipSpace();
    if (text.startsWith(sign, at)) {
      at += sign.length();
      skipSpace();
      return true;
    }
    return false;
  }

  private boolean takeWord(String wanted) {
    skipSpace();
    if (word().equals(wanted)) {
      at += wanted.length();
      skipSpace();
      return true;
    }
    return false;
  }

  private void expect(String sign) throws MeasurementSyntaxException {
    if (!take(sign)) {
      throw error("\"" + sign + "\" is missing");
    }
  }

  private void expectWord(String word) throws MeasurementSyntaxException {
    if (!takeWord(word)) {
      throw error("\"" + word + "\" is missing");
    }
  }

  /** Returns the identifier that begins here; empty if there is none. */
  private String word() {
    int end = at;
    while (end < text.length()
        && (end == at
            ? Character.isJavaIdentifierStart(text.charAt(end))
            : Character.isJavaIdentifierPart(text.charAt(end)))) {
      end++;
    }
    return text.substring(at, end);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String known() {
    return String.join(
        ", ", List.of(Function.values()).stream().map(Function::word).toList());
  }

  private MeasurementSyntaxException error(String what) {
    String where = at >= text.length() ? "at the end" : "before \"" + rest() + "\"";
    return new MeasurementSyntaxException(
        String.format(Locale.ROOT, "in \"%s\", %s: %s", text.strip(), where, what));
  }

  private String rest() {
    String rest = text.substring(at).strip();
    return rest.length() <= 20 ? rest : rest.substring(0, 20) + "…";
  }
}
