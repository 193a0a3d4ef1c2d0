package org.bytewise.counting.classes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The instructions of one class file that matter to a reader of allocation events. Immutable. */
public final class MethodCode {
  /**
   * An instruction.
   *
   * @param opcode its opcode
   * @param operand for {@code new} the class, for an array instruction the array type's descriptor,
   *     in internal form; for a call the method's name; otherwise empty
   * @param beforeReturn whether the next instruction is {@code areturn}
   */
  public record Instruction(int opcode, String operand, boolean beforeReturn) {}

  /** The instructions that can allocate or call, by method and bytecode index. */
  private final Map<String, Map<Integer, Instruction>> methods;

  private final String superName;
  private final String firstInterface;

  private MethodCode(
      Map<String, Map<Integer, Instruction>> methods, String superName, String firstInterface) {
    this.methods = methods;
    this.superName = superName;
    this.firstInterface = firstInterface;
  }

  static MethodCode of(byte[] classFile) {
    Collector collector = new Collector(classFile);
    return new MethodCode(collector.methods, collector.superName, collector.firstInterface);
  }

  /** Returns the name of the source file of a class file; empty if it does not tell. */
  static Optional<String> sourceFile(byte[] classFile) {
    String[] found = new String[1];
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitSource(String source, String debug) {
                found[0] = source;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return Optional.ofNullable(found[0]);
  }

  /**
   * Returns the instruction at a bytecode index.
   *
   * @param method the method's name and descriptor, concatenated
   * @param index the bytecode index, in bytes from the start of the method's code; while the VM
   *     resolves an instruction it may report the instruction's second byte instead of its first
   * @return null for an instruction that does not allocate, call or resolve anything
   */
  public Instruction at(String method, int index) {
    Map<Integer, Instruction> instructions = methods.getOrDefault(method, Map.of());
    Instruction found = instructions.get(index);
    // Every instruction in the map is at least two bytes long.
    return found != null ? found : instructions.get(index - 1);
  }

  /** Returns whether the class file has the method. */
  boolean has(String method) {
    return methods.containsKey(method);
  }

  /**
   * Returns the type that an anonymous class is based on: its interface if it has one, otherwise
   * its superclass.
   */
  public String base() {
    return (firstInterface != null ? firstInterface : superName).replace('/', '.');
  }

  private static final class Collector extends ClassReader {
    private final Map<String, Map<Integer, Instruction>> methods = new HashMap<>();
    private String superName = "java/lang/Object";
    private String firstInterface;
    private int index;

    Collector(byte[] classFile) {
      super(classFile);
      accept(new Classes(), SKIP_DEBUG | SKIP_FRAMES);
    }

    @Override
    protected void readBytecodeInstructionOffset(int bytecodeOffset) {
      index = bytecodeOffset;
    }

    private final class Classes extends ClassVisitor {
      Classes() {
        super(Opcodes.ASM9);
      }

      @Override
      public void visit(
          int version, int access, String name, String sig, String parent, String[] interfaces) {
        superName = parent == null ? "java/lang/Object" : parent;
        firstInterface = interfaces != null && interfaces.length > 0 ? interfaces[0] : null;
      }

      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Instructions(methods.computeIfAbsent(name + descriptor, k -> new HashMap<>()));
      }
    }

    private final class Instructions extends MethodVisitor {
      private static final int NO_INDEX = -1;

      private final Map<Integer, Instruction> found;
      private int last = NO_INDEX;

      Instructions(Map<Integer, Instruction> found) {
        super(Opcodes.ASM9);
        this.found = found;
      }

      private void add(int opcode, String operand) {
        found.put(index, new Instruction(opcode, operand, false));
        last = index;
      }

      @Override
      public void visitInsn(int opcode) {
        if (opcode == Opcodes.ARETURN && last != NO_INDEX) {
          Instruction before = found.get(last);
          found.put(last, new Instruction(before.opcode(), before.operand(), true));
        }
        last = NO_INDEX;
      }

      @Override
      public void visitTypeInsn(int opcode, String type) {
        add(opcode, opcode == Opcodes.ANEWARRAY ? "[" + asDescriptor(type) : type);
      }

      private static String asDescriptor(String type) {
        return type.startsWith("[") ? type : "L" + type + ";";
      }

      @Override
      public void visitIntInsn(int opcode, int operand) {
        last = NO_INDEX;
        if (opcode == Opcodes.NEWARRAY) {
          add(opcode, "[" + PRIMITIVES.charAt(operand - Opcodes.T_BOOLEAN));
          last = NO_INDEX;
        }
      }

      @Override
      public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        add(Opcodes.MULTIANEWARRAY, descriptor);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        add(opcode, name);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, org.objectweb.asm.Handle handle, Object... arguments) {
        add(Opcodes.INVOKEDYNAMIC, name);
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        add(opcode, "");
      }

      @Override
      public void visitLdcInsn(Object value) {
        add(Opcodes.LDC, "");
      }

      @Override
      public void visitVarInsn(int opcode, int variable) {
        last = NO_INDEX;
      }

      @Override
      public void visitJumpInsn(int opcode, Label label) {
        last = NO_INDEX;
      }

      @Override
      public void visitIincInsn(int variable, int increment) {
        last = NO_INDEX;
      }

      /** The element types of {@code newarray}, starting with operand 4 ({@code T_BOOLEAN}). */
      private static final String PRIMITIVES = "ZCFDBSIJ";
    }
  }
}
