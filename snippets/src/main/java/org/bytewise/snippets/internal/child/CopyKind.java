package org.bytewise.snippets.internal.child;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.attribute.FileTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/** How objects of a class are treated when a value must be shown without changing it. */
enum CopyKind {
  /** Its {@code toString} does not change it: the object itself is shown. */
  INERT,

  /**
   * A JDK data object that may change its own state when shown, or contain such objects: copied.
   */
  COPIED,

  /**
   * An internal part of such an object that nothing else references, such as a map's node: copied
   * along with it.
   */
  PART,

  /** Showing it runs unknown code: the object itself is shown, and watched. */
  FOREIGN;

  private static final String PATH = "sun.nio.fs.UnixPath";
  private static final String LOCKS = "java.util.concurrent.locks";

  /** Packages whose collections have internal parts. */
  private static final Set<String> PART_PACKAGES =
      Set.of("java.util", "java.util.concurrent", "java.lang", "sun.util.calendar");

  private static final Set<Class<?>> INERT_TYPES = Set.of(
      String.class,
      Boolean.class,
      Byte.class,
      Character.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      BigInteger.class,
      Class.class,
      Locale.class,
      UUID.class,
      Pattern.class,
      StringBuilder.class,
      StringBuffer.class);

  /**
   * Returns the kind of a class.
   *
   * @param type must not be an array class
   */
  static CopyKind of(Class<?> type) {
    try {
      return find(type);
    } catch (LinkageError e) {
      // The class cannot list its methods because one of them refers to a missing type.
      return FOREIGN;
    }
  }

  private static CopyKind find(Class<?> type) {
    if (Proxy.isProxyClass(type)) {
      return FOREIGN;
    }
    if (INERT_TYPES.contains(type)) {
      return INERT;
    }
    if (isJdk(type)) {
      return ofJdk(type);
    }
    Method toString = method(type, "toString");
    if (type.isRecord()) {
      // The compiler-generated method is final and only reads the components.
      return Modifier.isFinal(toString.getModifiers()) ? COPIED : FOREIGN;
    }
    if (isPlain(type, toString)) {
      return INERT;
    }
    return addsNoCode(type) ? COPIED : FOREIGN;
  }

  private static CopyKind ofJdk(Class<?> type) {
    String packageName = type.getPackageName();
    if (type.isEnum() || packageName.startsWith("java.time") || packageName.equals(LOCKS)) {
      return INERT;
    }
    boolean plain = isPlain(type, method(type, "toString"));
    if (!plain && isData(type)) {
      return COPIED;
    }
    boolean part = type.getName().indexOf('$') > 0
        && !Modifier.isPublic(type.getModifiers())
        && PART_PACKAGES.contains(packageName)
        && !Thread.class.isAssignableFrom(type);
    if (part) {
      return PART;
    }
    // Objects that threads synchronise on report their state without changing it, but other threads
    // may change it.
    return plain || packageName.startsWith("java.util.concurrent") ? INERT : FOREIGN;
  }

  private static boolean isData(Class<?> type) {
    return Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || Map.Entry.class.isAssignableFrom(type)
        || Date.class.isAssignableFrom(type)
        || type == Optional.class
        || type == BigDecimal.class
        || type == BitSet.class
        || type == URI.class
        || type == FileTime.class
        || type == AtomicReference.class
        || type == AtomicReferenceArray.class
        || type.getName().equals(PATH);
  }

  /** Returns whether a class belongs to the JDK, which the VM's lambda classes do not. */
  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return (loader == null || loader == ClassLoader.getPlatformClassLoader()) && !type.isHidden();
  }

  /**
   * Returns whether the text is the class's name with an identity hash code, or an enum constant's
   * name.
   */
  private static boolean isPlain(Class<?> type, Method toString) {
    Class<?> declaring = toString.getDeclaringClass();
    return declaring == Enum.class
        || (declaring == Object.class
            && method(type, "hashCode").getDeclaringClass() == Object.class);
  }

  /**
   * Returns whether a class adds only initialisation to its superclass, as {@code new HashMap<>()
   * {{ … }}} does.
   */
  private static boolean addsNoCode(Class<?> type) {
    Class<?> inherited = type.getSuperclass();
    if (inherited == null || !isJdk(inherited) || ofJdk(inherited) != COPIED) {
      return false;
    }
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
