package org.bytewise.snippets.internal.host;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import jdk.jshell.spi.ExecutionControl;

/**
 * A placeholder for the control of a child VM that is still starting, so that JShell and the
 * compiler can start at the same time. Operations that need the child wait for it. Used only by the
 * engine's thread.
 */
final class LateControl implements ExecutionControl {
  private final Future<HostControl> coming;

  LateControl(Future<HostControl> coming) {
    this.coming = coming;
  }

  private HostControl control() throws EngineTerminationException {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineTerminationException("interrupted while the child VM started");
    } catch (ExecutionException e) {
      throw new EngineTerminationException("the child VM could not be started: " + e.getCause());
    }
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    control().load(classes);
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    control().redefine(classes);
  }

  @Override
  public String invoke(String className, String methodName)
      throws RunException, EngineTerminationException, InternalException {
    return control().invoke(className, methodName);
  }

  @Override
  public String varValue(String className, String varName)
      throws RunException, EngineTerminationException, InternalException {
    return control().varValue(className, varName);
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    control().addToClasspath(path);
  }

  @Override
  public void stop() throws EngineTerminationException, InternalException {
    control().stop();
  }

  @Override
  public Object extensionCommand(String command, Object argument)
      throws RunException, EngineTerminationException, InternalException {
    return control().extensionCommand(command, argument);
  }

  @Override
  public void close() {
    // JShell is closed after the child, which has ended by then or never started.
    if (coming.isDone()) {
      try {
        control().close();
      } catch (EngineTerminationException e) {
        // There is nothing to close.
      }
    }
  }
}
