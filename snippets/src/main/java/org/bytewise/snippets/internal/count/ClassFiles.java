package org.bytewise.snippets.internal.count;

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
 * The class files behind the frames of a recording: those of snippets as they were sent to the
 * child, those of the JDK and of the learner's class path from where the child has them, too. The
 * child's JDK must be the one that runs this VM. Thread-safe.
 */
public final class ClassFiles {
  private final Map<String, byte[]> snippets = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, Optional<MethodCode>> parsed = new HashMap<>();
  private final URLClassLoader classPath;

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

  /** Keeps the class file of a snippet's class; {@code name} is its binary name. */
  public synchronized void put(String name, byte[] bytes) {
    snippets.put(name, bytes);
    parsed.remove(name);
    versions.merge(name, 1, Integer::sum);
  }

  /** How often the session has sent a class of this name: its code is another one each time. */
  synchronized int version(String name) {
    return versions.getOrDefault(name, 0);
  }

  /** Whether the class is one that the session has sent to the child. */
  public synchronized boolean isSnippet(String name) {
    return snippets.containsKey(name);
  }

  /** The binary names of all classes that the session has sent to the child. */
  public synchronized List<String> snippetClasses() {
    return List.copyOf(snippets.keySet());
  }

  /** The code of a class; empty where there is no class file, as for hidden classes. */
  public synchronized Optional<MethodCode> code(String name) {
    return parsed.computeIfAbsent(name, n -> bytes(n).map(MethodCode::of));
  }

  /** The class file of a class, by its binary name; empty where there is none. */
  public synchronized Optional<byte[]> bytes(String name) {
    byte[] own = snippets.get(name);
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
