package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * What the published schema of the Common Test Report Format (ctrf-io/ctrf, version 1) demands of
 * the parts that a report here has. Its objects may have no other properties than those it names.
 */
final class CtrfRules {
  private static final Set<String> STATUSES =
      Set.of("passed", "failed", "skipped", "pending", "other");
  private static final List<String> COUNTS =
      List.of("tests", "passed", "failed", "skipped", "pending", "other", "start", "stop");
  private static final Set<String> TEST_TEXTS =
      Set.of("message", "trace", "rawStatus", "filePath", "type", "snippet");

  private CtrfRules() {}

  static void check(JsonObject report) {
    assertThat(report.getString("reportFormat")).isEqualTo("CTRF");
    assertThat(report.getString("specVersion")).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
    assertThat(report.keySet())
        .isSubsetOf(
            "reportFormat",
            "specVersion",
            "reportId",
            "timestamp",
            "generatedBy",
            "extra",
            "results");
    JsonObject results = report.getObject("results");
    assertThat(results.keySet())
        .contains("tool", "summary", "tests")
        .isSubsetOf("tool", "summary", "tests", "environment", "extra", "baseline", "insights");
    assertThat(results.getObject("tool").getString("name")).isNotEmpty();
    assertThat(results.getObject("tool").keySet()).isSubsetOf("name", "version", "extra");
    JsonObject summary = results.getObject("summary");
    assertThat(summary.keySet()).containsExactlyInAnyOrderElementsOf(COUNTS);
    assertThat(summary.values()).allMatch(value -> isInteger(value));
    JsonArray tests = results.getArray("tests");
    assertThat(tests).hasSize(summary.getInt("tests"));
    for (String status : STATUSES) {
      assertThat(tests.stream().filter(test -> ((JsonObject) test).get("status").equals(status)))
          .as(status)
          .hasSize(summary.getInt(status));
    }
    tests.forEach(test -> checkTest((JsonObject) test));
  }

  private static void checkTest(JsonObject test) {
    assertThat(test.getString("name")).isNotEmpty();
    assertThat(test.getString("status")).isIn(STATUSES);
    assertThat(isInteger(test.get("duration"))).isTrue();
    test.forEach((key, value) -> {
      switch (key) {
        case "name", "status", "duration" -> {}
        case "line" -> assertThat(isInteger(value)).isTrue();
        case "suite" ->
          assertThat((JsonArray) value).isNotEmpty().allMatch(String.class::isInstance);
        case "extra" -> assertThat(value).isInstanceOf(JsonObject.class);
        default -> {
          assertThat(key).isIn(TEST_TEXTS);
          assertThat(value).isInstanceOf(String.class);
        }
      }
    });
  }

  private static boolean isInteger(Object value) {
    return value instanceof Integer || value instanceof Long;
  }
}
