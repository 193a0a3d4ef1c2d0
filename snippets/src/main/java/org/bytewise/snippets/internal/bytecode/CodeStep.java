package org.bytewise.snippets.internal.bytecode;

import java.util.Objects;
import org.objectweb.asm.Opcodes;

/**
 * One instruction of a class file. Immutable.
 *
 * @param index the bytecode index, in bytes from the beginning of the method's code
 * @param opcode as the specification of the Java VM has it
 * @param line the line in the source, 0 where the class file does not say
 * @param owner for a call or a field its class, in internal form; for {@code invokedynamic} the
 *     class of its bootstrap method; else empty
 * @param name for a call or a field its name; for a type instruction the type as a descriptor; else
 *     empty
 * @param descriptor for a call or a field its descriptor; else empty
 * @param constant what is pushed or added, a local variable's number, the place of a jump; null
 *     where there is none
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

  /** Whether it makes a lambda or a method reference, capturing or not. */
  public boolean isLambda() {
    return isBootstrapped(LAMBDA);
  }

  /** Whether it is a call site that takes something from the stack. */
  public boolean takesArguments() {
    return !descriptor.startsWith("()");
  }

  /** Whether it puts strings together. */
  public boolean isConcatenation() {
    return isBootstrapped(CONCATENATION);
  }

  /** Whether it is what a record has instead of code. */
  public boolean isRecordMethod() {
    return isBootstrapped(RECORD);
  }

  /** Whether it is a call of {@code valueOf} that boxes. */
  public boolean isBoxing() {
    return opcode == Opcodes.INVOKESTATIC
        && name.equals("valueOf")
        && Boxes.isBoxing(owner, descriptor);
  }

  /** Whether it calls a method. */
  public boolean isCall() {
    return opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
  }

  /** Whether it makes an array. */
  public boolean isArray() {
    return opcode == Opcodes.NEWARRAY
        || opcode == Opcodes.ANEWARRAY
        || opcode == Opcodes.MULTIANEWARRAY;
  }
}
