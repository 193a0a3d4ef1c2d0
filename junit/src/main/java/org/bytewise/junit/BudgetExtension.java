package org.bytewise.junit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;
import org.bytewise.junit.internal.vm.CountReply;
import org.bytewise.junit.internal.vm.CountRequest;
import org.bytewise.junit.internal.vm.CountSeries;
import org.bytewise.junit.internal.vm.CountingSession;
import org.bytewise.junit.internal.vm.ExactCount;
import org.bytewise.junit.internal.vm.RunningTest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Holds tests to their budgets. The annotations register it; it needs to be detected by JUnit only
 * for default budgets. Stateless.
 *
 * <p>In the VM that runs the tests, it asks for the count after a test has passed and its methods
 * after it have run, so that whatever the test holds, such as a port, is free again. In the VM that
 * counts, it runs the test method through the counter.
 */
public final class BudgetExtension
    implements BeforeAllCallback, BeforeEachCallback, InvocationInterceptor, AfterEachCallback {
  /** Creates the extension; JUnit does this. */
  public BudgetExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    MisplacedBudgets.refuse(context.getRequiredTestClass());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    // If the test's own annotation registers the extension, it comes too late for the class.
    if (isAnnotated(context)) {
      MisplacedBudgets.refuse(context.getRequiredTestClass());
    }
  }

  /** Returns whether a test has a budget of its own. */
  private static boolean isAnnotated(ExtensionContext context) {
    return AllocationBudget.isAnnotated(context.getElement())
        || SnapshotRule.isAnnotated(context.getElement());
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    intercept(invocation, method);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    intercept(invocation, method);
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (isAnnotated(context)) {
      throw new ExtensionConfigurationException(
          "%s() creates tests when it runs; use Allocations.assertAllocations in those instead."
              .formatted(method.getExecutable().getName()));
    }
    return invocation.proceed();
  }

  private static void intercept(
      Invocation<Void> invocation, ReflectiveInvocationContext<Method> method) throws Throwable {
    Optional<CountingSession> session = CountingSession.current();
    if (session.isEmpty() || !session.get().countsMethod()) {
      invocation.proceed();
      return;
    }
    session.get().method(invocation::proceed, () -> repeatable(method));
  }

  private static CountingSession.Body repeatable(ReflectiveInvocationContext<Method> method)
      throws IllegalAccessException {
    method.getExecutable().setAccessible(true);
    MethodHandle handle = MethodHandles.lookup().unreflect(method.getExecutable());
    if (method.getTarget().isPresent()) {
      handle = handle.bindTo(method.getTarget().get());
    }
    Object[] arguments = method.getArguments().toArray();
    MethodHandle ready = MethodHandles.insertArguments(handle, 0, arguments)
        .asType(MethodType.methodType(void.class));
    // The exact call creates nothing itself.
    return () -> {
      ready.invokeExact();
    };
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (CountingSession.current().isPresent() || context.getExecutionException().isPresent()) {
      return;
    }
    Method method = context.getRequiredTestMethod();
    if (AnnotationSupport.isAnnotated(method, org.junit.jupiter.api.TestFactory.class)) {
      return;
    }
    AllocationBudget.of(context).ifPresent(budget -> hold(budget, context));
    SnapshotRule.of(context).ifPresent(snapshot -> {
      CountReply reply = ask(snapshot.mode(), context);
      snapshot.hold(context, reply.model(), proven(reply, snapshot.mode(), context));
    });
  }

  private static CountReply ask(CountingMode mode, ExtensionContext context) {
    CountReply reply = CountJudge.vm(mode).ask(request(context));
    if (!reply.problem().isEmpty()) {
      throw CountJudge.uncounted(name(context), reply.problem());
    }
    return reply;
  }

  private static CountSeries proven(CountReply reply, CountingMode mode, ExtensionContext context) {
    CountSeries series = CountJudge.series(name(context), reply, 0);
    CountJudge.prove(name(context), series, mode);
    return series;
  }

  /** Returns the test method's name as the subject of a sentence. */
  private static String name(ExtensionContext context) {
    return context.getRequiredTestMethod().getName() + "()";
  }

  private static void hold(AllocationBudget budget, ExtensionContext context) {
    String what = name(context);
    CountSeries series = CountJudge.series(what, ask(budget.mode(), context), 0);
    ExactCount count = series.last();
    boolean broken = budget.isBrokenBy(count);
    // More than the budget is more than the budget, even if nobody knows how much more.
    boolean surelyBroken =
        broken && !count.doubt().isEmpty() && budget.mode() == CountingMode.AS_WRITTEN;
    if (!surelyBroken) {
      CountJudge.prove(what, series, budget.mode());
    }
    if (broken) {
      String receipt = new ReceiptText()
          .sentence("%s allocates %s%s; its budget is %s."
              .formatted(
                  what,
                  count.doubt().isEmpty() ? "" : "at least ",
                  ReceiptText.sum(count.own()),
                  budget.text()))
          .table(budget, count)
          .types(count.types())
          .lines(count.lines(), new SourceText())
          .footer(series, budget.mode())
          .toString();
      throw CountJudge.at(new AllocationBudgetError(receipt), count, context);
    }
  }

  private static CountRequest request(ExtensionContext context) {
    return CountRequest.now(
        context.getUniqueId(),
        context.getRequiredTestClass().getName(),
        context.getTestMethod(),
        RunningTest.current().map(RunningTest.Of::hasRegions).orElse(false));
  }
}
