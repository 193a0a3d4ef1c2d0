package org.bytewise.counting.program.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Java agent of a profiled program's VM. Everything else of the tool is loaded by a class
 * loader of its own, which the program does not see.
 */
public final class ProgramAgent {
  /** The file in the agent's folder that says where the tool's classes are, one place a line. */
  public static final String CODE = "code";

  /** The file in that folder that says why nothing can be counted. */
  public static final String FAILURE = "failure";

  private static final String RECORDER = "org.bytewise.counting.program.child.ProgramRecorder";

  private ProgramAgent() {}

  /**
   * Starts recording, before the program's main method. A failure is written down and does not keep
   * the program from running.
   *
   * @param arguments the folder that the tool has prepared
   */
  public static void premain(String arguments, Instrumentation vm) {
    Path folder = Path.of(arguments);
    try {
      List<URL> code = new ArrayList<>();
      for (String place : Files.readAllLines(folder.resolve(CODE))) {
        code.add(new File(place).toURI().toURL());
      }
      URLClassLoader loader = new URLClassLoader(
          "bytewise", code.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      open(vm, "jdk.jfr", "jdk.jfr.internal", loader);
      open(vm, "java.base", "java.lang", loader);
      Class.forName(RECORDER, true, loader)
          .getMethod("begin", Path.class, Instrumentation.class)
          .invoke(null, folder, vm);
    } catch (Exception | LinkageError e) {
      fail(folder, e.getCause() == null ? e : e.getCause());
    }
  }

  private static void open(
      Instrumentation vm, String module, String packageName, ClassLoader loader) {
    vm.redefineModule(
        ModuleLayer.boot().findModule(module).orElseThrow(),
        Set.of(),
        Map.of(),
        Map.of(packageName, Set.of(loader.getUnnamedModule())),
        Set.of(),
        Map.of());
  }

  private static void fail(Path folder, Throwable why) {
    try {
      Files.writeString(folder.resolve(FAILURE), why.toString(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // That nothing was recorded shows all the same.
    }
  }
}
