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

/** Questions about types. A null type is one that is not known; it is nothing in particular. */
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

  /** Whether values of a type are of this class or interface. */
  boolean isA(TypeMirror type, String className) {
    TypeElement element = elements.getTypeElement(className);
    return element != null
        && (isReference(type) || isArray(type))
        && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
  }

  /** The primitive type of a box; null where the type is no box. */
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
   * The class of the box, in internal form, that a primitive value is put in.
   *
   * @param target what it is assigned to; where that is a box, it decides
   */
  String box(TypeMirror primitive, TypeMirror target) {
    PrimitiveType wanted = unboxed(target);
    return internalName(types.boxedClass(wanted == null ? (PrimitiveType) primitive : wanted));
  }

  String internalName(TypeElement element) {
    return elements.getBinaryName(element).toString().replace('.', '/');
  }

  /** A type's descriptor after erasure; empty where it has none. */
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

  /** A method's name and its descriptor after erasure. */
  String methodKey(ExecutableElement method) {
    return method.getSimpleName()
        + method.getParameters().stream()
            .map(parameter -> descriptor(parameter.asType()))
            .collect(Collectors.joining("", "(", ")"))
        + descriptor(method.getReturnType());
  }

  /** Whether an argument can be the array itself that a variable number of arguments stands for. */
  boolean isArrayFor(TypeMirror argument, TypeMirror array) {
    return argument == null
        || argument.getKind() == TypeKind.NULL
        || (isArray(argument) && types.isAssignable(types.erasure(argument), types.erasure(array)));
  }

  /** What a lambda of a type returns; null where it returns nothing. */
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

  /** Whether an interface repeats a method that every object has. */
  private boolean isOfObject(ExecutableElement method) {
    return elements.getTypeElement("java.lang.Object").getEnclosedElements().stream()
        .anyMatch(own -> own instanceof ExecutableElement one
            && one.getSimpleName().equals(method.getSimpleName())
            && one.getParameters().size() == method.getParameters().size());
  }

  /** Whether a class's objects keep the object around them. */
  static boolean isInner(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getNestingKind() == javax.lang.model.element.NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)
        && type.getEnclosingElement().getKind() != ElementKind.INTERFACE;
  }

  boolean isSubtype(TypeElement type, TypeElement of) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(of.asType()));
  }
}
