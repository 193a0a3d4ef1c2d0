package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts VMs with the real flags, and compares what they measure with what is simulated here. */
class OtherVmTest {
  /** A flag that changes no layout. */
  private static final String BY_DEFAULT = "-XX:-UsePerfData";

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource
  void a_simulated_vm_lays_out_every_class_as_the_real_one(String name, String flags)
      throws Exception {
    compare(VmModel.named(name), flags.split(" "));
  }

  static Stream<Arguments> a_simulated_vm_lays_out_every_class_as_the_real_one() {
    Stream<Arguments> everywhere = Stream.of(
        Arguments.of("64-bit", "-XX:+UseCompressedOops"),
        Arguments.of("no-compressed-refs", "-XX:-UseCompressedOops"),
        Arguments.of("no-compressed-classes", "-XX:-UseCompressedClassPointers"),
        Arguments.of("no-compression", "-XX:-UseCompressedOops -XX:-UseCompressedClassPointers"),
        Arguments.of("16-byte-alignment", "-XX:ObjectAlignmentInBytes=16"));
    int feature = Runtime.version().feature();
    Stream<Arguments> onlyHere = feature == 17
        ? Stream.of(Arguments.of("jdk17", BY_DEFAULT))
        : feature == 25
            ? Stream.of(
                Arguments.of("jdk25", BY_DEFAULT),
                Arguments.of("compact-headers", "-XX:+UseCompactObjectHeaders"),
                // The same rules: this release only has other defaults.
                Arguments.of("jdk27", "-XX:+UseCompactObjectHeaders"))
            : Stream.of();
    return Stream.concat(everywhere, onlyHere);
  }

  private void compare(VmModel simulated, String... flags) throws Exception {
    List<Class<?>> generated = GeneratedClasses.in(folder);
    Map<String, Class<?>> types = new HashMap<>();
    JdkClasses.all().forEach(type -> types.put(type.getName(), type));
    generated.forEach(type -> types.put(type.getName(), type));
    int compared = 0;
    List<String> refused = new ArrayList<>();
    for (ObjectLayout real : layoutsInVm(generated, flags)) {
      assertThat(real.vm().simulated()).isFalse();
      ObjectLayout computed;
      try {
        computed = layoutOfSameType(real, types, simulated);
      } catch (UnsupportedLayoutException e) {
        assertThat(e).hasMessageContaining("of its own in it");
        refused.add(real.type());
        continue;
      }
      assertThat(computed.vm().simulated()).isTrue();
      assertThat(List.of(computed.regions(), computed.paddingBytes(), computed.shallowBytes()))
          .as("%s, seed %d, flags %s", real.type(), GeneratedClasses.SEED, Arrays.asList(flags))
          .isEqualTo(List.of(real.regions(), real.paddingBytes(), real.shallowBytes()));
      compared++;
    }
    assertThat(compared).as("compared for %s", simulated).isGreaterThan(2_500);
    assertThat(refused).as("refused for %s", simulated).hasSizeLessThan(100);
  }

  private static ObjectLayout layoutOfSameType(
      ObjectLayout real, Map<String, Class<?>> types, VmModel simulated) {
    if (real.isArray()) {
      TypeLookup.ReferenceType type =
          (TypeLookup.ReferenceType) TypeLookup.in(null).find(real.type());
      return Layouts.ofArray(type.type(), real.elements().length(), simulated);
    }
    return Layouts.ofClass(types.get(real.type()), simulated);
  }

  private List<ObjectLayout> layoutsInVm(List<Class<?>> generated, String... flags)
      throws Exception {
    Path result = folder.resolve("layouts");
    List<String> allFlags = new ArrayList<>(List.of(flags));
    allFlags.add(LayoutVm.agentFlag());
    String names = generated.stream().map(Class::getName).collect(Collectors.joining(","));
    ChildVm.run(allFlags, Child.class, result.toString(), folder.toString(), names);
    List<ObjectLayout> layouts = new ArrayList<>();
    try (ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(result)))) {
      for (int left = in.readInt(); left > 0; left--) {
        layouts.add((ObjectLayout) in.readObject());
      }
    }
    return layouts;
  }

  /** Runs in the other VM. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      List<Class<?>> types = new ArrayList<>(JdkClasses.all());
      types.addAll(GeneratedClasses.load(Path.of(args[1]), List.of(args[2].split(","))));
      List<ObjectLayout> layouts = new ArrayList<>();
      for (Class<?> type : types) {
        try {
          ObjectLayout layout = Layouts.ofClass(type);
          Object instance = Instances.ifPossible(type).orElse(null);
          layouts.add(instance == null ? layout : Layouts.ofInstance(instance));
        } catch (UnsupportedLayoutException e) {
          // Not simulated either: other tests name these classes.
        }
      }
      for (Object array :
          List.of(new boolean[5], new char[5], new int[5], new long[5], new String[5])) {
        layouts.add(Layouts.ofInstance(array));
      }
      try (ObjectOutputStream out = new ObjectOutputStream(
          new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
        out.writeInt(layouts.size());
        for (ObjectLayout layout : layouts) {
          out.writeObject(layout);
        }
      }
    }
  }

  @Test
  void a_class_with_data_of_the_vm_is_refused_with_the_reason() {
    assertThatThrownBy(() -> Layouts.ofClass(ClassLoader.class, VmModel.named("32-bit")))
        .isInstanceOf(UnsupportedLayoutException.class)
        .hasMessage(
            "java.lang.ClassLoader can't be laid out for 32-bit: this VM keeps data of its own in"
                + " it, which only a measurement there could show");
  }

  /**
   * No 32-bit VM could be started: JOL's model of one is the second opinion. JOL 0.17 does not see
   * contention's tail, nor the fields that reflection hides.
   */
  @Test
  void a_simulated_32_bit_vm_has_the_sizes_that_jol_gives() throws Exception {
    VmModel vm = VmModel.named("32-bit");
    List<Class<?>> types = new ArrayList<>(JdkClasses.all());
    types.addAll(GeneratedClasses.in(folder));
    int compared = 0;
    for (Class<?> type : types) {
      if (ClassShape.hierarchy(type).stream().anyMatch(ClassShape::isFiltered)) {
        continue;
      }
      try {
        ObjectLayout layout = Layouts.ofClass(type, vm);
        if (layout.gaps().stream().anyMatch(gap -> gap.size() >= vm.contendedPadding())) {
          continue;
        }
        assertThat(layout.shallowBytes())
            .as("%s, seed %d", type, GeneratedClasses.SEED)
            .isEqualTo(Jol.sizeIn32Bit(type));
        compared++;
      } catch (UnsupportedLayoutException e) {
        assertThat(e).hasMessageContaining("own");
      }
    }
    assertThat(compared).isGreaterThan(2_500);
  }

  /** No release has a VM with headers of 4 bytes: JOL's model of one is all there is. */
  @Test
  void a_simulated_vm_with_headers_of_4_bytes_has_the_sizes_that_jol_gives() throws Exception {
    VmModel vm = VmModel.named("lilliput2");
    int compared = 0;
    for (Class<?> type : GeneratedClasses.in(folder)) {
      try {
        ObjectLayout layout = Layouts.ofClass(type, vm);
        if (layout.gaps().stream().anyMatch(gap -> gap.size() >= vm.contendedPadding())) {
          // A Thread on 17: JOL does not see contention's tail.
          continue;
        }
        assertThat(layout.shallowBytes())
            .as("%s, seed %d", type, GeneratedClasses.SEED)
            .isEqualTo(Jol.sizeWithSmallHeader(type));
        compared++;
      } catch (UnsupportedLayoutException e) {
        assertThat(e).hasMessageContaining("of its own in it");
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(Layouts.ofClass(Object.class, vm).shallowBytes()).isEqualTo(8);
    assertThat(Layouts.ofArray(int[].class, 2, vm).shallowBytes()).isEqualTo(16);
  }

  @Test
  void what_contention_keeps_apart_keeps_its_tail() {
    ObjectLayout cell = Layouts.ofClass(
        nested(java.util.concurrent.ConcurrentHashMap.class, "CounterCell"),
        VmModel.named("64-bit"));
    int distance = cell.vm().contendedPadding();
    assertThat(cell.gaps()).anyMatch(gap -> gap.size() >= distance);
    assertThat(cell.paddingBytes()).isGreaterThanOrEqualTo(distance);
  }

  private static Class<?> nested(Class<?> outer, String name) {
    return Stream.of(outer.getDeclaredClasses())
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
