package org.bytewise.snippets.internal.spot;

import org.bytewise.snippets.internal.bytecode.CodeStep;
import org.objectweb.asm.Opcodes;

/** Names for kinds of instructions, by which a place in source finds the instruction made of it. */
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

  /** The kind of an instruction; empty for those that no spot is made of. */
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
