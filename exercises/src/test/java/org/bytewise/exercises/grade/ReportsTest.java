package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.exam.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every report format, with untrusted names and messages. */
class ReportsTest {
  private static final String ODD = "=cmd|' /C calc'!A0, \"x\"";

  @TempDir
  private Path out;

  @BeforeEach
  void write() {
    List<Graded> results = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      results.add(Results.of("student " + verdict, verdict, "told <&\"'> \u0000 \uD800 ]]>"));
    }
    results.add(Results.of(ODD, Verdict.PASS, "It passes."));
    results.add(Results.of("../../up", Verdict.PASS, "It passes."));
    try (GradeFolder folder =
        GradeFolder.open(out, Optional.of(new Secret("the secret number 7")))) {
      Reports.write(
          folder,
          new GradeReport(results, List.of("zoe"), List.of("in/x.txt: it is nothing")),
          List.of(Reports.values()));
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  @Test
  void json_lines_have_an_object_for_each_result() throws Exception {
    List<String> lines = read("results.jsonl").lines().toList();
    assertThat(lines).hasSize(Verdict.values().length + 2);
    for (String line : lines) {
      JsonObject object = JsonParser.object().from(line);
      assertThat(object.keySet())
          .contains("student", "exercise", "verdict", "message", "objects", "parObjects", "sandbox")
          .doesNotContain("elapsedMillis");
    }
  }

  @Test
  void junit_xml_keeps_to_its_schema() throws Exception {
    String xml = read("junit.xml");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(ReportsTest.class.getResource("junit-10.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    assertThat(xml)
        .contains("<testsuite name=\"join-once\" tests=\"16\" failures=\"12\" errors=\"1\"")
        .contains("<error type=\"INFRA_ERROR\"", "<failure type=\"TIMEOUT\"");
  }

  @Test
  void a_table_can_be_read_back_and_contains_no_formula() throws IOException {
    List<List<String>> rows = Csv.rows(read("grades.csv"));
    assertThat(rows).hasSize(Verdict.values().length + 4).allMatch(row -> row.size() == 12);
    assertThat(rows).extracting(row -> row.get(0)).contains("'" + ODD, "zoe");
    assertThat(rows.get(rows.size() - 1)).startsWith("zoe", "", "MISSING", "false");
    assertThat(rows.stream().flatMap(List::stream)).noneMatch(cell -> cell.startsWith("="));
  }

  @Test
  void gradescope_gets_a_file_for_each_student_inside_the_folder() throws Exception {
    JsonObject object =
        JsonParser.object().from(read("gradescope/student OVER_BUDGET/results.json"));
    assertThat(object.keySet())
        .containsExactlyInAnyOrder(
            "score", "max_score", "execution_time", "output_format", "visibility", "tests");
    JsonArray tests = object.getArray("tests");
    assertThat(tests).hasSize(1);
    assertThat(tests.getObject(0).keySet())
        .containsExactlyInAnyOrder("name", "score", "max_score", "status", "output", "visibility");
    assertThat(tests.getObject(0).getString("status")).isEqualTo("failed");
    assertThat(tests.getObject(0).getString("output"))
        .contains("5 objects, 120 bytes; par is 3 objects, 72 bytes");
    try (var folders = Files.list(out.resolve("gradescope"))) {
      assertThat(folders).hasSize(Verdict.values().length + 2);
    }
    assertThat(out.getParent().resolve("up")).doesNotExist();
  }

  @Test
  void a_summary_shows_the_results_to_a_person() throws IOException {
    assertThat(read("summary.md"))
        .startsWith(
            "# Grades\n\n16 submissions by 16 students, of which 3 pass. Sandbox: " + "bubblewrap,")
        .contains("| TIMEOUT | 1 |", "| join-once: builder | 1 |", "## Slowest to judge", "- zoe")
        .contains("- in/x.txt: it is nothing");
  }
}
