package org.bytewise.testing;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips tests that are the other JDK's turn. */
final class OneJdkCondition implements ExecutionCondition {
  private static final ConditionEvaluationResult HERE =
      ConditionEvaluationResult.enabled("it is this JDK's turn");
  private static final ConditionEvaluationResult ELSEWHERE = ConditionEvaluationResult.disabled(
      "the other JDK's turn: one is enough, and -Dbytewise.tests=all runs all");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean here = subject(context).map(JdkTurn::has).orElse(true);
    return here ? HERE : ELSEWHERE;
  }

  /**
   * Returns the name whose turn decides; empty if the test always runs, or its invocations have
   * turns of their own.
   */
  private static Optional<String> subject(ExtensionContext context) {
    boolean together = AnnotationSupport.findAnnotation(
            context.getTestClass(), OneJdkIsEnough.class)
        .map(OneJdkIsEnough::together)
        .orElse(false);
    if (together) {
      return Optional.of(context.getRequiredTestClass().getName());
    }
    Method method = context.getTestMethod().orElse(null);
    if (method == null
        || AnnotationSupport.isAnnotated(method, EnabledForJreRange.class)
        || (AnnotationSupport.isAnnotated(method, TestTemplate.class) && !isInvocation(context))) {
      return Optional.empty();
    }
    return Optional.of(context.getUniqueId());
  }

  private static boolean isInvocation(ExtensionContext context) {
    return context.getUniqueId().contains("[test-template-invocation:");
  }
}
