package org.bytewise.counting.classes;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Classes of this VM's JDK with calls put in: at the end of each thread, and before the VM ends.
 * Nothing else in them changes, so they can replace the originals in a VM of the same JDK. They
 * call {@link #HOOK}, which comes with them. Stateless.
 */
public final class ProgramHooks {
  /** The binary name of the class that they call; it must be in the same package. */
  public static final String HOOK = "java.lang.BytewiseHook";

  /**
   * The static field, in that class, with the {@link Runnable} that each thread runs at its end.
   */
  public static final String THREAD = "thread";

  /** The static field with the one that the VM runs before it ends. */
  public static final String PROGRAM = "program";

  private static final String NOTHING = "()V";
  private static final String RUNNABLE = "java/lang/Runnable";

  private ProgramHooks() {}

  /**
   * Returns {@code java.lang.Thread}, whose method that each thread runs at its end calls the hook
   * as the last thing it does.
   *
   * @throws IOException if this JDK does these things elsewhere
   */
  public static byte[] thread() throws IOException {
    return changed("java/lang/Thread", THREAD, new Target("exit", NOTHING, false));
  }

  /**
   * Returns {@code java.lang.Shutdown}, which calls the hook after the shutdown hooks have run, and
   * when the VM is halted without them.
   *
   * @throws IOException as above
   */
  public static byte[] shutdown() throws IOException {
    return changed(
        "java/lang/Shutdown",
        PROGRAM,
        new Target("halt", "(I)V", true),
        new Target("shutdown", NOTHING, false));
  }

  /** Returns the class that they call. Its fields must be set before it is called. */
  public static byte[] hook() {
    String name = internal(HOOK);
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
    for (String field : new String[] {THREAD, PROGRAM}) {
      String type = "L" + RUNNABLE + ";";
      int access = Opcodes.ACC_STATIC | Opcodes.ACC_VOLATILE;
      writer.visitField(access, field, type, null, null).visitEnd();
      MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, field, NOTHING, null, null);
      method.visitCode();
      method.visitFieldInsn(Opcodes.GETSTATIC, name, field, type);
      method.visitMethodInsn(Opcodes.INVOKEINTERFACE, RUNNABLE, "run", NOTHING, true);
      method.visitInsn(Opcodes.RETURN);
      method.visitMaxs(1, 0);
      method.visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static String internal(String type) {
    return type.replace('.', '/');
  }

  /**
   * A method to change.
   *
   * @param first whether the call comes first in it, not last
   */
  private record Target(String name, String descriptor, boolean first) {}

  private static byte[] changed(String changed, String hook, Target... targets) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(changed + ".class")) {
      if (in == null) {
        throw new IOException("this JDK has no " + changed);
      }
      ClassReader reader = new ClassReader(in.readAllBytes());
      ClassWriter writer = new ClassWriter(reader, 0);
      Calls calls = new Calls(writer, hook, targets);
      reader.accept(calls, 0);
      if (calls.found != targets.length) {
        throw new IOException("this JDK's " + changed + " is different");
      }
      return writer.toByteArray();
    }
  }

  private static final class Calls extends ClassVisitor {
    private final String hook;
    private final Target[] targets;
    private int found;

    Calls(ClassVisitor next, String hook, Target... targets) {
      super(Opcodes.ASM9, next);
      this.hook = hook;
      this.targets = targets;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      for (Target target : targets) {
        if (target.name().equals(name) && target.descriptor().equals(descriptor)) {
          found++;
          return with(next, target.first());
        }
      }
      return next;
    }

    private MethodVisitor with(MethodVisitor next, boolean first) {
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitCode() {
          super.visitCode();
          if (first) {
            call();
          }
        }

        @Override
        public void visitInsn(int opcode) {
          if (!first && opcode == Opcodes.RETURN) {
            call();
          }
          super.visitInsn(opcode);
        }

        private void call() {
          super.visitMethodInsn(Opcodes.INVOKESTATIC, internal(HOOK), hook, NOTHING, false);
        }
      };
    }
  }
}
