package org.bytewise.snippets;

/**
 * A class, or a member of it, that code names. Immutable.
 *
 * @param type the class's binary name; of an array, that of its elements
 * @param member the name of a method or field; empty for the class itself
 * @param descriptor of the method or field as class files have it; empty for the class itself
 */
public record CodeReference(String type, String member, String descriptor) {
  @Override
  public String toString() {
    return member.isEmpty() ? type : type + "." + member;
  }
}
