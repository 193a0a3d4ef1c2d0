package org.bytewise.snippets.internal.spot;

import org.bytewise.snippets.internal.bytecode.CodeStep;
import org.objectweb.asm.Opcodes;

/**
 * Names for the kinds of instruction, used to match a place in the source with the instruction
 * compiled from it.
 */
final class Keys {
  static final String CONCATENATION = "concatenation";
  static final String LAMBDA = "lambda";

  private Keys() {}

  static String made(String internalName) {
    return "new " + internalName;
  }

  static String array(String descriptor) {
    return "array " + descriptor;
  }

  static String boxing(String box) {
    return "box " + box;
  }

  static String call(String method) {
    return "call " + method;
  }

  /** Returns the kind of an instruction; empty if no spot becomes such an instruction. */
  static String of(CodeStep step) {
    if (step.opcode() == Opcodes.NEW) {
      String descriptor = step.name();
      return made(descriptor.substring(1, descriptor.length() - 1));
    }
    if (step.isArray()) {
      return array(step.name());
    }
    if (step.isBoxing()) {
      return boxing(step.owner());
    }
    if (step.isConcatenation()) {
      return CONCATENATION;
    }
    if (step.isLambda()) {
      return LAMBDA;
    }
    return step.isCall() ? call(step.name()) : "";
  }
}
