package org.bytewise.layout;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.util.List;
import java.util.stream.Stream;

/** Lists every class of java.base that has instances, itself or through a subclass. */
final class JdkClasses {
  private JdkClasses() {}

  static List<Class<?>> all() throws IOException {
    var module = ModuleFinder.ofSystem().find("java.base").orElseThrow();
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.startsWith("java/") && file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .<Class<?>>map(JdkClasses::load)
          .filter(type -> !type.isInterface() && type != Class.class)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
