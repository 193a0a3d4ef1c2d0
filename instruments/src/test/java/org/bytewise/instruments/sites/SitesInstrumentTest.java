package org.bytewise.instruments.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One session for all: starting a VM is what takes the time. Each test has names of its own. */
class SitesInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @TempDir
  Path folder;

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Report report(String argument) throws InstrumentException {
    return InstrumentList.run(new SitesInstrument(), new InstrumentContext(WORKBENCH), argument);
  }

  private static String text(Report report, int width, Glyphs glyphs) {
    List<String> lines = report.lines(width, glyphs).stream().map(Line::text).toList();
    assertThat(lines).as("%s", lines).allMatch(line -> line.length() <= width);
    assertThat(lines).as("%s", lines).hasSizeLessThanOrEqualTo(18);
    return String.join("\n", lines);
  }

  @SuppressWarnings("unchecked") // A report's lists have maps in them.
  private static List<Map<String, Object>> list(Map<String, Object> data, String key) {
    return (List<Map<String, Object>>) data.get(key);
  }

  private static long sum(List<Map<String, Object>> maps, String key) {
    return maps.stream().mapToLong(map -> (long) map.get(key)).sum();
  }

  /** What a place and those below it have must be what it says. */
  private static void check(Map<String, Object> site, String code) {
    List<Map<String, Object>> children = list(site, "children");
    List<Map<String, Object>> types = list(site, "types");
    for (String key : List.of("objects", "bytes")) {
      assertThat(sum(children, key) + sum(types, key))
          .as("%s of %s in %s", key, site.get("name"), code)
          .isEqualTo(site.get(key));
    }
    children.forEach(child -> check(child, code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < 99; i++) \"a,b\".split(\",\")",
        "String.format(\"%d %s\", 5, \"x\")",
        "var sitesMap = new HashMap<Integer, String>(); for (int i = 0; i < 50; i++)"
            + " sitesMap.put(i, \"v\" + i);",
        "Stream.of(1, 2, 3).map(x -> x + 1).toList()",
        "int[][] sitesGrid = new int[3][4]"
      })
  void the_sites_add_up_to_the_receipt(String code) throws Exception {
    Map<String, Object> data = report(code).data();
    assertThat(data).as(code).containsEntry("status", "ok").containsEntry("exact", true);
    List<Map<String, Object>> sites = list(data, "sites");
    assertThat(sum(sites, "objects")).as(code).isEqualTo(data.get("objects"));
    assertThat(sum(sites, "bytes")).as(code).isEqualTo(data.get("bytes"));
    sites.forEach(site -> check(site, code));
  }

  @Test
  void the_way_begins_with_the_codes_line_and_ends_at_the_types() throws Exception {
    Report report = report("for (int i = 0; i < 99; i++) \"a,b\".split(\",\")");
    Map<String, Object> line = list(report.data(), "sites").get(0);
    assertThat(line)
        .containsEntry("name", "for (int i = 0; i < 99; i++) \"a,b\".split(\",\");")
        .containsEntry("share", 100.0);
    assertThat(list(line, "children").get(0)).containsEntry("name", "java.lang.String.split");
    assertThat(text(report, 80, Glyphs.UNICODE))
        .contains("share", "average", "String.split: ", "Object[] ×99", " · exact");
    assertThat(text(report, 80, Glyphs.ASCII)).isASCII();
    Report small = report("for (int i = 0; i < 9; i++) \"a,b\".split(\",\")");
    assertThat(text(small, 40, Glyphs.UNICODE)).contains("share").doesNotContain("average");
  }

  @Test
  void recursion_takes_one_step() throws Exception {
    WORKBENCH.count("List<Integer> sitesDeep(int n) { return n == 0 ? new ArrayList<>(9)"
        + " : sitesDeep(n - 1); }");
    Map<String, Object> line =
        list(report("int sitesSize = sitesDeep(20).size()").data(), "sites").get(0);
    Map<String, Object> method = list(line, "children").get(0);
    assertThat(method).containsEntry("name", "sitesDeep");
    assertThat(list(method, "types").get(0)).containsEntry("type", "java.util.ArrayList");
    assertThat(list(method, "children").get(0)).containsEntry("name", "new java.util.ArrayList");
  }

  @Test
  void code_that_fails_is_told_as_at_the_prompt() throws Exception {
    Report rejected = report("new NoSuchType()");
    assertThat(rejected.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(text(rejected, 80, Glyphs.UNICODE)).contains("error: cannot find symbol");
    Report threw = report("throw new IllegalStateException(\"no\");");
    assertThat(threw.figures())
        .containsEntry("status", "threw")
        .containsEntry("exception", "java.lang.IllegalStateException");
    assertThat(list(threw.data(), "sites")).isNotEmpty();
    Report nothing = report("2 + 3");
    assertThat(text(nothing, 80, Glyphs.UNICODE)).contains("allocated nothing · exact");
    assertThat(list(nothing.data(), "sites")).isEmpty();
  }

  @Test
  void the_files_are_written_for_other_tools() throws Exception {
    Path flame = folder.resolve("a flame.html");
    Path jfr = folder.resolve("run.jfr");
    Report report =
        report("--flame \"%s\" --jfr %s for (int i = 0; i < 9; i++) new StringBuilder();"
            .formatted(flame, jfr));
    assertThat(flame).content().contains("<html", "StringBuilder");
    assertThat(Files.readAllBytes(jfr)).startsWith('F', 'L', 'R', 0);
    assertThat(report.data()).containsEntry("files", List.of(flame.toString(), jfr.toString()));
    assertThat(folder).isDirectoryNotContaining("glob:**.run*");
    assertThatThrownBy(() -> report("--jfr " + jfr + " 5"))
        .hasMessage(
            "\"" + jfr + "\" already exists: name another file, or add --force to replace it");
    assertThat(report("--force --jfr " + jfr + " \"a\".repeat(9)").data())
        .containsEntry("files", List.of(jfr.toString()));
  }

  @Test
  void nothing_is_left_behind_where_nothing_ran() throws Exception {
    report("--flame " + folder.resolve("f.html") + " new NoSuchType()");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_wrong_argument_is_one_line() {
    Path nowhere = folder.resolve("nowhere").resolve("f.html");
    refused("", "SNIPPET is missing; try /sites ");
    refused("--flam x 5", "unknown option: '--flam'; did you mean --flame?");
    refused("--flame " + nowhere + " 5", "cannot be written: its folder does not exist");
    refused("--jfr " + folder + " 5", "is a folder: name a file in it");
  }

  private static void refused(String argument, String part) {
    assertThatThrownBy(() -> report(argument))
        .as(argument)
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining(part)
        .message()
        .hasLineCount(1);
  }
}
