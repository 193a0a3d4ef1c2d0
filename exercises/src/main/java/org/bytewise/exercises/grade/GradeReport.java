package org.bytewise.exercises.grade;

import java.util.List;

/**
 * What a batch's reports tell. Immutable.
 *
 * @param results by student and exercise
 * @param missing students of the roster who have handed in nothing
 * @param leftOut files that were no submissions, each with the reason
 * @param seed of all inputs
 */
public record GradeReport(
    List<Graded> results, List<String> missing, List<String> leftOut, long seed) {
  public GradeReport {
    results = results.stream().sorted(GradeFolder.ORDER).toList();
    missing = List.copyOf(missing);
    leftOut = List.copyOf(leftOut);
  }
}
