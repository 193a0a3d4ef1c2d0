package org.bytewise.snippets.internal.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.profile.Observers;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.internal.wire.SnippetReport;

/**
 * Starts a child VM and, in parallel, a JShell for it, which takes about as long. Used by the
 * engine's thread.
 */
final class EngineStart {
  /**
   * Allocates several objects: with any collector the first object at a place in the code is
   * reported, but the next may not be.
   */
  private static final String SEVERAL_OBJECTS =
      "{ Object last = null; for (int i = 0; i < 9; i++) last = new Object(); }";

  private static final String PREVIEW = "--enable-preview";

  private EngineStart() {}

  /** Starts an engine, with the initial imports. */
  static Engine start(SessionOptions options, SnippetNumbers numbers) {
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
      // Imports need no child.
      imports(options).forEach(shell::eval);
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

  private static List<String> imports(SessionOptions options) {
    List<String> statements = new ArrayList<>(List.of(SnippetApi.IMPORT));
    options.imports().forEach(name -> statements.add("import " + name + ";"));
    return statements;
  }

  /**
   * Returns the compiler options: code with preview features is compiled for a VM that gets the
   * same flag.
   */
  private static String[] compilerOptions(SessionOptions options, String classPath) {
    List<String> all = new ArrayList<>(List.of("-classpath", classPath, "-proc:none"));
    if (options.profile() == VmProfile.STEPPED) {
      // Without it there are no names of variables.
      all.add("-g");
    }
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

  /** Returns whether only a warm-up shows that a VM with these options reports all objects. */
  static boolean mustBeTried(SessionOptions options) {
    return options.profile().counts() && VmProfile.choosesCollector(options.vmFlags());
  }

  /**
   * Runs the first code in a new VM.
   *
   * @throws SessionException if the VM does not report all objects
   * @throws IllegalStateException if the VM is lost
   */
  static void warmUp(Engine fresh, SessionOptions options) {
    Engine.Mode mode = new Engine.Mode(options.profile().counts(), true, Observers.NONE);
    runHidden(fresh, mode, "new Object()");
    if (mustBeTried(options) && !runHidden(fresh, mode, SEVERAL_OBJECTS)) {
      throw uncounted(options);
    }
  }

  /** Runs code of the tool's own. Returns whether every object it created was reported. */
  private static boolean runHidden(Engine fresh, Engine.Mode mode, String code) {
    boolean exact = true;
    for (SnippetEvent event : fresh.evaluate(code, mode)) {
      for (SnippetReport report : fresh.reports()) {
        exact &= fresh.profile(report, mode.observers()).exact();
      }
      fresh.forget(event.snippet());
    }
    return exact;
  }

  /**
   * Returns the exception for a VM that does not report all objects: some collectors of some JDKs
   * allocate in code that bypasses the flight recorder.
   */
  private static SessionException uncounted(SessionOptions options) {
    String collector = options.vmFlags().stream()
        .filter(flag -> VmProfile.choosesCollector(List.of(flag)))
        .collect(Collectors.joining(" "));
    return new SessionException(
        ("nothing can be counted with %s: with this collector, a VM of JDK %d does not report the"
                + " objects that it creates; leave the flag out, or choose another collector, such"
                + " as -XX:+UseG1GC")
            .formatted(collector, Runtime.version().feature()));
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
