package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedLessonsTest {

  @Test
  void the_packaged_lessons_contain_no_mistakes() throws IOException {
    assertThat(LessonCheck.packaged()).isEmpty();
  }

  @Test
  void the_second_chapter_has_its_lessons_in_order() {
    assertThat(Curriculum.packaged().lessons())
        .filteredOn(info -> info.chapterNumber().equals("2"))
        .extracting(LessonInfo::id)
        .containsExactly(
            "string-size",
            "headers-and-padding",
            "what-the-header-knows",
            "boxes",
            "wrappers",
            "compact-types",
            "rare-fields",
            "other-vms",
            "should-i-care");
  }

  @Test
  void the_packaged_lessons_can_be_read_from_a_jar(@TempDir Path folder) throws Exception {
    Path classes = Path.of(
        Curriculum.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("lessons.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
      }
    }
    List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Path.of(entry).equals(classes)) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> inJar = loader.loadClass(Curriculum.class.getName());
      assertThat(inJar.getProtectionDomain().getCodeSource().getLocation())
          .isEqualTo(jar.toUri().toURL());
      Object curriculum = inJar.getMethod("packaged").invoke(null);
      List<?> lessons = (List<?>) inJar.getMethod("lessons").invoke(curriculum);
      assertThat(lessons).hasSameSizeAs(Curriculum.packaged().lessons());
    }
  }

  @Test
  void every_packaged_lesson_can_be_loaded() throws Exception {
    Curriculum curriculum = Curriculum.packaged();
    for (LessonInfo info : curriculum.lessons()) {
      assertThat(curriculum.load(info).steps()).as(info.id()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void every_goal_is_proven_with_other_right_answers_than_the_model() throws Exception {
    Curriculum curriculum = Curriculum.packaged();
    for (LessonInfo info : curriculum.lessons()) {
      for (Step step : curriculum.load(info).steps()) {
        if (step.question().orElse(null) instanceof Question.Try attempt) {
          assertThat(attempt.samples())
              .as(info.id() + ", " + step.title())
              .filteredOn(Question.KnownAnswer::reaches)
              .isNotEmpty();
        }
      }
    }
  }
}
