package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The outcome of a run of sample tests, as a build tool would run them. */
final class TestRun implements TestExecutionListener {
  private static final Map<Class<?>, TestRun> ONCE = new HashMap<>();

  /** By the test's name below its class. */
  private final Map<String, TestExecutionResult> results = new TreeMap<>();

  /** Failures of classes as a whole, whose tests do not run then. */
  private final List<Throwable> classFailures = new ArrayList<>();

  private final Map<String, String> skipped = new TreeMap<>();

  private TestRun() {}

  /** Returns the outcome of tests whose outcome is always the same; they run once. */
  static TestRun once(Class<?> samples) {
    synchronized (ONCE) {
      return ONCE.computeIfAbsent(samples, TestRun::of);
    }
  }

  static TestRun of(Class<?> samples) {
    return of(samples, Map.of());
  }

  static TestRun of(Class<?> samples, Map<String, String> parameters) {
    return of(DiscoverySelectors.selectClass(samples), parameters);
  }

  static TestRun of(DiscoverySelector selector, Map<String, String> parameters) {
    TestRun run = new TestRun();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .configurationParameters(parameters)
                .build(),
            run);
    return run;
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      results.put(SnapshotRule.name(test.getUniqueId()), result);
    } else {
      result.getThrowable().ifPresent(classFailures::add);
    }
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    skipped.put(SnapshotRule.name(test.getUniqueId()), reason);
  }

  Map<String, String> skipped() {
    return skipped;
  }

  List<Throwable> classFailures() {
    return classFailures;
  }

  int size() {
    return results.size();
  }

  void passes(String test) {
    assertThat(results).as("tests that ran").containsKey(test);
    assertThat(failure(test)).as("failure of %s", test).isEmpty();
  }

  /** Returns the message of a test that fails as above, on one line. */
  String failsOnOneLine(String test, Class<? extends Throwable> type) {
    return fails(test, type).replaceAll("\\s+", " ");
  }

  /** Returns the message of a test that fails with an error of the given type. */
  String fails(String test, Class<? extends Throwable> type) {
    assertThat(results).as("tests that ran").containsKey(test);
    assertThat(failure(test)).as("failure of %s", test).get().isInstanceOf(type);
    return failure(test).get().getMessage();
  }

  Optional<Throwable> failure(String test) {
    return results.get(test).getThrowable();
  }
}
