package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.junit.jupiter.api.Test;

/** Lessons refer to each other by ids that exist, and no file is forgotten. */
class LessonLinksTest {
  private static final Path LESSONS =
      Launcher.root().resolve("lessons/src/main/resources/org/bytewise/lessons");
  private static final Pattern LINK =
      Pattern.compile("(?:[Ll]essons?|[Ss]ee)\\s+`([a-z0-9-]+)`(?:(?:,| and)\\s+`([a-z0-9-]+)`)?");

  private static List<String> ids() {
    return Curriculum.packaged().lessons().stream().map(LessonInfo::id).toList();
  }

  @Test
  void every_lesson_that_a_lesson_names_exists() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (String id : ids()) {
      Matcher link = LINK.matcher(Files.readString(LESSONS.resolve(id + ".md")));
      while (link.find()) {
        for (int group = 1; group <= 2; group++) {
          if (link.group(group) != null) {
            links++;
            if (!ids().contains(link.group(group))) {
              broken.add(id + " names the lesson `" + link.group(group) + "`");
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).as("links found by " + LINK).isGreaterThan(ids().size() / 2);
  }

  @Test
  void every_file_is_a_lesson_of_the_course_and_is_called_like_its_id() throws IOException {
    try (var files = Files.list(LESSONS)) {
      assertThat(files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.substring(0, name.length() - ".md".length()))
              .collect(Collectors.toSet()))
          .containsExactlyInAnyOrderElementsOf(ids());
    }
  }
}
