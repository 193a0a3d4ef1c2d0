package org.bytewise.snippets.internal.bytecode;

import java.util.Objects;
import org.objectweb.asm.Opcodes;

/**
 * One instruction of a class file. Immutable.
 *
 * @param index the bytecode index, in bytes from the start of the method's code
 * @param opcode as defined by the JVM specification
 * @param line the source line; 0 if the class file does not say
 * @param owner for a call or field access the class, in internal form; for {@code invokedynamic}
 *     the class of its bootstrap method; otherwise empty
 * @param name for a call or field access the member's name; for a type instruction the type as a
 *     descriptor; otherwise empty
 * @param descriptor for a call or field access the member's descriptor; otherwise empty
 * @param constant the value that is pushed or added, the number of a local variable, or a jump
 *     target; null if there is none
 */
public record CodeStep(
    int index,
    int opcode,
    int line,
    String owner,
    String name,
    String descriptor,
    Object constant) {
  private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";
  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
  private static final String RECORD = "java/lang/runtime/ObjectMethods";

  public CodeStep {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(descriptor, "descriptor");
  }

  private boolean isBootstrapped(String by) {
    return opcode == Opcodes.INVOKEDYNAMIC && owner.equals(by);
  }

  /** Returns whether it creates a lambda or a method reference, capturing or not. */
  public boolean isLambda() {
    return isBootstrapped(LAMBDA);
  }

  /** Returns whether it is a call site that takes arguments from the stack. */
  public boolean takesArguments() {
    return !descriptor.startsWith("()");
  }

  /** Returns whether it is a string concatenation. */
  public boolean isConcatenation() {
    return isBootstrapped(CONCATENATION);
  }

  /** Returns whether it is the generated implementation of a record's method. */
  public boolean isRecordMethod() {
    return isBootstrapped(RECORD);
  }

  /** Returns whether it is a call of {@code valueOf} that boxes. */
  public boolean isBoxing() {
    return opcode == Opcodes.INVOKESTATIC
        && name.equals("valueOf")
        && Boxes.isBoxing(owner, descriptor);
  }

  /** Returns the number of the local variable that it changes; -1 if it changes none. */
  public int changedVariable() {
    if (opcode == Opcodes.IINC) {
      String text = (String) constant;
      return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }
    return opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE ? (Integer) constant : -1;
  }

  /** Returns whether it reads a local variable, other than to change it. */
  public boolean isLoad() {
    return opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD;
  }

  /** Returns the number of the local variable that it reads or changes; -1 if there is none. */
  public int variable() {
    return isLoad() ? (Integer) constant : changedVariable();
  }

  /** Returns whether it calls a method. */
  public boolean isCall() {
    return opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
  }

  /** Returns whether it creates an array. */
  public boolean isArray() {
    return opcode == Opcodes.NEWARRAY
        || opcode == Opcodes.ANEWARRAY
        || opcode == Opcodes.MULTIANEWARRAY;
  }
}
