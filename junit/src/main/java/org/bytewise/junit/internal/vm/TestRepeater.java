package org.bytewise.junit.internal.vm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Executes one test through the JUnit launcher until its counts agree. Each execution is whole, as
 * in any test run: a new instance, with the methods before and after it, so no state is left over.
 */
final class TestRepeater {
  /** Parallel tests would need a recorder each, and time is no measure in a VM this slow. */
  private static final Map<String, String> FIXED = Map.of(
      "junit.jupiter.execution.parallel.enabled",
      "false",
      "junit.jupiter.execution.timeout.mode",
      "disabled");

  private final CountingSession session;
  private final Launcher launcher;

  TestRepeater(CountingSession session) {
    this.session = session;
    this.launcher = LauncherFactory.create(LauncherConfig.builder()
        // Reports of a second run would only confuse whoever collects them.
        .enableTestExecutionListenerAutoRegistration(false)
        .addTestExecutionListeners(new RunningTest())
        .build());
  }

  /** What became of an execution. */
  private static final class Watch implements TestExecutionListener {
    private final String uniqueId;
    private boolean started;
    private String skipped;
    private boolean aborted;
    private Throwable failure;

    Watch(String uniqueId) {
      this.uniqueId = uniqueId;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      started |= test.getUniqueId().equals(uniqueId);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      skipped = reason;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (failure == null && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        failure = result.getThrowable().orElse(null);
        aborted = result.getStatus() == TestExecutionResult.Status.ABORTED;
      }
    }

    /** Returns why the test did not run to its end, as the end of a sentence; empty if it did. */
    Optional<String> problem() {
      if (failure != null) {
        return Optional.of((aborted ? "it was aborted there: " : "it failed there: ") + failure);
      }
      if (skipped != null) {
        return Optional.of("it was skipped there: " + skipped);
      }
      return started ? Optional.empty() : Optional.of("JUnit did not find it there");
    }
  }

  CountReply count(CountRequest request) {
    session.replay(List.of());
    if (request.isForMethod() && request.hasRegions()) {
      CountReply regions = repeat(request.ofRegions());
      session.replay(regions.series());
    }
    return repeat(request);
  }

  private CountReply repeat(CountRequest request) {
    session.begin(request);
    String problem = "";
    int executions = 0;
    boolean again = true;
    while (again) {
      session.beginExecution();
      Watch watch = new Watch(request.uniqueId());
      launcher.execute(request(request), watch);
      executions++;
      problem = watch.problem().orElse("");
      List<CountSeries> series = session.series();
      boolean settled = problem.isEmpty() && series.stream().allMatch(CountSeries::settled);
      boolean hopeless = watch.failure == null && !problem.isEmpty();
      // A first execution may fail because it checks figures that have not settled yet.
      boolean failed = !problem.isEmpty() && request.isForMethod();
      again = !settled && !hopeless && !failed && executions < CountSeries.MOST;
    }
    if (problem.isEmpty() && session.series().isEmpty()) {
      problem = "its code was not reached there";
    }
    return new CountReply(problem, session.series(), ModelOfVm.text());
  }

  private static LauncherDiscoveryRequest request(CountRequest request) {
    Map<String, String> parameters = new HashMap<>(request.parameters());
    parameters.putAll(FIXED);
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectUniqueId(request.uniqueId()))
        .configurationParameters(parameters)
        .build();
  }
}
