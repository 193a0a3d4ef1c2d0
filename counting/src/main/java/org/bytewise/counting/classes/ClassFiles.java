package org.bytewise.counting.classes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The class files behind the stack frames of a recording: those added here, those of a class path,
 * and those of the JDK running this VM, which must be the JDK of the measured VM. Thread-safe.
 */
public final class ClassFiles {
  private final Map<String, byte[]> kept = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, Optional<MethodCode>> parsed = new HashMap<>();
  private final Map<String, Optional<String>> sourceFiles = new HashMap<>();
  private final URLClassLoader classPath;

  /**
   * Creates a lookup without any added class files.
   *
   * @param classPath files and folders of the measured VM's class path, in order
   * @throws IllegalArgumentException if an entry cannot be converted to a URL
   */
  public ClassFiles(List<Path> classPath) {
    this.classPath = new URLClassLoader(
        classPath.stream().map(ClassFiles::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException("not a class path entry: " + path, e);
    }
  }

  /**
   * Adds a class file, replacing any earlier one of the same name.
   *
   * @param name the class's binary name
   */
  public synchronized void put(String name, byte[] bytes) {
    kept.put(name, bytes);
    parsed.remove(name);
    versions.merge(name, 1, Integer::sum);
  }

  /** Returns how often a class of this name was added; its code differs each time. */
  public synchronized int version(String name) {
    return versions.getOrDefault(name, 0);
  }

  /** Returns whether a class of this name was added. */
  public synchronized boolean isKept(String name) {
    return kept.containsKey(name);
  }

  /** Returns the binary names of all added classes. */
  public synchronized List<String> keptClasses() {
    return List.copyOf(kept.keySet());
  }

  /** Returns the code of a class; empty if it has no class file, as for hidden classes. */
  public synchronized Optional<MethodCode> code(String name) {
    return parsed.computeIfAbsent(name, n -> bytes(n).map(MethodCode::of));
  }

  /** Returns the name of the source file that a class was compiled from; empty if unknown. */
  public synchronized Optional<String> sourceFile(String name) {
    return sourceFiles.computeIfAbsent(name, n -> bytes(n).flatMap(MethodCode::sourceFile));
  }

  /** Returns the class file for a binary name; empty if there is none. */
  public synchronized Optional<byte[]> bytes(String name) {
    byte[] own = kept.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    URL url = classPath.getResource(name.replace('.', '/') + ".class");
    if (url == null) {
      return Optional.empty();
    }
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
