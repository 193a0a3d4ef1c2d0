package org.bytewise.snippets.internal.child;

import java.util.Map;

/** Loads the classes sent to a trial's VM; they cannot see the tool's own classes. */
final class TrialClasses extends ClassLoader {
  /** The loader's name, which identifies stack frames of the loaded code. */
  static final String NAME = "trial";

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  TrialClasses(Map<String, byte[]> classes) {
    super(NAME, ClassLoader.getPlatformClassLoader());
    this.classes = Map.copyOf(classes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
