package org.bytewise.snippets.internal.bytecode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bytewise.snippets.Bytecode;
import org.bytewise.snippets.Bytecode.Mark;
import org.bytewise.snippets.SourceNames;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Describes instructions and methods in words. Stateless. */
public final class Wording {
  /** The number of characters of a literal to show. */
  private static final int MOST_CHARACTERS = 40;

  private Wording() {}

  /** Finds the source lines that a class was compiled from. */
  @FunctionalInterface
  public interface Lines {
    /** Returns the line of the snippet, or null if unknown. */
    SourceText find(int line);
  }

  /**
   * A line of source.
   *
   * @param line counted from 1
   */
  public record SourceText(int line, String text) {}

  /** Describes the instructions of a method. */
  public static List<Bytecode.Instruction> instructions(List<CodeStep> steps, Lines lines) {
    return java.util.stream.IntStream.range(0, steps.size())
        .mapToObj(i -> instruction(steps.get(i), i == 0 ? null : steps.get(i - 1), lines))
        .toList();
  }

  private static Bytecode.Instruction instruction(CodeStep step, CodeStep before, Lines lines) {
    SourceText text = step.line() == 0 ? null : lines.find(step.line());
    Marked marked = marked(step, before);
    return new Bytecode.Instruction(
        step.index(),
        Mnemonics.of(step.opcode()),
        operand(step),
        marked.mark(),
        marked.note(),
        text == null ? 0 : text.line(),
        text == null ? "" : text.text());
  }

  private record Marked(Mark mark, String note) {
    static Marked allocates(String note) {
      return new Marked(Mark.ALLOCATES, note);
    }
  }

  private static Marked marked(CodeStep step, CodeStep before) {
    if (step.opcode() == Opcodes.NEW) {
      return Marked.allocates("an object");
    }
    if (step.isArray()) {
      return Marked.allocates(
          step.opcode() == Opcodes.MULTIANEWARRAY ? "an array of arrays" : "an array");
    }
    if (step.isLambda()) {
      return step.takesArguments()
          ? Marked.allocates("it captures")
          : new Marked(Mark.NONE, "captures nothing: created once");
    }
    if (step.isConcatenation() || (step.isRecordMethod() && step.name().equals("toString"))) {
      return Marked.allocates("a String");
    }
    if (step.isBoxing()) {
      return switch (Boxes.cost(step.owner(), before == null ? null : pushed(before))) {
        case NOTHING -> new Marked(Mark.NONE, "boxes: uses a cached one");
        case DEPENDS -> new Marked(Mark.MAY_ALLOCATE, "boxes: may allocate");
        case NEW -> new Marked(Mark.MAY_ALLOCATE, "boxes: a new one");
      };
    }
    return new Marked(Mark.NONE, "");
  }

  /** Returns the number that an instruction pushes; null for any other instruction. */
  static Object pushed(CodeStep step) {
    boolean pushes = step.opcode() >= Opcodes.ICONST_M1 && step.opcode() <= Opcodes.LDC;
    return pushes && step.constant() instanceof Number number ? number : null;
  }

  /** Returns the operand of an instruction in words. */
  static String operand(CodeStep step) {
    int opcode = step.opcode();
    if (step.isLambda()) {
      Type type = Type.getReturnType(step.descriptor());
      int captured = Type.getArgumentTypes(step.descriptor()).length;
      return "lambda " + name(type) + (captured == 0 ? "" : ", captures " + captured);
    }
    if (step.isConcatenation()) {
      return "concatenation" + parameters(step.descriptor());
    }
    if (opcode == Opcodes.INVOKEDYNAMIC) {
      return step.name() + parameters(step.descriptor());
    }
    if (step.isCall()) {
      return called(step.owner(), step.name(), step.descriptor());
    }
    if (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.PUTFIELD) {
      return member(step.owner(), step.name());
    }
    if (!step.name().isEmpty()) {
      return name(Type.getType(step.name()));
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.DCONST_1) {
      return "";
    }
    if (isJump(opcode)) {
      return "to " + step.constant();
    }
    return step.constant() == null ? "" : constant(step.constant());
  }

  private static boolean isJump(int opcode) {
    return (opcode >= Opcodes.IFEQ && opcode <= Opcodes.JSR)
        || opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL;
  }

  private static String constant(Object constant) {
    if (constant instanceof Type type) {
      return type.getSort() == Type.METHOD ? type.toString() : name(type) + ".class";
    }
    if (!(constant instanceof String text)) {
      return constant.toString();
    }
    String shown =
        text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    StringBuilder quoted = new StringBuilder("\"");
    shown
        .chars()
        .forEach(c -> quoted.append(
            switch (c) {
              case '\n' -> "\\n";
              case '\t' -> "\\t";
              case '"' -> "\\\"";
              default ->
                Character.isISOControl(c) ? "\\u%04x".formatted(c) : String.valueOf((char) c);
            }));
    return quoted.append('"').toString();
  }

  /** Returns a method's name with its class and its parameter types. */
  public static String called(String owner, String name, String descriptor) {
    if (name.equals("<clinit>")) {
      return "static initialiser of " + typeName(owner);
    }
    return (name.equals("<init>") ? constructor(owner) : member(owner, name))
        + parameters(descriptor);
  }

  private static String constructor(String owner) {
    return "new " + typeName(owner);
  }

  /** Returns the name of a member, without the class for a snippet's top-level declarations. */
  private static String member(String owner, String name) {
    return isWrapper(owner) ? name : typeName(owner) + "." + name;
  }

  /** Returns whether a class is one that JShell wraps around a snippet. */
  static boolean isWrapper(String owner) {
    return owner.matches("REPL/\\$JShell\\$\\w+");
  }

  private static String parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Wording::name)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String typeName(String internalName) {
    return name(Type.getObjectType(internalName));
  }

  /** Returns a type's qualified name, as in source. */
  private static String name(Type type) {
    return SourceNames.of(type.getClassName());
  }
}
