package org.bytewise.repl.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

final class ProgramFactsTest {
  private static Properties build(String commit, String changed) {
    Properties build = new Properties();
    build.setProperty("commit", commit);
    build.setProperty("changed", changed);
    return build;
  }

  @Test
  void a_build_in_a_checkout_names_its_commit_and_whether_its_files_were_changed() {
    assertThat(ProgramFacts.commit(build("1a2b3c4", "false"))).contains("1a2b3c4");
    assertThat(ProgramFacts.commit(build("1a2b3c4", "true")))
        .contains("1a2b3c4 with local changes");
  }

  @Test
  void a_build_of_a_source_archive_names_none() {
    assertThat(ProgramFacts.commit(build("${git.commit.id.abbrev}", "${git.dirty}")))
        .isEmpty();
    assertThat(ProgramFacts.commit(new Properties())).isEmpty();
  }
}
