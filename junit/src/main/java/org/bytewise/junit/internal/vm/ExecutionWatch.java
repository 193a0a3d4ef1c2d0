package org.bytewise.junit.internal.vm;

import java.util.Arrays;
import java.util.Optional;
import org.bytewise.junit.internal.vm.TestProblem.Kind;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Watches what becomes of one execution of a test. Not thread-safe. */
final class ExecutionWatch implements TestExecutionListener {
  private final CountRequest request;
  private final int execution;
  private boolean started;
  private Optional<TestProblem> problem = Optional.empty();

  /**
   * Creates the watch.
   *
   * @param execution the number of the execution, counted from 1
   */
  ExecutionWatch(CountRequest request, int execution) {
    this.request = request;
    this.execution = execution;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    started |= test.getUniqueId().equals(request.uniqueId());
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    keep(new TestProblem(Kind.SKIPPED, reason, "", execution));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Kind kind =
        result.getStatus() == TestExecutionResult.Status.ABORTED ? Kind.ABORTED : Kind.FAILED;
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      keep(result
          .getThrowable()
          .map(thrown -> new TestProblem(kind, firstLine(thrown), place(thrown), execution))
          .orElseGet(() -> new TestProblem(kind, "no exception", "", execution)));
    }
  }

  /** Keeps the first problem: what follows may be its consequence. */
  private void keep(TestProblem next) {
    if (problem.isEmpty()) {
      problem = Optional.of(next);
    }
  }

  /** Returns the class and the first line of the message that says something. */
  private static String firstLine(Throwable thrown) {
    String name = thrown.getClass().getName();
    String message = thrown.getLocalizedMessage();
    return message == null
        ? name
        : message
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .findFirst()
            .map(line -> name + ": " + line)
            .orElse(name);
  }

  /** Returns the innermost line of the test's class; empty if there is none. */
  private String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().equals(request.testClass()))
        .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
        .findFirst()
        .map(frame -> frame.getFileName() + ':' + frame.getLineNumber())
        .orElse("");
  }

  /** Returns why the test did not run to its end; empty if it did. */
  Optional<TestProblem> problem() {
    return problem.isPresent() || started
        ? problem
        : Optional.of(new TestProblem(Kind.NOT_FOUND, "", "", execution));
  }
}
