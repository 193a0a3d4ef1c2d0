package org.bytewise.junit.internal.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The heading under which a snapshot's figures are kept. Changes the VM's default language. */
@Isolated
class ModelOfVmTest {
  @Test
  void figures_that_are_kept_are_found_again_on_a_machine_with_another_language() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      String kept = ModelOfVm.text();
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ModelOfVm.text()).isEqualTo(kept);
    } finally {
      Locale.setDefault(before);
    }
  }
}
