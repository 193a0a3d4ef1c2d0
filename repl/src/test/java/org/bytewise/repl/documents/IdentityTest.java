package org.bytewise.repl.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
  @TempDir
  Path folder;

  private Path jar(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    // As in reproducible archives, where timestamps carry no information.
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    return file;
  }

  @Test
  void different_content_of_the_same_size_and_time_is_a_different_build() throws IOException {
    String before = Identity.of(List.of(jar("a.jar", "one"), jar("b.jar", "two")));
    String after = Identity.of(List.of(jar("a.jar", "one"), jar("b.jar", "six")));
    assertThat(before).matches("[0-9a-f]{20}");
    assertThat(after).matches("[0-9a-f]{20}").isNotEqualTo(before);
  }

  @Test
  void the_same_content_is_the_same_build_in_any_order() throws IOException {
    Path a = jar("a.jar", "one");
    Path b = jar("b.jar", "two");
    assertThat(Identity.of(List.of(a, b))).isEqualTo(Identity.of(List.of(b, a)));
  }
}
