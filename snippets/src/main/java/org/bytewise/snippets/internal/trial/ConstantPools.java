package org.bytewise.snippets.internal.trial;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bytewise.snippets.CodeReference;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * Reads what class files name: whatever code links to stands in its class's constant pool (JVM
 * specification, 4.4).
 */
public final class ConstantPools {
  private static final int TAG_CLASS = 7;
  private static final int TAG_FIELD = 9;
  private static final int TAG_METHOD = 10;
  private static final int TAG_INTERFACE_METHOD = 11;

  private ConstantPools() {}

  /** What the classes name outside of themselves. */
  public static Set<CodeReference> references(Map<String, byte[]> classes) {
    Set<CodeReference> references = new TreeSet<>(Comparator.comparing(CodeReference::toString));
    for (byte[] bytes : classes.values()) {
      ClassReader reader = new ClassReader(bytes);
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int i = 1; i < reader.getItemCount(); i++) {
        int at = reader.getItem(i);
        if (at > 0) {
          add(reader, at, buffer, references);
        }
      }
    }
    references.removeIf(reference -> classes.containsKey(reference.type()));
    return references;
  }

  /** An item's offset is that behind its tag. */
  private static void add(
      ClassReader reader, int at, char[] buffer, Set<CodeReference> references) {
    switch (reader.readByte(at - 1)) {
      case TAG_CLASS -> references.add(new CodeReference(type(reader.readUTF8(at, buffer)), ""));
      case TAG_FIELD, TAG_METHOD, TAG_INTERFACE_METHOD -> {
        String type = type(reader.readClass(at, buffer));
        int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
        references.add(new CodeReference(type, reader.readUTF8(nameAndType, buffer)));
      }
      default -> {
        // Names nothing that could be called.
      }
    }
  }

  private static String type(String internalName) {
    Type type = Type.getObjectType(internalName);
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getClassName();
  }
}
