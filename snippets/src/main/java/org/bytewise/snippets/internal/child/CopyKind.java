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

/** What is done to objects of a class when a value is to be shown without changing it. */
enum CopyKind {
  /** Its {@code toString} changes nothing in it: the object itself is shown. */
  INERT,

  /** Data of the JDK that may note something while it is shown, or holds such data: copied. */
  COPIED,

  /**
   * A part of such data that nothing but the data itself sees, such as a map's node: copied in it.
   */
  PART,

  /** Code that is not known runs when it is shown: the object itself is, and watched. */
  FOREIGN;

  private static final String PATH = "sun.nio.fs.UnixPath";
  private static final String LOCKS = "java.util.concurrent.locks";

  /** Packages whose collections have parts of their own. */
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

  /** The kind of a class, which is not an array's. */
  static CopyKind of(Class<?> type) {
    try {
      return find(type);
    } catch (LinkageError e) {
      // A class that cannot tell its methods, because one of them names a type that is not there.
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
      // The compiler's own is final, and reads the components only.
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
    // What threads work with tells its state, and changes nothing; but other threads may change it.
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

  /** Whether a class is the JDK's own; what the VM makes of a lambda is not. */
  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return (loader == null || loader == ClassLoader.getPlatformClassLoader()) && !type.isHidden();
  }

  /** Whether the text is the class's name with a hash code that the VM makes, or an enum's name. */
  private static boolean isPlain(Class<?> type, Method toString) {
    Class<?> declaring = toString.getDeclaringClass();
    return declaring == Enum.class
        || (declaring == Object.class
            && method(type, "hashCode").getDeclaringClass() == Object.class);
  }

  /** Whether a class only fills what it inherits, as {@code new HashMap<>() {{ … }}} does. */
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
