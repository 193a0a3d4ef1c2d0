package org.bytewise.snippets.internal.stepping;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Label;

/**
 * The attribute by which the compiler tells where each statement begins in the bytecode. Unlike the
 * table of line numbers, it also distinguishes statements on the same line. Immutable once read.
 */
final class CharacterRanges extends Attribute {
  static final String NAME = "CharacterRangeTable";

  /** Flags of an entry, as the compiler defines them. */
  private static final int STATEMENT = 1;

  private static final int BLOCK = 2;

  /** The sizes, in bytes, of the attribute's parts. */
  private static final int COUNT_BYTES = 2;

  private static final int ENTRY_BYTES = 14;

  /** The offsets within an entry. */
  private static final int START = 0;

  private static final int END = 2;
  private static final int FLAGS = 12;

  /**
   * The instructions of a statement.
   *
   * @param start the bytecode index of the first
   * @param end the bytecode index of the last
   */
  record Statement(int start, int end) {}

  /** Ordered by their beginnings, outer statements before inner ones. */
  private final Set<Statement> statements = new TreeSet<>(Comparator.comparingInt(Statement::start)
      .thenComparing(Comparator.comparingInt(Statement::end).reversed()));

  CharacterRanges() {
    super(NAME);
  }

  /** Returns the statements other than blocks, in the order of their instructions. */
  Set<Statement> statements() {
    return statements;
  }

  @Override
  public boolean isCodeAttribute() {
    return true;
  }

  @Override
  protected Attribute read(
      ClassReader reader, int offset, int length, char[] buffer, int codeOffset, Label[] labels) {
    CharacterRanges read = new CharacterRanges();
    int count = reader.readUnsignedShort(offset);
    for (int i = 0; i < count; i++) {
      int at = offset + COUNT_BYTES + i * ENTRY_BYTES;
      int flags = reader.readUnsignedShort(at + FLAGS);
      if ((flags & STATEMENT) != 0 && (flags & BLOCK) == 0) {
        read.statements.add(new Statement(
            reader.readUnsignedShort(at + START), reader.readUnsignedShort(at + END)));
      }
    }
    return read;
  }
}
