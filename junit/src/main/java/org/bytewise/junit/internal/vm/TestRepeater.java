package org.bytewise.junit.internal.vm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
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
    Optional<TestProblem> problem = Optional.empty();
    int executions = 0;
    boolean again = true;
    while (again) {
      session.beginExecution();
      ExecutionWatch watch = new ExecutionWatch(request, ++executions);
      launcher.execute(request(request), watch);
      Optional<TestProblem> before = problem;
      Optional<TestProblem> now = watch.problem();
      // The same problem is told as of its first execution.
      problem = now.map(one -> before.filter(one::isLike).orElse(one));
      boolean settled =
          problem.isEmpty() && session.series().stream().allMatch(CountSeries::settled);
      boolean hopeless = problem.isPresent() && !problem.get().isFailure();
      // A first execution may fail because it checks figures that have not settled yet.
      boolean failed = problem.isPresent() && request.isForMethod();
      again = !settled && !hopeless && !failed && executions < CountSeries.MOST;
    }
    String told = problem.map(one -> one.text(request.isForMethod())).orElse("");
    if (told.isEmpty() && session.series().isEmpty()) {
      told = "its code was not reached there";
    }
    return new CountReply(told, session.series(), ModelOfVm.text());
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
