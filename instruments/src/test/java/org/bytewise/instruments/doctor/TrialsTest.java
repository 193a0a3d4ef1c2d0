package org.bytewise.instruments.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialsTest {
  @Test
  void a_runtime_without_some_modules_is_told_what_to_install() {
    Set<String> missing = Set.of("jdk.jfr", "jdk.jshell");
    assertThat(Trials.modules(name -> !missing.contains(name), 21))
        .isEqualTo(new Finding(
            "modules of the JDK",
            false,
            "this Java lacks jdk.jfr (objects are counted by the flight recorder), jdk.jshell"
                + " (snippets are run by JShell): install a whole JDK (Debian: apt-get install"
                + " openjdk-21-jdk-headless)"));
  }

  @Test
  void a_whole_jdk_has_all_modules() {
    assertThat(Trials.modules(name -> true, 17).works()).isTrue();
  }
}
