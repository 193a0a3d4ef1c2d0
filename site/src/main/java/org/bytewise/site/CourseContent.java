package org.bytewise.site;

import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.lessons.page.MeasuredLesson;

/**
 * Everything the site has. Immutable.
 *
 * @param lessons in the order of the course, with the minutes that each takes
 * @param rules the cheat sheet
 * @param exercises in the order of the course
 * @param vms the VMs with their figures, the one whose figures are in the text first
 * @param rustCompiler the compiler that measured the figures of Rust
 */
public record CourseContent(
    List<Entry> lessons,
    List<Rule> rules,
    List<Exercise> exercises,
    List<CourseFigures> vms,
    String rustCompiler) {

  public CourseContent {
    lessons = List.copyOf(lessons);
    rules = List.copyOf(rules);
    exercises = List.copyOf(exercises);
    vms = List.copyOf(vms);
    if (vms.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /** A lesson and how long it takes. */
  public record Entry(MeasuredLesson lesson, int minutes) {
    String id() {
      return lesson.info().id();
    }

    String name() {
      return lesson.number() + " " + lesson.info().title();
    }
  }

  /**
   * A rule of the cheat sheet with its proof.
   *
   * @param lesson the id of the lesson that teaches it
   * @param receipt what the code allocated, as on a terminal
   * @param claims what was checked of it, and holds
   */
  public record Rule(
      String word,
      String text,
      String lesson,
      String code,
      List<String> receipt,
      List<String> claims) {
    public Rule {
      receipt = List.copyOf(receipt);
      claims = List.copyOf(claims);
    }
  }

  CourseFigures here() {
    return vms.get(0);
  }

  List<CourseFigures> others() {
    return vms.subList(1, vms.size());
  }

  List<String> chapters() {
    return lessons.stream().map(one -> one.lesson().info().chapter()).distinct().toList();
  }

  List<Entry> lessonsOf(String chapter) {
    return lessons.stream()
        .filter(one -> one.lesson().info().chapter().equals(chapter))
        .toList();
  }

  List<Exercise> exercisesOf(String chapter) {
    return exercises.stream().filter(one -> one.chapter().equals(chapter)).toList();
  }

  List<Exercise> exercisesFor(String lesson) {
    return exercises.stream().filter(one -> one.lessons().contains(lesson)).toList();
  }

  Optional<Entry> find(String lesson) {
    return lessons.stream().filter(one -> one.id().equals(lesson)).findFirst();
  }

  /** Returns the number of a chapter, which names its pages. */
  static String number(String chapter) {
    return chapter.replaceFirst("\\..*", "").replaceAll("[^A-Za-z0-9]+", "-");
  }
}
