package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bytewise.testing.CompiledClasses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds in every VM; the build also runs it with other flags. */
@Tag("every-vm")
class MeasuredLayoutTest {
  @TempDir
  Path folder;

  @Test
  void generated_classes_have_the_size_that_the_vm_reports() throws Exception {
    for (Class<?> type : GeneratedClasses.in(folder)) {
      Object instance = Instances.of(type);
      assertThat(Layouts.ofClass(type).shallowBytes())
          .as("seed %d, %s: %s", GeneratedClasses.SEED, type, Layouts.ofClass(type))
          .isEqualTo(Agent.sizeOf(instance));
      assertThat(Layouts.ofInstance(instance))
          .as("seed %d, %s", GeneratedClasses.SEED, type)
          .isEqualTo(Layouts.ofClass(type));
    }
  }

  @Test
  void generated_classes_look_the_same_to_jol() throws Exception {
    for (Class<?> type : GeneratedClasses.in(folder)) {
      assertThat(fieldsOf(Layouts.ofClass(type)))
          .as("seed %d, %s", GeneratedClasses.SEED, type)
          .isEqualTo(Jol.fields(type));
    }
  }

  @Test
  void classes_of_the_jdk_have_the_size_that_the_vm_reports() throws Exception {
    Set<String> refused = new TreeSet<>();
    int compared = 0;
    for (Class<?> type : JdkClasses.all()) {
      Object instance = Instances.ifPossible(type).orElse(null);
      if (instance == null) {
        continue;
      }
      long size = Agent.sizeOf(instance);
      assertThat(Layouts.shallowBytes(instance, VmModel.thisVm())).isEqualTo(size);
      try {
        assertThat(Layouts.ofClass(type).shallowBytes()).as(type.getName()).isEqualTo(size);
        compared++;
      } catch (UnsupportedLayoutException e) {
        refused.add(type.getName());
      }
    }
    assertThat(compared).isGreaterThan(2_000);
    assertThat(refused).as("refused, although an instance can be allocated").isEmpty();
  }

  @Test
  void the_rules_explain_every_layout_without_data_of_the_vm() throws Exception {
    List<Class<?>> types = new ArrayList<>(JdkClasses.all());
    types.addAll(GeneratedClasses.in(folder));
    Set<String> unexplained = new TreeSet<>();
    for (Class<?> type : types) {
      try {
        ObjectLayout measured = Layouts.ofClass(type);
        if (!Simulation.compute(type, measured.vm()).equals(measured)) {
          unexplained.add(rootOfTheData(type));
        }
      } catch (UnsupportedLayoutException e) {
        assertThat(e).hasMessageContaining("data of its own");
      }
    }
    assertThat(unexplained)
        .as("classes that HotSpot adds fields to, on 17 or 25")
        .isSubsetOf(
            "java.lang.ClassLoader",
            "java.lang.InternalError",
            "java.lang.Module",
            "java.lang.StackFrameInfo",
            "java.lang.Thread",
            "java.lang.invoke.CallSite",
            "java.lang.invoke.MemberName",
            "java.lang.invoke.MethodHandleNatives$CallSiteContext",
            "java.lang.invoke.ResolvedMethodName");
  }

  private static String rootOfTheData(Class<?> type) {
    for (Class<?> root : List.of(
        ClassLoader.class,
        Thread.class,
        Module.class,
        InternalError.class,
        java.lang.invoke.CallSite.class)) {
      if (root.isAssignableFrom(type)) {
        return root.getName();
      }
    }
    String name = type.getName();
    return name.equals("java.lang.LiveStackFrameInfo") ? "java.lang.StackFrameInfo" : name;
  }

  @Test
  void arrays_of_every_element_type_have_the_size_that_the_vm_reports() {
    for (Class<?> element : List.of(
        boolean.class,
        byte.class,
        char.class,
        short.class,
        int.class,
        float.class,
        long.class,
        double.class,
        Object.class,
        int[].class,
        String[][].class)) {
      for (int length : new int[] {0, 1, 2, 3, 7, 8, 9, 100, 1023}) {
        Object array = java.lang.reflect.Array.newInstance(element, length);
        ObjectLayout layout = Layouts.ofInstance(array);
        assertThat(layout.shallowBytes())
            .as("%s[%d]", element.getName(), length)
            .isEqualTo(Agent.sizeOf(array));
        assertThat(layout).isEqualTo(Layouts.ofArray(array.getClass(), length, layout.vm()));
        assertThat(layout.elements().offset())
            .as("the rule for the first element of %s", layout.type())
            .isEqualTo(layout.vm().arrayBase(element));
        assertThat(layout.elements().elementBytes()).isEqualTo(layout.vm().bytesOf(element));
        assertThat(layout.elements().length()).isEqualTo(length);
      }
    }
  }

  @Test
  void a_boolean_array_has_no_gap_between_its_elements() {
    ObjectLayout layout = Layouts.ofInstance(new boolean[64]);
    assertThat(layout.fieldBytes()).isEqualTo(64);
  }

  record Point(boolean flag, long x, byte y) {}

  @SuppressWarnings("unused") // Becomes a hidden class.
  static class Plain {
    private boolean flag;
    private long x;
    private byte y;
  }

  enum Color {
    RED
  }

  @Test
  void records_enums_lambdas_and_hidden_classes_have_layouts() throws Exception {
    int captured = Agent.isLoaded() ? 7 : 8;
    Supplier<Integer> lambda = () -> captured;
    byte[] bytes;
    try (var in = MeasuredLayoutTest.class.getResourceAsStream("MeasuredLayoutTest$Plain.class")) {
      bytes = in.readAllBytes();
    }
    Class<?> hidden = MethodHandles.lookup().defineHiddenClass(bytes, false).lookupClass();
    List<Object> objects =
        List.of(new Point(true, 1, (byte) 2), Color.RED, lambda, Instances.of(hidden));
    for (Object object : objects) {
      ObjectLayout layout = Layouts.ofInstance(object);
      assertThat(layout.type()).isEqualTo(object.getClass().getName());
      assertThat(layout.shallowBytes()).as(layout.type()).isEqualTo(Agent.sizeOf(object));
      assertThat(layout.fields()).as(layout.type()).isNotEmpty();
      assertThat(layout).isEqualTo(Layouts.ofClass(object.getClass()));
    }
    assertThat(Layouts.ofClass(hidden).fields())
        .extracting(ObjectLayout.Field::name)
        .containsExactlyInAnyOrder("flag", "x", "y");
  }

  @Test
  void fields_that_reflection_hides_are_found() {
    assertThat(java.lang.reflect.Method.class.getDeclaredFields())
        .filteredOn(field -> !Modifier.isStatic(field.getModifiers()))
        .isEmpty();
    assertThat(Layouts.ofClass(java.lang.reflect.Method.class).fields())
        .extracting(ObjectLayout.Field::name)
        .contains("clazz", "slot", "override");
  }

  @Test
  void classes_whose_fields_reflection_hides_are_known() throws Exception {
    for (Class<?> type : JdkClasses.all()) {
      long visible = Stream.of(type.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .count();
      if (ClassShape.declaredFields(type).size() > visible) {
        assertThat(ClassShape.isFiltered(type)).as(type.getName()).isTrue();
      }
    }
  }

  @Test
  void types_without_a_layout_are_refused_with_a_reason() {
    assertThatThrownBy(() -> Layouts.ofClass(Map.Entry.class))
        .isInstanceOf(UnsupportedLayoutException.class)
        .hasMessage(
            "java.util.Map.Entry is an interface: ask for a class that implements it or for a"
                + " value");
    assertThatThrownBy(() -> Layouts.ofClass(int.class))
        .isInstanceOf(UnsupportedLayoutException.class)
        .hasMessage("int is a primitive type: its values are not objects and have no layout");
    assertThatThrownBy(() -> Layouts.ofClass(Class.class))
        .isInstanceOf(UnsupportedLayoutException.class)
        .hasMessage(
            "every Class has its own size, because each Class also holds its class's static fields"
                + " and data of the VM: ask for one, such as String.class");
    assertThatThrownBy(() -> Layouts.ofInstance(String.class, VmModel.named("32-bit")))
        .isInstanceOf(UnsupportedLayoutException.class)
        .hasMessageStartingWith("cannot lay out a Class for 32-bit: ");
    assertThatThrownBy(() -> Layouts.ofClass(java.lang.invoke.CallSite.class))
        .isInstanceOf(UnsupportedLayoutException.class)
        .hasMessage(
            "the VM keeps data of its own after the fields of java.lang.invoke.CallSite, so only an"
                + " instance shows its size: ask for an expression that returns one");
    assertThatThrownBy(() -> Layouts.ofArray(String.class, 1, VmModel.thisVm()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String of length 1 is not an array");
  }

  @Test
  void the_size_of_a_class_object_is_known_without_its_layout() {
    assertThat(Layouts.shallowBytes(String.class, VmModel.thisVm()))
        .isEqualTo(Agent.sizeOf(String.class));
  }

  @Test
  void a_missing_field_type_is_named() throws Exception {
    Path source = folder.resolve("Holder.java");
    java.nio.file.Files.writeString(source, "class Gone {} class Holder { Gone gone; }");
    CompiledClasses.compile(folder, List.of(source));
    java.nio.file.Files.delete(folder.resolve("Gone.class"));
    Class<?> holder = GeneratedClasses.load(folder, List.of("Holder")).get(0);
    assertThatThrownBy(() -> Layouts.ofClass(holder))
        .isInstanceOf(UnsupportedLayoutException.class)
        .hasMessage("Holder has a field of a type that is not on the class path: Gone");
  }

  @Test
  void primitive_types_have_fixed_sizes() {
    assertThat(Layouts.primitiveBytes(boolean.class)).isEqualTo(1);
    assertThat(Layouts.primitiveBytes(char.class)).isEqualTo(2);
    assertThat(Layouts.primitiveBytes(double.class)).isEqualTo(8);
    assertThatThrownBy(() -> Layouts.primitiveBytes(void.class))
        .hasMessage("void is not a primitive type with values");
  }

  private static Map<String, List<Long>> fieldsOf(ObjectLayout layout) {
    Map<String, List<Long>> fields = new HashMap<>();
    for (ObjectLayout.Field field : layout.fields()) {
      fields.put(
          TypeNames.simple(field.declaredIn()) + "." + field.name(),
          List.of(field.offset(), field.size()));
    }
    return fields;
  }
}
