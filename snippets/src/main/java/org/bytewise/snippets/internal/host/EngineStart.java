package org.bytewise.snippets.internal.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;

/**
 * Starts a child VM and, in parallel, a JShell for it, which takes about as long. Used by the
 * engine's thread.
 */
final class EngineStart {
  private static final String PREVIEW = "--enable-preview";

  private EngineStart() {}

  /**
   * Starts an engine.
   *
   * @param imports statements that JShell evaluates first; they need no child
   */
  static Engine start(SessionOptions options, SnippetNumbers numbers, List<String> imports) {
    OutputGate gate = new OutputGate(options.output(), options.outputLimit());
    CompletableFuture<ChildVm> child = new CompletableFuture<>();
    // First of all: the child takes longest to start.
    Threads.daemon("bytewise-child-start", () -> startChild(options, gate, child));
    JShell shell = null;
    try {
      String classPath = compilerClassPath(options);
      ClassFiles classFiles = new ClassFiles(withApi(options.classPath()));
      CompletableFuture<HostControl> control =
          child.thenApply(started -> control(started, classFiles, options));
      CompilerComplaints.prepare();
      shell = JShell.builder()
          .executionEngine(new Provider(new LateControl(control)), Map.of())
          .idGenerator((snippet, number) -> numbers.next())
          .tempVariableNameGenerator(numbers::nextTemporary)
          .compilerOptions(compilerOptions(options, classPath))
          .build();
      imports.forEach(shell::eval);
      return new Engine(child.join(), gate, classFiles, control.join(), shell, classPath);
    } catch (RuntimeException e) {
      close(child);
      if (shell != null) {
        shell.close();
      }
      if (e instanceof SessionException told) {
        throw told;
      }
      if (e.getCause() instanceof SessionException told) {
        throw told;
      }
      throw new SessionException("the session could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the compiler options: code with preview features is compiled for a VM that gets the
   * same flag.
   */
  private static String[] compilerOptions(SessionOptions options, String classPath) {
    List<String> all = new ArrayList<>(List.of("-classpath", classPath, "-proc:none"));
    if (options.vmFlags().contains(PREVIEW)) {
      all.addAll(List.of(PREVIEW, "-source", Integer.toString(Runtime.version().feature())));
    }
    return all.toArray(String[]::new);
  }

  private static void close(CompletableFuture<ChildVm> child) {
    try {
      child.join().close();
    } catch (CompletionException e) {
      // It was never created.
    }
  }

  private static void startChild(
      SessionOptions options, OutputGate gate, CompletableFuture<ChildVm> child) {
    try {
      child.complete(ChildVm.start(options, gate));
    } catch (RuntimeException | Error e) {
      child.completeExceptionally(e);
    }
  }

  private static HostControl control(ChildVm child, ClassFiles classFiles, SessionOptions options) {
    try {
      return HostControl.of(child, classFiles, HostControl.filter(options.probeResultPackages()));
    } catch (IOException e) {
      throw new SessionException("the session could not be started: " + e.getMessage(), e);
    }
  }

  /** Returns the learner's own class path, plus the API for snippets. */
  private static String compilerClassPath(SessionOptions options) {
    return String.join(
        File.pathSeparator,
        withApi(options.classPath()).stream().map(Path::toString).toList());
  }

  private static List<Path> withApi(List<Path> classPath) {
    List<Path> entries = new ArrayList<>(classPath);
    entries.add(SnippetApi.path());
    return entries;
  }

  /** Passes an existing control to JShell. */
  private record Provider(LateControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "bytewise";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }
}
