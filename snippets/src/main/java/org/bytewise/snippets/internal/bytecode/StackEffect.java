package org.bytewise.snippets.internal.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How instructions change the depth of the operand stack, in slots. Stateless. */
final class StackEffect {
  private static final int WIDE = 2;

  private StackEffect() {}

  /** Returns the change; meaningless for instructions that no compiler has used since Java 6. */
  static int of(CodeStep step) {
    int opcode = step.opcode();
    return switch (opcode) {
      case Opcodes.LDC ->
        step.constant() instanceof Long || step.constant() instanceof Double ? WIDE : 1;
      case Opcodes.GETSTATIC -> size(step);
      case Opcodes.PUTSTATIC -> -size(step);
      case Opcodes.GETFIELD -> size(step) - 1;
      case Opcodes.PUTFIELD -> -size(step) - 1;
      case Opcodes.INVOKESTATIC, Opcodes.INVOKEDYNAMIC -> call(step) + 1;
      case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL, Opcodes.INVOKEINTERFACE -> call(step);
      case Opcodes.MULTIANEWARRAY -> 1 - (Integer) step.constant();
      default -> ofPlain(opcode);
    };
  }

  private static int size(CodeStep step) {
    return Type.getType(step.descriptor()).getSize();
  }

  /** Returns the change by a call with a receiver. */
  private static int call(CodeStep step) {
    int sizes = Type.getArgumentsAndReturnSizes(step.descriptor());
    return (sizes & 3) - (sizes >> 2);
  }

  private static int ofPlain(int opcode) {
    return switch (opcode) {
      case Opcodes.LCONST_0,
          Opcodes.LCONST_1,
          Opcodes.DCONST_0,
          Opcodes.DCONST_1,
          Opcodes.LLOAD,
          Opcodes.DLOAD,
          Opcodes.DUP2,
          Opcodes.DUP2_X1,
          Opcodes.DUP2_X2 -> 2;
      case Opcodes.ACONST_NULL,
          Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.FCONST_0,
          Opcodes.FCONST_1,
          Opcodes.FCONST_2,
          Opcodes.BIPUSH,
          Opcodes.SIPUSH,
          Opcodes.ILOAD,
          Opcodes.FLOAD,
          Opcodes.ALOAD,
          Opcodes.DUP,
          Opcodes.DUP_X1,
          Opcodes.DUP_X2,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.NEW -> 1;
      case Opcodes.IALOAD,
          Opcodes.FALOAD,
          Opcodes.AALOAD,
          Opcodes.BALOAD,
          Opcodes.CALOAD,
          Opcodes.SALOAD,
          Opcodes.ISTORE,
          Opcodes.FSTORE,
          Opcodes.ASTORE,
          Opcodes.POP,
          Opcodes.IADD,
          Opcodes.FADD,
          Opcodes.ISUB,
          Opcodes.FSUB,
          Opcodes.IMUL,
          Opcodes.FMUL,
          Opcodes.IDIV,
          Opcodes.FDIV,
          Opcodes.IREM,
          Opcodes.FREM,
          Opcodes.ISHL,
          Opcodes.LSHL,
          Opcodes.ISHR,
          Opcodes.LSHR,
          Opcodes.IUSHR,
          Opcodes.LUSHR,
          Opcodes.IAND,
          Opcodes.IOR,
          Opcodes.IXOR,
          Opcodes.L2I,
          Opcodes.L2F,
          Opcodes.D2I,
          Opcodes.D2F,
          Opcodes.FCMPL,
          Opcodes.FCMPG,
          Opcodes.IFEQ,
          Opcodes.IFNE,
          Opcodes.IFLT,
          Opcodes.IFGE,
          Opcodes.IFGT,
          Opcodes.IFLE,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL,
          Opcodes.TABLESWITCH,
          Opcodes.LOOKUPSWITCH,
          Opcodes.IRETURN,
          Opcodes.FRETURN,
          Opcodes.ARETURN,
          Opcodes.ATHROW,
          Opcodes.MONITORENTER,
          Opcodes.MONITOREXIT -> -1;
      case Opcodes.LSTORE,
          Opcodes.DSTORE,
          Opcodes.POP2,
          Opcodes.LADD,
          Opcodes.DADD,
          Opcodes.LSUB,
          Opcodes.DSUB,
          Opcodes.LMUL,
          Opcodes.DMUL,
          Opcodes.LDIV,
          Opcodes.DDIV,
          Opcodes.LREM,
          Opcodes.DREM,
          Opcodes.LAND,
          Opcodes.LOR,
          Opcodes.LXOR,
          Opcodes.IF_ICMPEQ,
          Opcodes.IF_ICMPNE,
          Opcodes.IF_ICMPLT,
          Opcodes.IF_ICMPGE,
          Opcodes.IF_ICMPGT,
          Opcodes.IF_ICMPLE,
          Opcodes.IF_ACMPEQ,
          Opcodes.IF_ACMPNE,
          Opcodes.LRETURN,
          Opcodes.DRETURN -> -2;
      case Opcodes.IASTORE,
          Opcodes.FASTORE,
          Opcodes.AASTORE,
          Opcodes.BASTORE,
          Opcodes.CASTORE,
          Opcodes.SASTORE,
          Opcodes.LCMP,
          Opcodes.DCMPL,
          Opcodes.DCMPG -> -3;
      case Opcodes.LASTORE, Opcodes.DASTORE -> -4;
      default -> 0;
    };
  }
}
