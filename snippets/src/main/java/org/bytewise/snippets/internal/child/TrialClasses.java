package org.bytewise.snippets.internal.child;

import java.util.Map;

/** Loads the classes that a trial's VM was sent; the tool's own are out of their sight. */
final class TrialClasses extends ClassLoader {
  /** The loader's name, by which frames of the loaded code are known. */
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
