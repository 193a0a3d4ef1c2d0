package org.bytewise.snippets.internal.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** All instructions of a class file, method by method. Immutable. */
public final class ClassCode {
  /**
   * A method.
   *
   * @param name {@code <init>} for a constructor, {@code <clinit>} for the static initialiser
   * @param access the access flags in the class file
   * @param steps empty for an abstract or native method
   * @param variables its parameters and local variables, a variable once for each part of the code
   *     in which it has a value; empty if the class file does not name them
   */
  public record Method(
      String name,
      String descriptor,
      int access,
      List<CodeStep> steps,
      List<LocalVariable> variables) {
    public Method {
      steps = List.copyOf(steps);
      variables = List.copyOf(variables);
    }

    /**
     * Returns, by the indexes of the instructions that read or change a local variable, its name:
     * several if the class file names several. Variables without a name are the compiler's, or have
     * a scope that ends where they are declared.
     */
    public Map<Integer, Set<String>> variableNames() {
      Map<Integer, Set<String>> names = new HashMap<>();
      for (int i = 0; i < steps.size(); i++) {
        CodeStep step = steps.get(i);
        // A variable has a value from the instruction after the one that stores it.
        boolean changes = step.changedVariable() >= 0 && i + 1 < steps.size();
        int until = changes ? steps.get(i + 1).index() : step.index();
        for (LocalVariable variable : variables) {
          if (variable.number() == step.variable()
              && variable.from() <= until
              && step.index() < variable.to()) {
            names.computeIfAbsent(step.index(), index -> new HashSet<>()).add(variable.name());
          }
        }
      }
      return names;
    }

    /** Returns its name and descriptor, concatenated, as in the reader of recordings. */
    public String key() {
      return name + descriptor;
    }

    /** Returns whether the compiler generated it, as it does for lambda bodies. */
    public boolean isSynthetic() {
      return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    /** Returns whether it is the body of a lambda. */
    public boolean isLambdaBody() {
      return isSynthetic() && name.startsWith(LAMBDA);
    }

    public boolean isNative() {
      return (access & Opcodes.ACC_NATIVE) != 0;
    }
  }

  /**
   * A variable in a part of a method's code.
   *
   * @param number of the slot of the frame that it is in
   * @param from the bytecode index from which on it has a value
   * @param to the first bytecode index at which it has none
   */
  public record LocalVariable(String name, int number, int from, int to) {}

  private static final String LAMBDA = "lambda$";

  private final String name;
  private final int access;
  private final List<String> parents;
  private final List<Method> methods;

  private ClassCode(Reader reader) {
    this.name = reader.getClassName();
    this.access = reader.getAccess();
    List<String> all = new ArrayList<>();
    if (reader.getSuperName() != null) {
      all.add(reader.getSuperName());
    }
    all.addAll(List.of(reader.getInterfaces()));
    this.parents = List.copyOf(all);
    this.methods = List.copyOf(reader.methods);
  }

  /** Reads a class file. */
  public static ClassCode of(byte[] classFile) {
    Reader reader = new Reader(classFile);
    reader.accept(reader.new Classes(), ClassReader.SKIP_FRAMES);
    return new ClassCode(reader);
  }

  /** Returns the class's name in internal form. */
  public String name() {
    return name;
  }

  /** Returns the superclass, followed by the interfaces, in internal form. */
  public List<String> parents() {
    return parents;
  }

  /** Returns the methods in class-file order. */
  public List<Method> methods() {
    return methods;
  }

  public boolean isEnum() {
    return (access & Opcodes.ACC_ENUM) != 0;
  }

  private static final class Reader extends ClassReader {
    private final List<Method> methods = new ArrayList<>();
    private final Map<Label, Integer> places = new HashMap<>();
    private int index;

    Reader(byte[] classFile) {
      super(classFile);
    }

    @Override
    protected void readBytecodeInstructionOffset(int bytecodeOffset) {
      index = bytecodeOffset;
    }

    @Override
    protected Label readLabel(int bytecodeOffset, Label[] labels) {
      Label label = super.readLabel(bytecodeOffset, labels);
      places.put(label, bytecodeOffset);
      return label;
    }

    private final class Classes extends ClassVisitor {
      Classes() {
        super(Opcodes.ASM9);
      }

      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Steps(name, descriptor, access);
      }
    }

    private final class Steps extends MethodVisitor {
      private final String methodName;
      private final String methodDescriptor;
      private final int access;
      private final List<CodeStep> steps = new ArrayList<>();
      private final List<LocalVariable> variables = new ArrayList<>();
      private int line;

      Steps(String methodName, String methodDescriptor, int access) {
        super(Opcodes.ASM9);
        this.methodName = methodName;
        this.methodDescriptor = methodDescriptor;
        this.access = access;
      }

      @Override
      public void visitEnd() {
        methods.add(new Method(methodName, methodDescriptor, access, steps, variables));
      }

      @Override
      public void visitLocalVariable(
          String name, String descriptor, String signature, Label start, Label end, int number) {
        variables.add(new LocalVariable(name, number, places.get(start), places.get(end)));
      }

      private void add(int opcode, String owner, String name, String descriptor, Object constant) {
        steps.add(new CodeStep(index, opcode, line, owner, name, descriptor, constant));
      }

      @Override
      public void visitLineNumber(int number, Label start) {
        line = number;
      }

      @Override
      public void visitInsn(int opcode) {
        add(opcode, "", "", "", implied(opcode));
      }

      /** Returns the constant that is part of the instruction. */
      private static Object implied(int opcode) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
          return opcode - Opcodes.ICONST_0;
        }
        if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
          return (long) (opcode - Opcodes.LCONST_0);
        }
        return null;
      }

      @Override
      public void visitIntInsn(int opcode, int operand) {
        boolean array = opcode == Opcodes.NEWARRAY;
        String type = array ? "[" + PRIMITIVES.charAt(operand - Opcodes.T_BOOLEAN) : "";
        add(opcode, "", type, "", array ? null : (Integer) operand);
      }

      @Override
      public void visitVarInsn(int opcode, int variable) {
        add(opcode, "", "", "", variable);
      }

      @Override
      public void visitTypeInsn(int opcode, String type) {
        String descriptor = Type.getObjectType(type).getDescriptor();
        add(opcode, "", opcode == Opcodes.ANEWARRAY ? "[" + descriptor : descriptor, "", null);
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        add(opcode, owner, name, descriptor, null);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        add(opcode, owner, name, descriptor, null);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        add(Opcodes.INVOKEDYNAMIC, bootstrap.getOwner(), name, descriptor, null);
      }

      @Override
      public void visitJumpInsn(int opcode, Label label) {
        add(opcode, "", "", "", places.get(label));
      }

      @Override
      public void visitLdcInsn(Object value) {
        add(Opcodes.LDC, "", "", "", value);
      }

      @Override
      public void visitIincInsn(int variable, int increment) {
        add(Opcodes.IINC, "", "", "", variable + " by " + increment);
      }

      @Override
      public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
        add(Opcodes.TABLESWITCH, "", "", "", labels.length + " cases");
      }

      @Override
      public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        add(Opcodes.LOOKUPSWITCH, "", "", "", labels.length + " cases");
      }

      @Override
      public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        add(Opcodes.MULTIANEWARRAY, "", descriptor, "", dimensions);
      }

      /** The element types of {@code newarray}, starting with operand 4 ({@code T_BOOLEAN}). */
      private static final String PRIMITIVES = "ZCFDBSIJ";
    }
  }
}
