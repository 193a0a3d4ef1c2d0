package org.bytewise.snippets;

/**
 * A class or a class member that code refers to. Immutable.
 *
 * @param type the binary name of the class; for an array, of its element type
 * @param member the name of the method or field; empty for the class itself
 * @param descriptor the method or field descriptor as in class files; empty for the class itself
 */
public record CodeReference(String type, String member, String descriptor) {
  @Override
  public String toString() {
    return member.isEmpty() ? type : type + "." + member;
  }
}
