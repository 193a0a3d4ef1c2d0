package org.bytewise.snippets;

import java.util.List;
import java.util.Objects;

/**
 * The instructions of one method or of several: overloads, or all that a class has. Names are as in
 * source code, without what JShell wraps around snippets. Immutable.
 *
 * @param name what was asked for
 * @param methods at least one, in the order of the class file; the bodies of lambdas follow
 * @param wholeClass whether a class was asked for, and these are all its methods
 */
public record Bytecode(String name, List<Method> methods, boolean wholeClass) {

  public Bytecode {
    Objects.requireNonNull(name, "name");
    methods = List.copyOf(methods);
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("no methods for " + name);
    }
  }

  /** What an instruction does to the heap. */
  public enum Mark {
    /** Makes no object itself; a call may do so in the method that it calls. */
    NONE,
    /** A call that boxes: it makes an object unless it has one for the value already. */
    MAY_ALLOCATE,
    /** Makes an object each time that it runs. */
    ALLOCATES
  }

  /**
   * A method.
   *
   * @param title its name with its parameters' types, and its class where it has one in source:
   *     {@code ArrayList.add(Object)}, {@code sum(int)}, {@code lambda in sum}
   * @param instructions empty for an abstract or native method
   * @param note why there are no instructions; empty where there are
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
   * @param index the bytecode index, in bytes from the beginning of the method's code
   * @param opcode its mnemonic, such as {@code invokevirtual}
   * @param operand what it works on, as in source as far as source has it; empty where it has none
   * @param note what the mark means here: {@code a lambda that captures}; may be empty
   * @param line the line of the source that it was made from, counted from 1; 0 where the class
   *     file does not say
   * @param source the text of that line without the white space around it; empty where it is not
   *     known, as for the JDK
   */
  public record Instruction(
      int index, String opcode, String operand, Mark mark, String note, int line, String source) {}

  /** The number of instructions, those of lambdas' bodies included. */
  public int instructions() {
    return methods.stream().mapToInt(method -> method.instructions().size()).sum();
  }
}
