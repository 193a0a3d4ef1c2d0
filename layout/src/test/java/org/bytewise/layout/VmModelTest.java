package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VmModelTest {
  @Test
  void every_vm_is_found_by_its_name() {
    assertThat(VmModel.all())
        .allSatisfy(vm -> assertThat(VmModel.named(vm.name())).isEqualTo(vm))
        .extracting(VmModel::name)
        .doesNotHaveDuplicates()
        .startsWith("this")
        .contains("32-bit", "no-compressed-refs", "16-byte-alignment", "compact-headers");
  }

  @Test
  void only_this_vm_is_not_simulated() {
    assertThat(VmModel.all()).filteredOn(vm -> !vm.simulated()).containsExactly(VmModel.thisVm());
    assertThat(VmModel.thisVm().description())
        .startsWith("this VM (" + System.getProperty("java.version") + ", ");
    assertThat(VmModel.named("32-bit").description()).startsWith("simulated 32-bit VM, Java ");
  }

  @Test
  void an_unknown_name_is_rejected_with_the_known_names() {
    assertThatThrownBy(() -> VmModel.named("amiga"))
        .isInstanceOf(LayoutException.class)
        .hasMessage("unknown VM 'amiga': choose one of this, jdk17, jdk25, jdk27, 32-bit, 64-bit,"
            + " no-compressed-refs, no-compressed-classes, no-compression, 16-byte-alignment,"
            + " compact-headers, lilliput2");
  }

  @Test
  void the_defaults_of_releases_follow_the_rules_of_their_release() {
    assertThat(List.of("jdk17", "jdk25", "jdk27"))
        .extracting(VmModel::named)
        .extracting(VmModel::feature)
        .containsExactly(17, 25, 27);
    assertThat(VmModel.named("jdk17").headerBytes()).isEqualTo(12);
    assertThat(VmModel.named("jdk27").compactHeaders()).isTrue();
    assertThat(VmModel.named("jdk17").release()).contains("the default of JDK 17");
    assertThat(VmModel.named("jdk27").release().orElseThrow()).contains("JEP 534");
    assertThat(VmModel.named("32-bit").release()).isEmpty();
    // Since JDK 23 the first element of a boolean[] directly follows its length.
    VmModel wide = VmModel.named("no-compression");
    assertThat(wide.arrayBase(boolean.class)).isEqualTo(wide.feature() >= 23 ? 20 : 24);
  }

  @Test
  void four_byte_headers_are_provisional() {
    VmModel vm = VmModel.named("lilliput2");
    assertThat(vm.headerBytes()).isEqualTo(4);
    assertThat(vm.arrayHeaderBytes()).isEqualTo(8);
    assertThat(vm.description()).endsWith("provisional");
    assertThat(vm.release().orElseThrow()).startsWith("provisional");
  }

  @Test
  void impossible_sizes_are_rejected() {
    assertThatThrownBy(() -> new VmModel("x", "x", true, 17, 8, 4, 4, 12, 128))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("objectAlignment 12 must be a power of two, 8 or more");
    assertThatThrownBy(() -> new VmModel("x", "x", true, 8, 8, 4, 4, 8, 128))
        .hasMessage("feature 8 must be 17 or more");
  }
}
