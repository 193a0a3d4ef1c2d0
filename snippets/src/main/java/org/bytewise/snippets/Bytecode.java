package org.bytewise.snippets;

import java.util.List;
import java.util.Objects;

/**
 * The instructions of one method or of several: its overloads, or every method of a class. Names
 * are as in source code, without the classes that JShell wraps around snippets. Immutable.
 *
 * @param name the requested name
 * @param methods at least one, in class-file order, each followed by the bodies of its lambdas
 * @param wholeClass whether a class was requested, so that these are all its methods
 */
public record Bytecode(String name, List<Method> methods, boolean wholeClass) {

  public Bytecode {
    Objects.requireNonNull(name, "name");
    methods = List.copyOf(methods);
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("no methods for " + name);
    }
  }

  /** The effect of an instruction on the heap. */
  public enum Mark {
    /** Allocates nothing itself; if it is a call, the called method may. */
    NONE,
    /** A boxing call: allocates unless a cached box exists for the value. */
    MAY_ALLOCATE,
    /** Allocates each time it runs. */
    ALLOCATES
  }

  /**
   * A method.
   *
   * @param title its name with parameter types, and its class if it has one in source:
   *     {@code ArrayList.add(Object)}, {@code sum(int)}, {@code lambda in sum}
   * @param instructions empty for an abstract or native method
   * @param note why there are no instructions; empty if there are some
   */
  public record Method(String title, List<Instruction> instructions, String note) {
    public Method {
      Objects.requireNonNull(title, "title");
      instructions = List.copyOf(instructions);
      Objects.requireNonNull(note, "note");
    }
  }

  /**
   * An instruction.
   *
   * @param index the bytecode index, in bytes from the start of the method's code
   * @param opcode the mnemonic, such as {@code invokevirtual}
   * @param operand the operand, written as in source where possible; empty if there is none
   * @param note what the mark means here, such as {@code a lambda that captures}; may be empty
   * @param line the source line it was compiled from, counted from 1; 0 if the class file has no
   *     line for it
   * @param source that line's text without surrounding white space; empty if unknown, as for the
   *     JDK
   */
  public record Instruction(
      int index, String opcode, String operand, Mark mark, String note, int line, String source) {}

  /** Returns the number of instructions, including those in lambda bodies. */
  public int instructions() {
    return methods.stream().mapToInt(method -> method.instructions().size()).sum();
  }
}
