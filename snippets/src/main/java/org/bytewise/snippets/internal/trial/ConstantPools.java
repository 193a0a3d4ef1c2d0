package org.bytewise.snippets.internal.trial;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bytewise.snippets.CodeReference;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads the references in class files: everything that code links to is in its class's constant
 * pool (JVM specification, 4.4).
 */
public final class ConstantPools {
  private static final int TAG_CLASS = 7;
  private static final int TAG_FIELD = 9;
  private static final int TAG_METHOD = 10;
  private static final int TAG_INTERFACE_METHOD = 11;

  private ConstantPools() {}

  /** Returns what the classes refer to outside themselves. */
  public static Set<CodeReference> references(Map<String, byte[]> classes) {
    Set<CodeReference> references = sorted();
    for (byte[] bytes : classes.values()) {
      for (CodeReference reference : named(bytes)) {
        references.add(inherited(reference, classes));
      }
    }
    references.removeIf(reference -> classes.containsKey(reference.type()));
    return references;
  }

  /** Returns the static fields of a class by name, each with its value if it is a constant. */
  public static Map<String, Optional<Object>> constants(byte[] bytes) {
    Map<String, Optional<Object>> constants = new LinkedHashMap<>();
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                if ((access & Opcodes.ACC_STATIC) != 0) {
                  constants.put(name, Optional.ofNullable(value));
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return constants;
  }

  private static Set<CodeReference> sorted() {
    return new TreeSet<>(
        Comparator.comparing(CodeReference::toString).thenComparing(CodeReference::descriptor));
  }

  /** Returns what one class refers to, including its own members. */
  public static Set<CodeReference> named(byte[] bytes) {
    Set<CodeReference> references = sorted();
    ClassReader reader = new ClassReader(bytes);
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0) {
        add(reader, at, buffer, references);
      }
    }
    return references;
  }

  /**
   * Resolves a member that a class of the program does not declare to the first superclass outside
   * the program.
   */
  private static CodeReference inherited(CodeReference reference, Map<String, byte[]> classes) {
    String type = reference.type();
    byte[] bytes = reference.member().isEmpty() ? null : classes.get(type);
    while (bytes != null) {
      ClassReader reader = new ClassReader(bytes);
      if (declares(reader, reference)) {
        return reference;
      }
      type = reader.getSuperName().replace('/', '.');
      bytes = classes.get(type);
    }
    return new CodeReference(type, reference.member(), reference.descriptor());
  }

  private static boolean declares(ClassReader reader, CodeReference wanted) {
    boolean[] found = {false};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            found[0] |= name.equals(wanted.member()) && descriptor.equals(wanted.descriptor());
            return null;
          }

          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            found[0] |= name.equals(wanted.member()) && descriptor.equals(wanted.descriptor());
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return found[0];
  }

  /**
   * Adds a constant pool item.
   *
   * @param at the position after its tag
   */
  private static void add(
      ClassReader reader, int at, char[] buffer, Set<CodeReference> references) {
    switch (reader.readByte(at - 1)) {
      case TAG_CLASS ->
        references.add(new CodeReference(type(reader.readUTF8(at, buffer)), "", ""));
      case TAG_FIELD, TAG_METHOD, TAG_INTERFACE_METHOD -> {
        String type = type(reader.readClass(at, buffer));
        int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
        references.add(new CodeReference(
            type, reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer)));
      }
      default -> {
        // It does not name anything that could be called.
      }
    }
  }

  private static String type(String internalName) {
    Type type = Type.getObjectType(internalName);
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getClassName();
  }
}
