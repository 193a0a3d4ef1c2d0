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
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.bytewise.exercises.Credit;
import org.bytewise.exercises.Marking;
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
    assertThat(lines).hasSize(Verdict.values().length + 3);
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("{\"student\":\"zoe\",\"exercise\":\"join-once\",\"verdict\":\"MISSING\","
            + "\"message\":\"Nothing was submitted.\",\"points\":0,\"maxPoints\":10,"
            + "\"credit\":\"60% results, 40% budget\"}");
    assertThat(JsonParser.object().from(lines.get(0)).getDouble("points")).isEqualTo(10.0);
    for (String line : lines.subList(0, lines.size() - 1)) {
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
        .contains(
            "<testsuite name=\"join-once\" tests=\"18\" failures=\"13\" errors=\"1\" skipped=\"1\"")
        .contains("<skipped type=\"MISSING\" message=\"Nothing was submitted.\"/>")
        .contains("<system-out>6 of 10 points (60% results, 40% budget)</system-out>")
        .contains("it stood at line 3")
        .contains("<error type=\"INFRA_ERROR\"", "<failure type=\"TIMEOUT\"");
  }

  @Test
  void a_table_can_be_read_back_and_contains_no_formula() throws IOException {
    List<List<String>> rows = Csv.rows(read("grades.csv"));
    assertThat(rows).hasSize(Verdict.values().length + 4).allMatch(row -> row.size() == 15);
    assertThat(rows).extracting(row -> row.get(0)).contains("'" + ODD, "zoe");
    assertThat(rows.get(rows.size() - 1))
        .startsWith("zoe", "join-once", "MISSING", "false")
        .endsWith("0", "10", "60% results, 40% budget");
    assertThat(rows.stream().flatMap(List::stream)).noneMatch(cell -> cell.startsWith("="));
  }

  @Test
  void gradescope_gets_a_file_for_each_student_inside_the_folder() throws Exception {
    JsonObject object =
        JsonParser.object().from(read("gradescope/student OVER_BUDGET/results.json"));
    assertThat(object.keySet())
        .containsExactlyInAnyOrder(
            "score", "execution_time", "output_format", "visibility", "tests");
    JsonArray tests = object.getArray("tests");
    assertThat(tests).hasSize(1);
    assertThat(tests.getObject(0).keySet())
        .containsExactlyInAnyOrder("name", "score", "max_score", "status", "output", "visibility");
    assertThat(tests.getObject(0).getString("status")).isEqualTo("failed");
    assertThat(tests.getObject(0).getString("output"))
        .contains("5 objects, 120 bytes; par is 3 objects, 72 bytes");
    assertThat(tests.getObject(0).getDouble("score")).isEqualTo(6.0);
    assertThat(tests.getObject(0).getInt("max_score")).isEqualTo(10);
    JsonObject unknown =
        JsonParser.object().from(read("gradescope/student INFRA_ERROR/results.json"));
    assertThat(unknown).as("not judged is not zero").doesNotContainKey("score");
    assertThat(unknown.getArray("tests").getObject(0)).doesNotContainKey("score");
    JsonObject missing = JsonParser.object().from(read("gradescope/zoe/results.json"));
    assertThat(missing.getInt("score")).isZero();
    assertThat(missing.getArray("tests").getObject(0).getString("output"))
        .isEqualTo("MISSING: Nothing was submitted.");
    try (var folders = Files.list(out.resolve("gradescope"))) {
      assertThat(folders).hasSize(Verdict.values().length + 3);
    }
    assertThat(out.getParent().resolve("up")).doesNotExist();
  }

  @Test
  void a_summary_shows_the_results_to_a_person() throws IOException {
    assertThat(read("summary.md"))
        .startsWith(
            "# Grades\n\n17 submissions by 17 students, of which 3 pass. Sandbox: " + "bubblewrap,")
        .contains("| MISSING | 1 | |")
        .contains("Marks of 17 students, of 10 points: mean 2.47, median 0, lowest 0, highest 10.")
        .contains("| join-once | 3 of 17 | 0 | 0 | 3 | 5 | 2.63 of 10 | 60% results, 40% budget |")
        .contains("| TIMEOUT | 1 |", "| join-once: builder | 1 |", "## Slowest to judge", "- zoe")
        .contains("- in/x.txt: it is nothing");
  }

  @Test
  void ctrf_keeps_to_the_rules_of_its_schema() throws Exception {
    JsonObject report = JsonParser.object().from(read("ctrf.json"));
    CtrfRules.check(report);
    JsonObject summary = report.getObject("results").getObject("summary");
    assertThat(summary.getInt("tests")).isEqualTo(18);
    assertThat(summary.getInt("passed")).isEqualTo(3);
    assertThat(summary.getInt("failed")).isEqualTo(13);
    assertThat(summary.getInt("other")).as("could not be judged").isEqualTo(1);
    assertThat(summary.getInt("skipped")).as("missing").isEqualTo(1);
    assertThat(summary.getLong("start")).isEqualTo(1_700_000_000_000L);
    assertThat(summary.getLong("stop")).isEqualTo(1_700_000_001_500L);
    assertThat(read("ctrf.json")).contains("\"rawStatus\":\"MISSING\"", "\"line\":3");
  }

  @Test
  void marks_are_a_row_for_each_student_and_a_column_for_each_exercise() throws IOException {
    String text = read("marks.csv");
    assertThat(text).contains("\r\n").doesNotContain("\n\n");
    List<List<String>> rows = Csv.rows(text);
    assertThat(rows).hasSize(Verdict.values().length + 4);
    assertThat(rows.get(0)).containsExactly("Student", "join-once", "Total", "Remark");
    assertThat(rows)
        .contains(List.of("student PASS", "10", "10", ""))
        .contains(List.of("student OVER_BUDGET", "6", "6", ""))
        .contains(List.of("student TIMEOUT", "0", "0", ""))
        .contains(List.of("student INFRA_ERROR", "", "", "not judged: join-once"))
        .contains(List.of("zoe", "", "0", "MISSING"))
        .contains(List.of("'" + ODD, "10", "10", ""));
  }

  private static String marks(String roster, String... students) {
    List<Graded> results = new ArrayList<>();
    for (String student : students) {
      results.add(Results.of(student, Verdict.PASS, "It passes."));
    }
    return MarksTable.of(new GradeReport(
        results,
        List.of(),
        List.of(),
        RosterColumns.of(Roster.parse(roster), RosterColumns.submitters(List.of(students))),
        Map.of("couples", new Marking(5, Credit.ALL_AT_ONCE))));
  }

  private static String table(String ending, String... lines) {
    return String.join(ending, lines) + ending;
  }

  @Test
  void moodle_finds_its_own_columns_in_the_marks() {
    String roster = table(
        "\n",
        "First name,Last name,ID number,Email address,Last downloaded from this course",
        "Frank,Müller,17,frank@school.example,1764300000");
    assertThat(marks(roster, "Frank Müller"))
        .isEqualTo(table(
            "\r\n",
            "First name,Last name,ID number,Email address,couples,join-once,Total,Remark",
            "Frank,Müller,17,frank@school.example,,10,10,MISSING: couples"));
  }

  @Test
  void canvas_finds_its_own_columns_and_the_points_in_the_marks() {
    String roster = table(
        "\n",
        "Student,ID,SIS User ID,SIS Login ID,Section,Old work (77)",
        "    Points Possible,,,,,10",
        "\"Smith, Al\",4,s4,al,A,3");
    assertThat(marks(roster, "Smith, Al", "somebody else"))
        .isEqualTo(table(
            "\r\n",
            "Student,ID,SIS User ID,SIS Login ID,Section,couples,join-once,Total",
            "    Points Possible,,,,,5,10,15",
            "\"Smith, Al\",4,s4,al,A,,10,10",
            "somebody else,,,,,,10,10"));
  }

  @Test
  void two_students_of_one_name_each_get_the_marks_of_one_submission() throws IOException {
    assertThat(marks("Name,Email\nAl Smith,a@x\nAl Smith,b@x\n", "b@x", "Al Smith"))
        .contains("\r\nAl Smith,a@x,,10,10,")
        .contains("\r\nAl Smith,b@x,,10,10,");
  }

  @Test
  void a_student_gets_a_page_that_shows_nothing_of_theirs_as_markup() throws IOException {
    assertThat(read("feedback/student OVER_BUDGET.md"))
        .startsWith("# student OVER\\_BUDGET\n\n6 of 10 points.\n")
        .contains("| join-once | 6 | 10 | OVER_BUDGET |")
        .contains("told \\<&\"'\\>")
        .contains("\n    input: \"a\"\n");
    assertThat(read("feedback/zoe.md"))
        .contains("0 of 10 points.", "| join-once | 0 | 10 | MISSING |");
    assertThat(read("feedback/student INFRA_ERROR.md")).contains("? of 10 points.");
  }

  @Test
  void a_single_student_is_reported_as_annotations_of_lines() {
    GradeReport report = new GradeReport(
        List.of(Results.of("me", Verdict.RUNTIME_ERROR, "It throws: 100%,\nno more.")),
        List.of(),
        List.of(),
        RosterColumns.NONE,
        Map.of("couples", new Marking(5, Credit.ALL_AT_ONCE)));
    assertThat(OneReport.GITHUB.text(report))
        .isEqualTo("::error file=in/me/JoinOnce.java,line=3,title=join-once%3A RUNTIME_ERROR::"
            + "It throws: 100%25,%0Ano more.%0Ainput: \"a\"%0Athrown at line 3%0A"
            + "0 of 10 points (60%25 results, 40%25 budget)\n"
            + "::error title=couples%3A MISSING::Nothing was submitted.\n"
            + "Total: 0 of 15 points\n");
    assertThat(OneReport.TEXT.text(report))
        .startsWith(
            "join-once: RUNTIME_ERROR, 0 of 10 points (60% results, 40% budget)\n  It throws")
        .endsWith("couples: MISSING, 0 of 5\n  Nothing was submitted.\nTotal: 0 of 15 points\n");
  }
}
