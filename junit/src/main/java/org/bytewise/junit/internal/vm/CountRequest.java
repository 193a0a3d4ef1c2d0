package org.bytewise.junit.internal.vm;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the counts of a test. Immutable.
 *
 * @param uniqueId the test, as the JUnit platform names it
 * @param entryClass the binary name of the class that declares the test method; empty if the test's
 *     regions are to be counted, and not the method as a whole
 * @param entryMethod the test method's name
 * @param testClass the binary name of the test's class
 * @param hasRegions whether regions of the test are to know their own figures while the method is
 *     counted
 * @param parameters the configuration parameters of the test run
 * @param properties the system properties that the test has now
 */
public record CountRequest(
    String uniqueId,
    String entryClass,
    String entryMethod,
    String testClass,
    boolean hasRegions,
    Map<String, String> parameters,
    Map<String, String> properties) {
  public CountRequest {
    Objects.requireNonNull(uniqueId, "uniqueId");
    Objects.requireNonNull(entryClass, "entryClass");
    Objects.requireNonNull(entryMethod, "entryMethod");
    Objects.requireNonNull(testClass, "testClass");
    parameters = Map.copyOf(parameters);
    properties = Map.copyOf(properties);
  }

  /**
   * Returns a request for a test as it is set up now.
   *
   * @param entry the test method; empty for the test's regions
   * @param hasRegions as above
   */
  public static CountRequest now(
      String uniqueId, String testClass, Optional<Method> entry, boolean hasRegions) {
    return new CountRequest(
        uniqueId,
        entry.map(method -> method.getDeclaringClass().getName()).orElse(""),
        entry.map(Method::getName).orElse(""),
        testClass,
        hasRegions,
        RunningTest.parameters(),
        VmCommand.properties());
  }

  boolean isForMethod() {
    return !entryClass.isEmpty();
  }

  /** Returns the request for the regions of the same test. */
  CountRequest ofRegions() {
    return new CountRequest(uniqueId, "", "", testClass, true, parameters, properties);
  }
}
