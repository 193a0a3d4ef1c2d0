package org.bytewise.junit.internal.vm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Knows which test the current thread is running. The JUnit platform finds this listener by itself
 * and calls it on the thread of each test. Thread-safe.
 */
public final class RunningTest implements TestExecutionListener {
  /** The configuration parameter, and the beginning of others, with default budgets. */
  public static final String BUDGET = "bytewise.budget";

  private static final String DETECTION = "junit.jupiter.extensions.autodetection.enabled";

  private static final ThreadLocal<RunningTest.Of> CURRENT = new ThreadLocal<>();
  private static final AtomicReference<Map<String, String>> PARAMETERS =
      new AtomicReference<>(Map.of());

  /** A test that is running; used by the thread of the test. */
  public static final class Of {
    /** The number of a region inside another one, which is not counted by itself. */
    public static final int INSIDE = -1;

    private final String uniqueId;
    private final String testClass;
    private int regions;
    private boolean inside;
    private final Map<CountedVm, CountReply> replies = new HashMap<>();

    Of(String uniqueId, String testClass) {
      this.uniqueId = uniqueId;
      this.testClass = testClass;
    }

    /**
     * Begins a region.
     *
     * @return its number in this test, counted from 0; {@link #INSIDE} if it is part of another
     */
    public int beginRegion() {
      if (inside) {
        return INSIDE;
      }
      inside = true;
      return regions++;
    }

    /**
     * Ends a region.
     *
     * @param region from {@link #beginRegion}
     */
    public void endRegion(int region) {
      inside &= region == INSIDE;
    }

    /** Returns whether the test has had regions so far. */
    public boolean hasRegions() {
      return regions > 0;
    }

    /** Returns what the counting VM says about a region, asking it if it has not been asked yet. */
    public synchronized CountReply reply(CountedVm vm, int region) {
      CountReply reply = replies.get(vm);
      if (reply == null || reply.series().size() <= region) {
        reply = vm.ask(CountRequest.now(uniqueId, testClass, Optional.empty(), true));
        replies.put(vm, reply);
      }
      return reply;
    }
  }

  /** Returns the test that this thread is running; empty if it runs none. */
  public static Optional<Of> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Returns the configuration parameters of the latest test run. */
  static Map<String, String> parameters() {
    return PARAMETERS.get();
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Map<String, String> parameters = new HashMap<>();
    for (String key : plan.getConfigurationParameters().keySet()) {
      plan.getConfigurationParameters().get(key).ifPresent(value -> parameters.put(key, value));
    }
    PARAMETERS.set(Map.copyOf(parameters));
    boolean detected = plan.getConfigurationParameters().getBoolean(DETECTION).orElse(false);
    if (!detected
        && Stream.concat(
                parameters.keySet().stream(), System.getProperties().stringPropertyNames().stream())
            .anyMatch(key -> key.equals(BUDGET) || key.startsWith(BUDGET + '.'))) {
      System.err.println(
          "%s has no effect: default budgets need the configuration parameter %s=true as well."
              .formatted(BUDGET, DETECTION));
    }
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      CURRENT.set(new Of(test.getUniqueId(), className(test)));
    }
  }

  private static String className(TestIdentifier test) {
    return test.getSource()
        .map(source -> source instanceof MethodSource method
            ? method.getClassName()
            : source instanceof ClassSource type ? type.getClassName() : "")
        .orElse("");
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      CURRENT.remove();
    }
  }
}
