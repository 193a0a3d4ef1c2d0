package org.bytewise.snippets.internal.host;

import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.profile.ThreadCosts;
import org.bytewise.snippets.NoSuchCodeException;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.internal.stepping.HeapDrawer;
import org.bytewise.snippets.internal.stepping.SessionVariable;
import org.bytewise.snippets.internal.stepping.Stepper;
import org.bytewise.snippets.internal.stepping.SteppingHost;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.StopListener;

/**
 * An engine's child VM, read while it stands still. Used by the engine's thread, except
 * {@link #runsCode}, and except what the stepper's thread calls while the engine's thread waits for
 * the child.
 */
final class EngineSteps implements SteppingHost {
  private final ChildVm child;
  private final HostControl control;
  private final JShell shell;
  private final SnippetLines lines;
  private final SnippetCode code;
  private final ClassFiles classFiles;
  private final OutputGate gate;
  private volatile Stepper stepper;
  private volatile List<SessionVariable> variables = List.of();

  EngineSteps(
      ChildVm child,
      HostControl control,
      JShell shell,
      SnippetLines lines,
      SnippetCode code,
      ClassFiles classFiles,
      OutputGate gate) {
    this.child = child;
    this.control = control;
    this.shell = shell;
    this.lines = lines;
    this.code = code;
    this.classFiles = classFiles;
    this.gate = gate;
  }

  /** Returns whether stops are being recorded. */
  boolean isOn() {
    return stepper != null;
  }

  /**
   * Returns whether the child is being read, or is still on its way to the code; any thread may
   * call this.
   */
  boolean runsCode() {
    Stepper current = stepper;
    return current == null || current.runsCode();
  }

  /** Takes note of the variables before a statement runs. */
  void beginRun() {
    if (isOn()) {
      variables = sessionVariables();
    }
  }

  private List<SessionVariable> sessionVariables() {
    return variables(one -> !SnippetNumbers.isHidden(one.id()));
  }

  private List<SessionVariable> variables(Predicate<VarSnippet> wanted) {
    List<SessionVariable> found = new ArrayList<>();
    shell
        .variables()
        .filter(wanted)
        .filter(one -> shell.status(one).isDefined())
        .forEach(one -> found.add(variable(one)));
    return found;
  }

  private SessionVariable variable(VarSnippet one) {
    return new SessionVariable(
        one.name(), shell.sourceCodeAnalysis().wrapper(one).fullClassName());
  }

  /**
   * Begins to record.
   *
   * @param stopCode stops the code
   */
  Stepper begin(StepLimits limits, StopListener listener, Runnable stopCode) {
    Debugger debugger = child.debugger();
    gate.keepCopy(true);
    variables = sessionVariables();
    try {
      long thread = control.snippetThread();
      stepper = Stepper.begin(
          debugger.machine(),
          this,
          () -> new ThreadCosts(thread, classFiles, code),
          new Stepper.Wiring(debugger, limits, listener, stopCode, debugger::ended));
      debugger.record(stepper);
      return stepper;
    } catch (IOException | VMDisconnectedException | ExecutionControl.ExecutionControlException e) {
      throw unreadable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreadable(e);
    }
  }

  /** Ends the recording. */
  void end() {
    Stepper current = stepper;
    child.debugger().record(null);
    stepper = null;
    gate.keepCopy(false);
    if (current != null) {
      current.close();
    }
  }

  /**
   * Draws variables and what they can reach.
   *
   * @param names their names, which may be those of the tool's own variables; all variables but
   *     these if empty
   * @param objects the largest number of objects
   * @throws NoSuchCodeException if there is no such variable
   */
  HeapDrawing draw(List<String> names, int objects) {
    List<SessionVariable> all = names.isEmpty() ? sessionVariables() : variables(one -> true);
    List<SessionVariable> some = new ArrayList<>();
    for (String name : names) {
      some.add(all.stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow(() ->
              new NoSuchCodeException("there is no variable %s in this session".formatted(name))));
    }
    Debugger debugger = child.debugger();
    synchronized (debugger) {
      try {
        VirtualMachine vm = debugger.machine();
        return HeapDrawer.draw(vm, this, names.isEmpty() ? all : some, objects);
      } catch (IOException | VMDisconnectedException e) {
        throw unreadable(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw unreadable(e);
      }
    }
  }

  private static SessionException unreadable(Exception e) {
    return new SessionException(
        "the child VM cannot be read by its debug interface: " + e.getMessage(), e);
  }

  @Override
  public void startAid() {
    try {
      control.stand();
    } catch (ExecutionControl.ExecutionControlException e) {
      throw unreadable(e);
    }
  }

  /** Returns a line as counted from the first line of its snippet that is not blank. */
  @Override
  public Optional<SourceLine> line(String className, int line) {
    return lines
        .find(className, line)
        .map(found -> new SourceLine(
            found.source(), found.line() - blankLines(found.source()), found.text()));
  }

  private int blankLines(String id) {
    String source = shell
        .snippets()
        .filter(snippet -> snippet.id().equals(id))
        .map(Snippet::source)
        .findFirst()
        .orElse("");
    int typed = source.indexOf(source.stripLeading());
    return (int) source.substring(0, typed).chars().filter(c -> c == '\n').count();
  }

  @Override
  public String typeName(String className) {
    return code.typeName(className, "");
  }

  @Override
  public Optional<byte[]> classFile(String className) {
    return classFiles.isKept(className) ? classFiles.bytes(className) : Optional.empty();
  }

  @Override
  public List<SessionVariable> variables() {
    return variables;
  }

  @Override
  public String running() {
    return control.running();
  }

  @Override
  public String takeOutput(long sent) {
    if (sent >= 0) {
      child.link().awaitReceived(sent);
    }
    return gate.takeCopy();
  }
}
