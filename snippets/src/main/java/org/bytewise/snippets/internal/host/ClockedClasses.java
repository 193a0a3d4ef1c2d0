package org.bytewise.snippets.internal.host;

import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.bytewise.snippets.RunWatch;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes the learner's classes call {@link RunWatch#during} after each instruction that allocates or
 * calls something. The call takes nothing and returns nothing, so it can stand anywhere. Stateless.
 */
final class ClockedClasses {
  private static final String WATCH = Type.getInternalName(RunWatch.class);

  private ClockedClasses() {}

  static ClassBytecodes[] of(ClassBytecodes[] classes) {
    ClassBytecodes[] clocked = new ClassBytecodes[classes.length];
    for (int i = 0; i < classes.length; i++) {
      clocked[i] = new ClassBytecodes(classes[i].name(), of(classes[i].bytecodes()));
    }
    return clocked;
  }

  /** Returns the class unchanged if a method would become too large. */
  static byte[] of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Clocked(writer), 0);
    try {
      return writer.toByteArray();
    } catch (MethodTooLargeException e) {
      return classFile;
    }
  }

  private static final class Clocked extends ClassVisitor {
    Clocked(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new ClockedMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class ClockedMethod extends MethodVisitor {
    ClockedMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    private void look() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, WATCH, "during", "()V", false);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      look();
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      look();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      super.visitTypeInsn(opcode, type);
      if (opcode == Opcodes.ANEWARRAY || opcode == Opcodes.NEW) {
        look();
      }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      super.visitIntInsn(opcode, operand);
      if (opcode == Opcodes.NEWARRAY) {
        look();
      }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      super.visitMultiANewArrayInsn(descriptor, dimensions);
      look();
    }
  }
}
