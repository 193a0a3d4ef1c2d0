package org.bytewise.verdicts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Executes a class with tests as any build would, by JUnit's launcher. Arguments: the class, the
 * mode, and the file to write, which gets a line for each test when it ends: its name,
 * {@code passed}, {@code failed} or {@code error}, and the beginning of its message. Thread-safe.
 */
public final class TestsMain implements TestExecutionListener {
  /** How much of a message is kept, in characters. */
  private static final int MOST = 300;

  private final Path file;

  private TestsMain(Path file) {
    this.file = file;
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[2]);
    Files.writeString(file, "");
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(args[0]))
                .configurationParameters(Mode.parameters(args[1]))
                .build(),
            new TestsMain(file));
    // Threads of a library need not end by themselves.
    System.exit(0);
  }

  private synchronized void write(String line) {
    try {
      Files.writeString(file, line + '\n', StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    write(test.getDisplayName() + "\terror\tskipped: " + reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String message = result
        .getThrowable()
        .map(thrown -> thrown.toString().strip().replaceAll("\\s+", " "))
        .map(text -> text.substring(0, Math.min(text.length(), MOST)))
        .orElse("");
    if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
      write("%s\t%s\t%s"
          .formatted(test.getDisplayName().replace("()", ""), verdict(result), message));
    }
  }

  private static String verdict(TestExecutionResult result) {
    if (result.getStatus() == Status.SUCCESSFUL) {
      return "passed";
    }
    // Each library reports a broken budget by such an error; no other error is a verdict.
    return result.getThrowable().filter(AssertionError.class::isInstance).isPresent()
        ? "failed"
        : "error";
  }
}
