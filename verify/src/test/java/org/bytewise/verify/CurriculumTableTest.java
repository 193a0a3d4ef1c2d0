package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.junit.jupiter.api.Test;

/**
 * The table of lessons/README.md says which lesson teaches what and which exercise practises it,
 * and every topic has both.
 */
class CurriculumTableTest {
  private static final Path README = Launcher.root().resolve("lessons/README.md");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- table: begin -->\n).*?(<!-- table: end -->)");
  private static final Pattern ROW = Pattern.compile("(\\d+\\.\\d+|E\\d+) (.+)");

  private static final List<Exercise> EXERCISES = ExercisePack.packaged().all();

  /** With this property the table is written anew, instead of being compared. */
  private static final boolean REWRITE = Boolean.getBoolean("bytewise.rewrite");

  private static Map<String, String> topics() throws IOException {
    Map<String, String> topics = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Launcher.root().resolve("lessons/curriculum.txt"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        topics.put(row.group(1), row.group(2));
      }
    }
    return topics;
  }

  private static List<LessonInfo> lessonsFor(String number) {
    return Curriculum.packaged().lessons().stream()
        .filter(lesson -> lesson.sources().contains("curriculum " + number))
        .toList();
  }

  @Test
  void every_topic_has_a_lesson() throws Exception {
    assertThat(topics()).hasSizeGreaterThan(40);
    assertThat(topics().keySet().stream().filter(number -> lessonsFor(number).isEmpty()))
        .as("topics without a lesson")
        .isEmpty();
  }

  /** Returns the exercises that need a lesson about a topic, in the order of the course. */
  private static List<String> exercisesFor(String number) {
    List<String> lessons = lessonsFor(number).stream().map(LessonInfo::id).toList();
    return EXERCISES.stream()
        .filter(exercise -> !Collections.disjoint(exercise.lessons(), lessons))
        .map(Exercise::id)
        .toList();
  }

  @Test
  void every_topic_has_an_exercise() throws Exception {
    assertThat(topics().keySet().stream().filter(number -> exercisesFor(number).isEmpty()))
        .as("topics without an exercise")
        .isEmpty();
  }

  @Test
  void every_lesson_covers_topics_that_exist() throws Exception {
    List<String> known =
        topics().keySet().stream().map(number -> "curriculum " + number).toList();
    for (LessonInfo lesson : Curriculum.packaged().lessons()) {
      assertThat(lesson.sources().stream().filter(source -> source.startsWith("curriculum")))
          .as("sources of " + lesson.id())
          .isNotEmpty()
          .isSubsetOf(known);
    }
  }

  @Test
  void the_table_in_the_readme_is_the_one_that_the_lessons_make() throws Exception {
    Curriculum curriculum = Curriculum.packaged();
    List<String> rows =
        new ArrayList<>(List.of("| Topic | Lessons | Exercises |", "| --- | --- | --- |"));
    topics()
        .forEach((number, topic) -> rows.add("| " + number + " " + topic + " | "
            + lessonsFor(number).stream()
                .map(lesson -> curriculum.number(lesson) + " `" + lesson.id() + "`")
                .collect(Collectors.joining(", "))
            + " | "
            + exercisesFor(number).stream()
                .map(id -> "`" + id + "`")
                .collect(Collectors.joining(", "))
            + " |"));
    String table = String.join("\n", rows) + "\n";
    String readme = Files.readString(README);
    Matcher place = TABLE.matcher(readme);
    assertThat(place.find()).as("a place for the table in " + README).isTrue();
    String expected = place.replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
    if (REWRITE) {
      Files.writeString(README, expected);
    } else {
      assertThat(readme).as("run this test with -Dbytewise.rewrite=true").isEqualTo(expected);
    }
  }
}
