package org.bytewise.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
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
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
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
      "layout",
      List.of(),
      "counting",
      List.of(),
      "junit",
      List.of("counting"),
      "snippets",
      List.of("counting"),
      "lessons",
      List.of("screen"),
      "screen",
      List.of(),
      "exercises",
      List.of("counting", "snippets", "screen"),
      "instruments",
      List.of("screen", "layout", "counting", "snippets"),
      "site",
      List.of("screen", "lessons", "exercises"),
      "repl",
      List.of(
          "screen",
          "layout",
          "counting",
          "snippets",
          "lessons",
          "exercises",
          "instruments",
          "site"));

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

  @Test
  void the_layers_are_as_the_design_draws_them() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String module : MAY_IMPORT.keySet()) {
      layers = layers.layer(module).definedBy(ROOT + module + "..");
    }
    for (Map.Entry<String, List<String>> layer : MAY_IMPORT.entrySet()) {
      String[] below = layer.getValue().toArray(String[]::new);
      layers = below.length == 0
          ? layers.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
          : layers.whereLayer(layer.getKey()).mayOnlyAccessLayers(below);
    }
    layers.whereLayer("repl").mayNotBeAccessedByAnyLayer().check(CLASSES);
  }

  /** A library's packages, and the packages of Bytewise that may use them. */
  static Stream<Arguments> doors() {
    return Stream.of(
        door("org.junit..", "junit..", "testing"),
        door("jdk.jshell..", "snippets.internal.."),
        door("jdk.jfr..", "counting.recorder..", "counting.internal.recording.."),
        door("com.sun.jdi..", "snippets.internal.."),
        door("org.objectweb.asm..", "counting.classes..", "snippets.internal.."),
        door("com.sun.source..", "snippets.internal.."),
        door("javax.tools..", "snippets.internal.."),
        door("org.commonmark..", "exercises", "lessons.format..", "site"),
        door("org.jline..", "repl.prompt.."),
        door("one.convert..", "instruments.sites.."),
        door("one.proto..", "instruments.program.."),
        door(
            "com.grack.nanojson..",
            "exercises.grade..",
            "instruments.alloc..",
            "lessons.progress..",
            "repl.command..",
            "site"));
  }

  private static Arguments door(String library, String... packages) {
    return Arguments.of(library, Stream.of(packages).map(ROOT::concat).toList());
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_library_is_used_behind_its_doors_alone(String library, List<String> doors) {
    classes()
        .that(useA(library))
        .should()
        .resideInAnyPackage(doors.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void one_class_alone_of_the_exercises_knows_commonmark() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "exercises..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "exercises.ExerciseFrontMatter")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark..")
        .check(CLASSES);
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
        "com.sun.jdi.",
        "com.grack.nanojson.");
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
