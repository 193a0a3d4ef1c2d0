package org.bytewise.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Finds budgets that check nothing, because they are on something other than a test.
 *
 * <p>{@link BudgetExtension} fails because of them. JUnit registers it only for classes and tests
 * with a budget, though. It tells this listener about every class, but ignores its exceptions, so
 * the listener prints what it finds to standard error. Stateless.
 */
public final class MisplacedBudgets implements TestExecutionListener {
  private static final List<Class<? extends Annotation>> BUDGETS =
      List.of(AllocatesNothing.class, AllocatesAtMost.class, AllocationSnapshot.class);

  /** Creates the listener; the JUnit platform does this. */
  public MisplacedBudgets() {}

  @Override
  public void executionStarted(TestIdentifier container) {
    if (container.getSource().orElse(null) instanceof ClassSource source) {
      try {
        Class<?> type = source.getJavaClass();
        if (type.equals(outermost(type))) {
          find(type).forEach(System.err::println);
        }
      } catch (JUnitException e) {
        // An engine reports a class that this VM cannot load, so none of its tests run.
      }
    }
  }

  /**
   * Checks a test class with its superclasses, and the classes around and in it.
   *
   * @throws ExtensionConfigurationException if there is a budget that checks nothing
   */
  static void refuse(Class<?> type) {
    List<String> found = find(outermost(type));
    if (!found.isEmpty()) {
      throw new ExtensionConfigurationException(String.join("\n", found));
    }
  }

  private static Class<?> outermost(Class<?> type) {
    Class<?> outer = type;
    while (AnnotationSupport.isAnnotated(outer, Nested.class)) {
      outer = outer.getEnclosingClass();
    }
    return outer;
  }

  private static List<String> find(Class<?> type) {
    List<String> found = new ArrayList<>();
    for (Class<? extends Annotation> budget : BUDGETS) {
      for (Method method : methods(type, budget)) {
        if (!isTest(method) && !runs(method, TestFactory.class)) {
          found.add(
              ("@%s on %s checks nothing, because JUnit Jupiter does not run that method as a test;"
                      + " give it @Test (it must not be private or static), or count its code in a"
                      + " test by Allocations.")
                  .formatted(budget.getSimpleName(), AllocationBudget.place(method)));
        }
      }
      if (AnnotationSupport.isAnnotated(type, budget) && !hasTest(type)) {
        found.add(
            ("@%s on %s checks nothing, because the class has no test that can have a budget; put"
                    + " it on a class with @Test methods, or count parts of tests by Allocations.")
                .formatted(budget.getSimpleName(), AllocationBudget.place(type)));
      }
    }
    nested(type).forEach(inner -> found.addAll(find(inner)));
    return found;
  }

  private static boolean hasTest(Class<?> type) {
    return methods(type, Test.class).stream().anyMatch(MisplacedBudgets::isTest)
        || methods(type, TestTemplate.class).stream().anyMatch(MisplacedBudgets::isTest)
        || nested(type).stream().anyMatch(MisplacedBudgets::hasTest);
  }

  private static boolean isTest(Method method) {
    return runs(method, Test.class) || runs(method, TestTemplate.class);
  }

  private static boolean runs(Method method, Class<? extends Annotation> kind) {
    return AnnotationSupport.isAnnotated(method, kind)
        && !Modifier.isPrivate(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers());
  }

  private static List<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
    return AnnotationSupport.findAnnotatedMethods(
        type, annotation, HierarchyTraversalMode.TOP_DOWN);
  }

  private static List<Class<?>> nested(Class<?> type) {
    return ReflectionSupport.findNestedClasses(
        type, inner -> AnnotationSupport.isAnnotated(inner, Nested.class));
  }
}
