package org.bytewise.snippets.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages for a VM that did not start, derived from its own output (JDK 17 and 25). */
class VmRefusalTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-Dx=y -Xmx9q | Invalid maximum heap size: -Xmx9q/Error: Could not create the Java"
            + " Virtual Machine. | with -Xmx9q: Invalid maximum heap size: -Xmx9q",
        "-Dx=y -Xmx999999g | Error occurred during initialization of VM/Could not reserve enough"
            + " space for 1048574951424KB object heap | with -Xmx999999g: Could not reserve "
            + "enough space for 1048574951424KB object heap",
        "-Xss2m -XX:+UseZGC -XX:+UseSerialGC | Error occurred during initialization of"
            + " VM/Multiple garbage collectors selected | with -XX:+UseZGC -XX:+UseSerialGC: "
            + "Multiple garbage collectors selected",
        "--add-opens=foo | Error occurred during initialization of boot"
            + " layer/java.lang.RuntimeException: Unable to parse --add-opens <module>=<value>: "
            + "foo | with --add-opens=foo: Unable to parse --add-opens <module>=<value>: foo",
        "-XX:+UseEpsilonGC -Xss2m | Error: VM option 'UseEpsilonGC' is experimental and must be"
            + " enabled via -XX:+UnlockExperimentalVMOptions./Error: The unlock option must "
            + "precede 'UseEpsilonGC'. | with -XX:+UseEpsilonGC: VM option 'UseEpsilonGC' is "
            + "experimental and must be enabled via -XX:+UnlockExperimentalVMOptions",
        "-javaagent:/own.jar -Xmx8m -Xms9m | Error occurred during initialization of VM/Initial"
            + " heap size set to a larger value than the maximum heap size | with -Xmx8m -Xms9m: "
            + "Initial heap size set to a larger value than the maximum heap size",
        "-javaagent:/own.jar | '' | : it ended at once, with status 1",
        "-XX:ObjectAlignmentInBytes=7 -Xss1m | OpenJDK 64-Bit Server VM warning: Option was"
            + " deprecated/int ObjectAlignmentInBytes=7 is outside the allowed range [ 8 ... 256 "
            + "] | with -XX:ObjectAlignmentInBytes=7: int ObjectAlignmentInBytes=7 is outside the "
            + "allowed range [ 8 ... 256 ]",
      })
  void the_flag_and_the_vms_own_reason_are_told_in_one_line(
      String flags, String said, String expected) {
    VmRefusal refusal = new VmRefusal(List.of(flags.split(" ")), List.of(said.split("/")), 1);
    String message = refusal.exception().getMessage();
    assertThat(message)
        .isEqualTo("the VM does not start" + (expected.startsWith(":") ? "" : " ") + expected);
  }
}
