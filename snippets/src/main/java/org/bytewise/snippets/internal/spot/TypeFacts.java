package org.bytewise.snippets.internal.spot;

import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Answers questions about types. A null type is unknown, and every answer about it is negative. */
final class TypeFacts {
  private final Elements elements;
  private final Types types;

  TypeFacts(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  static boolean isPrimitive(TypeMirror type) {
    return type != null && type.getKind().isPrimitive();
  }

  static boolean isArray(TypeMirror type) {
    return type != null && type.getKind() == TypeKind.ARRAY;
  }

  static boolean isReference(TypeMirror type) {
    return type != null
        && switch (type.getKind()) {
          case DECLARED, TYPEVAR, WILDCARD, INTERSECTION, UNION -> true;
          default -> false;
        };
  }

  static boolean isString(TypeMirror type) {
    return type != null
        && type.getKind() == TypeKind.DECLARED
        && type.toString().equals("java.lang.String");
  }

  /** Returns whether a type is a subtype of this class or interface. */
  boolean isA(TypeMirror type, String className) {
    TypeElement element = elements.getTypeElement(className);
    return element != null
        && (isReference(type) || isArray(type))
        && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
  }

  /** Returns the primitive type of a box type; null if the type is not a box. */
  PrimitiveType unboxed(TypeMirror type) {
    if (type == null || type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    try {
      return types.unboxedType(type);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Returns the class, in internal form, that a primitive value is boxed as.
   *
   * @param target the type it is assigned to, which decides if it is a box type
   */
  String box(TypeMirror primitive, TypeMirror target) {
    PrimitiveType wanted = unboxed(target);
    return internalName(types.boxedClass(wanted == null ? (PrimitiveType) primitive : wanted));
  }

  String internalName(TypeElement element) {
    return elements.getBinaryName(element).toString().replace('.', '/');
  }

  /** Returns the descriptor of a type's erasure; empty if it has none. */
  String descriptor(TypeMirror type) {
    if (type == null) {
      return "";
    }
    return switch (type.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case CHAR -> "C";
      case SHORT -> "S";
      case INT -> "I";
      case LONG -> "J";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((ArrayType) type).getComponentType());
      case DECLARED -> "L" + internalName((TypeElement) ((DeclaredType) type).asElement()) + ";";
      case TYPEVAR, WILDCARD, INTERSECTION, UNION -> {
        TypeMirror erased = types.erasure(type);
        boolean plain = erased.getKind() == TypeKind.DECLARED || erased.getKind() == TypeKind.ARRAY;
        yield plain ? descriptor(erased) : "";
      }
      default -> "";
    };
  }

  /** Returns a method's name and the descriptor of its erasure. */
  String methodKey(ExecutableElement method) {
    return method.getSimpleName()
        + method.getParameters().stream()
            .map(parameter -> descriptor(parameter.asType()))
            .collect(Collectors.joining("", "(", ")"))
        + descriptor(method.getReturnType());
  }

  /** Returns whether an argument can be the varargs array itself. */
  boolean isArrayFor(TypeMirror argument, TypeMirror array) {
    return argument == null
        || argument.getKind() == TypeKind.NULL
        || (isArray(argument) && types.isAssignable(types.erasure(argument), types.erasure(array)));
  }

  /** Returns the return type of a lambda of a functional interface; null if there is none. */
  TypeMirror returned(TypeMirror functional) {
    if (functional == null || functional.getKind() != TypeKind.DECLARED) {
      return null;
    }
    TypeElement element = (TypeElement) ((DeclaredType) functional).asElement();
    for (Element member : elements.getAllMembers(element)) {
      if (member instanceof ExecutableElement method
          && method.getModifiers().contains(Modifier.ABSTRACT)
          && !isOfObject(method)) {
        TypeMirror type = types.asMemberOf((DeclaredType) functional, method);
        return type instanceof ExecutableType executable ? executable.getReturnType() : null;
      }
    }
    return null;
  }

  /** Returns whether an interface method redeclares a method of Object. */
  private boolean isOfObject(ExecutableElement method) {
    return elements.getTypeElement("java.lang.Object").getEnclosedElements().stream()
        .anyMatch(own -> own instanceof ExecutableElement one
            && one.getSimpleName().equals(method.getSimpleName())
            && one.getParameters().size() == method.getParameters().size());
  }

  /** Returns whether instances of a class reference an enclosing instance. */
  static boolean isInner(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getNestingKind() == javax.lang.model.element.NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)
        && type.getEnclosingElement().getKind() != ElementKind.INTERFACE;
  }

  /** Returns the name of the interface that a class implements, or else of the one it extends. */
  String ancestor(TypeElement type) {
    TypeMirror ancestor = type.getInterfaces().isEmpty()
        ? type.getSuperclass()
        : type.getInterfaces().get(0);
    return ((TypeElement) ((DeclaredType) ancestor).asElement())
        .getQualifiedName()
        .toString();
  }

  boolean isSubtype(TypeElement type, TypeElement of) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(of.asType()));
  }
}
