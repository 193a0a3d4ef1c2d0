package org.bytewise.exercises.grade;

import java.util.List;

/**
 * The content of a batch's reports. Immutable.
 *
 * @param results by student and exercise
 * @param missing students on the roster without a submission
 * @param leftOut files that are not submissions, each with the reason
 */
public record GradeReport(List<Graded> results, List<String> missing, List<String> leftOut) {
  public GradeReport {
    results = results.stream().sorted(GradeFolder.ORDER).toList();
    missing = List.copyOf(missing);
    leftOut = List.copyOf(leftOut);
  }
}
