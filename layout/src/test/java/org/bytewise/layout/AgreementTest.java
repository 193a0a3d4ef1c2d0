package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-vm")
class AgreementTest {
  @Test
  void offsets_the_vm_and_jol_agree_on_the_sample() {
    Agreement agreement = Agreement.ofSample();
    assertThat(agreement.differences()).isEmpty();
    assertThat(agreement.isComplete()).as(agreement.line()).isTrue();
    assertThat(agreement.line()).matches("JOL [\\d.]+ and the VM agree on \\d+ types");
  }

  @Test
  void differing_types_are_named() {
    Agreement agreement = new Agreement(2, List.of("String: JOL reports 32 bytes"), "0.17");
    assertThat(agreement.isComplete()).isFalse();
    assertThat(agreement.line()).isEqualTo("1 of 2 types differs: String: JOL reports 32 bytes");
  }

  @Test
  void an_agreement_without_jol_is_incomplete() {
    Agreement agreement = new Agreement(2, List.of(), null);
    assertThat(agreement.isComplete()).isFalse();
    assertThat(agreement.line()).startsWith("JOL did not start");
  }
}
