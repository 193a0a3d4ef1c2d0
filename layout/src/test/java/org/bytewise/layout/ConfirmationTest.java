package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jol.vm.VM;

@Tag("every-vm")
class ConfirmationTest {
  private static Confirmation ofValue(Object object) {
    return Confirmation.ofValue(object, Layouts.ofInstance(object), Footprint.of(object));
  }

  private static Confirmation ofType(Class<?> type) {
    return Confirmation.ofType(type, Layouts.ofClass(type));
  }

  record Point(boolean flag, long x, byte y) {}

  @Test
  void jol_and_the_vm_agree_on_typical_values() {
    int captured = Agent.isLoaded() ? 7 : 8;
    Supplier<Integer> lambda = () -> captured;
    for (Object value : List.of(
        "hi",
        new Object(),
        new Point(true, 1, (byte) 2),
        lambda,
        Thread.State.NEW,
        new int[3],
        new boolean[3][5],
        new Object() {},
        new HashMap<>(Map.of("a", 1)))) {
      Confirmation confirmation = ofValue(value);
      assertThat(confirmation.by()).as("%s", confirmation).containsExactly("jol", "vm");
      assertThat(confirmation.difference()).as("%s", value.getClass()).isNull();
      assertThat(ofType(value.getClass()).isByBoth()).as("%s", value.getClass()).isTrue();
    }
  }

  @Test
  void the_line_states_the_version_in_the_jar_of_jol() throws Exception {
    Properties facts = new Properties();
    try (var in =
        VM.class.getResourceAsStream("/META-INF/maven/org.openjdk.jol/jol-core/pom.properties")) {
      facts.load(in);
    }
    assertThat(ofValue("hi").line())
        .contains("JOL " + facts.getProperty("version") + " and the VM agree");
  }

  @Test
  void fields_that_reflection_hides_explain_a_difference() {
    Confirmation confirmation = ofType(java.lang.reflect.Method.class);
    assertThat(confirmation.by()).containsExactly("vm");
    assertThat(confirmation.difference())
        .matches("reports \\d+ bytes: it cannot see \\d+ fields that reflection hides");
    assertThat(confirmation.line().orElseThrow())
        .startsWith("as the VM reports; JOL " + confirmation.version() + " reports ");
  }

  @Test
  void padding_around_contended_fields_explains_a_difference() throws Exception {
    Class<?> cell = Class.forName("java.util.concurrent.ConcurrentHashMap$CounterCell");
    assertThat(ofType(cell).difference()).endsWith("padding that @Contended adds at the end");
  }

  @Test
  void data_that_the_vm_appends_explains_a_difference() {
    // JOL.md lists the JDK's own classes of this kind; with padding they look like any other class.
    ObjectLayout layout = Layouts.ofClass(String.class);
    ObjectLayout longer =
        VmLayoutReader.layout(String.class, layout.shallowBytes() + layout.vm().objectAlignment());
    assertThat(Confirmation.ofType(String.class, longer).difference())
        .endsWith("it leaves out the data that the VM appends");
  }

  @Test
  void an_array_of_a_type_is_compared_too() {
    VmModel vm = VmModel.thisVm();
    for (int length : new int[] {0, 1, 7, 1000}) {
      for (Class<?> type : List.of(boolean[].class, long[].class, String[].class, int[][].class)) {
        assertThat(Confirmation.ofType(type, Layouts.ofArray(type, length, vm)).isByBoth())
            .as("%s of %d", type, length)
            .isTrue();
      }
    }
  }

  @Test
  void a_simulated_vm_has_no_confirmation() {
    ObjectLayout layout = Layouts.ofClass(String.class, VmModel.named("32-bit"));
    assertThat(Confirmation.ofType(String.class, layout)).isEqualTo(Confirmation.NONE);
    assertThat(Confirmation.NONE.line()).isEmpty();
    assertThat(Confirmation.NONE.by()).isEmpty();
  }

  @Test
  @SuppressWarnings("JdkObsolete") // Its nodes are the point.
  void jol_is_not_asked_to_count_a_large_graph() {
    LinkedList<Object> list = new LinkedList<>();
    while (list.size() + 1 < Comparison.MOST_OBJECTS) {
      list.add(list);
    }
    assertThat(ofValue(list).isByBoth()).isTrue();
    list.add(list);
    assertThat(ofValue(list).difference()).startsWith("only checked the layout");
    List<Object> million = new ArrayList<>(java.util.Collections.nCopies(1, list));
    for (int i = 0; i < 1_000_000; i++) {
      million.add(new Object());
    }
    assertThat(ofValue(million).by()).containsExactly("vm");
  }

  @Test
  void jol_is_not_sent_into_the_vm_itself() {
    Confirmation confirmation = ofValue(new Object[] {Thread.currentThread()});
    assertThat(confirmation.difference())
        .startsWith("would follow 1 reference to a class, class loader, module or thread");
  }

  @Test
  void a_class_object_has_the_size_that_the_vm_reports() {
    ObjectLayout layout = Layouts.ofInstance(String.class);
    assertThat(layout.shallowBytes()).isEqualTo(Agent.sizeOf(String.class));
    assertThat(layout.summary()).endsWith("VM data and padding");
    assertThat(ofValue(String.class).by()).containsExactly("vm");
  }

  @Test
  void without_a_comparison_there_is_no_line() {
    assertThat(Confirmation.BY_VM.line()).isEmpty();
    assertThat(Confirmation.BY_VM.by()).containsExactly("vm");
  }

  @ParameterizedTest
  @MethodSource("vms")
  void jol_starts_silently_in_the_background(List<String> flags) throws Exception {
    List<String> all = new ArrayList<>(flags);
    all.addAll(LayoutVm.flags());
    assertThat(ChildVm.run(all, Silent.class))
        .as("%s", all)
        .isEqualTo("JOL true, property null, output same true");
  }

  static Stream<Arguments> vms() {
    Stream<Arguments> everywhere = Stream.of(Arguments.of(List.of()));
    return Runtime.version().feature() < 25
        ? everywhere
        : Stream.concat(
            everywhere, Stream.of(Arguments.of(List.of("-XX:+UseCompactObjectHeaders"))));
  }

  @Test
  void jol_does_not_start_if_the_vm_would_print_a_warning() throws Exception {
    assertThat(ChildVm.run(List.of(LayoutVm.agentFlag() + "=jol"), Silent.class))
        .isEqualTo("JOL %s, property null, output same true"
            .formatted(Runtime.version().feature() < 24));
  }

  /** Runs in a VM whose agent starts JOL. The test compares its entire output. */
  static final class Silent {
    private Silent() {}

    public static void main(String[] args) {
      var out = System.out;
      Confirmation confirmation = ofValue(new Point(true, 1, (byte) 2));
      ofType(java.lang.reflect.Method.class);
      System.out.println("JOL " + confirmation.isByBoth() + ", property "
          + System.getProperty("jol.magicFieldOffset") + ", output same " + (out == System.out));
    }
  }
}
