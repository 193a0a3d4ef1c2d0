package org.bytewise.testing;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;

/** Classes that tests compile while they run. Stateless. */
public final class CompiledClasses {
  private CompiledClasses() {}

  /**
   * Compiles source files into a folder, with the class path of this VM.
   *
   * @throws AssertionError if they do not compile
   */
  public static void compile(Path folder, List<Path> sources) {
    List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none", "-g"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    sources.forEach(source -> arguments.add(source.toString()));
    int status = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError("javac " + String.join(" ", arguments) + " ended with " + status);
    }
  }

  /** Calls code with the classes of a folder in the context class loader of this thread. */
  public static <T> T inContext(Path folder, Callable<T> code) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return code.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
