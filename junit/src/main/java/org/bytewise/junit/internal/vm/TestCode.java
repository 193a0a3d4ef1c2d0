package org.bytewise.junit.internal.vm;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.run.AllocationCounter;

/**
 * A test as the rules of counting see it. The project's own classes are those that were loaded from
 * a folder, because libraries come as jars, and those whose package begins like that of the test.
 * Used by one thread.
 */
final class TestCode implements CodeUnderTest {
  /** What this library itself puts on the stack between the test and the code counted. */
  private static final List<String> OURS = List.of(
      "org.bytewise.junit.internal.",
      "org.bytewise.junit.Allocations$",
      "org.bytewise.junit.BudgetExtension$",
      "org.bytewise.counting.run.AllocationCounter$");

  /** As many parts of a package's name as projects share: {@code org.example}. */
  private static final int SHARED_PARTS = 2;

  private final ClassLoader loader;
  private final Map<String, Boolean> own = new HashMap<>();
  private CountRequest request;
  private String shared = "";

  TestCode(ClassLoader loader) {
    this.loader = loader;
  }

  /** Sets the test that is counted from now on. */
  void set(CountRequest next) {
    request = next;
    own.clear();
    int end = 0;
    for (int i = 0; i < SHARED_PARTS && end >= 0; i++) {
      end = next.testClass().indexOf('.', end + 1);
    }
    shared = end < 0 ? "" : next.testClass().substring(0, end + 1);
  }

  @Override
  public boolean isOwn(String className) {
    return own.computeIfAbsent(className, this::isOfProject);
  }

  private boolean isOfProject(String className) {
    String withNested = className + '$';
    if (OURS.stream().anyMatch(withNested::startsWith)) {
      return false;
    }
    if (!shared.isEmpty() && className.startsWith(shared)) {
      return true;
    }
    URL file = loader.getResource(className.replace('.', '/') + ".class");
    return file != null && file.getProtocol().equals("file");
  }

  @Override
  public boolean isEntry(String className, String method) {
    if (request == null || !request.isForMethod()) {
      return AllocationCounter.isEntry(className, method);
    }
    return className.equals(request.entryClass()) && method.equals(request.entryMethod());
  }

  @Override
  public Optional<SourceLine> line(String className, int line) {
    return Optional.empty();
  }
}
