package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class VmFlagsTest {
  @Test
  void a_flag_has_the_value_that_the_platforms_bean_reports() {
    HotSpotDiagnosticMXBean bean =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    for (String flag :
        List.of("ObjectAlignmentInBytes", "EnableContended", "ContendedPaddingWidth")) {
      assertThat(VmFlags.value(flag, "absent"))
          .as(flag)
          .isEqualTo(bean.getVMOption(flag).getValue());
    }
  }

  @Test
  void a_flag_that_the_vm_does_not_have_has_the_value_given() {
    assertThat(VmFlags.value("NoSuchFlagAnywhere", "7")).isEqualTo("7");
  }
}
