package org.bytewise.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports point one way, each library has one door, and no package goes round in a circle. */
class ArchitectureTest {
  private static final String ROOT = "org.bytewise.";

  /** Each module with those that it may import; all others of Bytewise it may not. */
  private static final Map<String, List<String>> MAY_IMPORT = Map.of(
      "layout", List.of(),
      "snippets", List.of(),
      "lessons", List.of("screen"),
      "screen", List.of(),
      "exercises", List.of("snippets", "screen"),
      "repl", List.of("screen", "layout", "snippets", "lessons", "exercises"));

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.bytewise");

  @ParameterizedTest
  @MethodSource("modules")
  void a_module_imports_only_what_the_design_allows(String module) {
    String[] forbidden = MAY_IMPORT.keySet().stream()
        .filter(other -> !other.equals(module) && !MAY_IMPORT.get(module).contains(other))
        .map(other -> ROOT + other + "..")
        .toArray(String[]::new);
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().startsWith(ROOT + module)))
        .as("classes of " + module)
        .isNotEmpty();
    if (forbidden.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .check(CLASSES);
    }
  }

  static Stream<String> modules() {
    return MAY_IMPORT.keySet().stream().sorted();
  }

  /** A library's packages, and the only package of Bytewise that may use them. */
  static Stream<Arguments> doors() {
    return Stream.of(
        Arguments.of("jdk.jshell..", ROOT + "snippets.internal.."),
        Arguments.of("jdk.jfr..", ROOT + "snippets.internal.."),
        Arguments.of("com.sun.jdi..", ROOT + "snippets.internal.."),
        Arguments.of("org.objectweb.asm..", ROOT + "snippets.internal.."),
        Arguments.of("com.sun.source..", ROOT + "snippets.internal.."),
        Arguments.of("javax.tools..", ROOT + "snippets.internal.."),
        Arguments.of("org.commonmark..", ROOT + "lessons.format.."),
        Arguments.of("org.jline..", ROOT + "repl.prompt.."),
        Arguments.of("org.apache.commons.compress..", ROOT + "exercises.grade.."),
        Arguments.of("one.convert..", ROOT + "repl.tool.sites.."));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_library_has_one_door(String library, String door) {
    classes().that(useA(library)).should().resideInAPackage(door).check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> useA(String library) {
    DescribedPredicate<JavaClass> inLibrary = JavaClass.Predicates.resideInAPackage(library);
    return DescribedPredicate.describe(
        "use " + library,
        type -> type.getDirectDependenciesFromSelf().stream()
            .anyMatch(dependency -> inLibrary.test(dependency.getTargetClass())));
  }

  @Test
  void no_type_of_a_library_shows_in_a_public_signature() {
    List<String> libraries = List.of(
        "org.openjdk.jol.",
        "jdk.jshell.",
        "jdk.jfr.",
        "org.commonmark.",
        "org.jline.",
        "org.objectweb.asm.",
        "com.sun.jdi.");
    classes()
        .that()
        .arePublic()
        .and()
        .resideOutsideOfPackages("..internal..", ROOT + "repl..")
        .should(haveNoPublicSignatureWith(libraries))
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> haveNoPublicSignatureWith(List<String> libraries) {
    return new ArchCondition<>("have no public signature with a library's type") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          boolean shown = unit.getModifiers().contains(JavaModifier.PUBLIC)
              || unit.getModifiers().contains(JavaModifier.PROTECTED);
          boolean foreign = Stream.concat(
                  Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
              .anyMatch(used -> libraries.stream().anyMatch(used.getName()::startsWith));
          if (shown && foreign) {
            events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " shows one"));
          }
        }
      }
    };
  }

  @Test
  void packages_do_not_go_round_in_a_circle() {
    slices().matching("org.bytewise.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void one_class_alone_knows_jol() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "layout.JolReader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.openjdk.jol..")
        .check(CLASSES);
  }

  @Test
  void internal_packages_are_used_by_their_own_module_alone() {
    for (String module : MAY_IMPORT.keySet()) {
      if (CLASSES.stream()
          .anyMatch(c -> c.getPackageName().startsWith(ROOT + module + ".internal"))) {
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + module + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + module + ".internal..")
            .check(CLASSES);
      }
    }
  }
}
