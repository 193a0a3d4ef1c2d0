package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * The short way of {@code sizeof TYPE}, JOL, and the VM's own word, for every class of java.base
 * that has objects. JOL.md has a table of the classes where JOL is wrong.
 */
class JolDifferencesTest {
  private static final Path TABLES = Path.of(System.getProperty("basedir", ""), "JOL.md");

  /** With this property the tables are written, instead of being compared. */
  private static final boolean REWRITE = Boolean.getBoolean("bytewise.rewrite");

  private static final int FEATURE = Runtime.version().feature();

  /** A class where JOL says something else than the VM. */
  private record Row(String type, long jol, long vm, String why) {}

  /**
   * What was found.
   *
   * @param compared how many classes
   * @param refused those that the short way refuses
   * @param wrong those for which the short way says something else than the VM
   */
  private record Findings(int compared, List<String> refused, List<String> wrong, List<Row> jol) {}

  @Test
  void the_short_way_equals_the_vm_and_the_classes_where_jol_does_not_are_in_the_table()
      throws Exception {
    check(String.valueOf(FEATURE), examine());
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void the_same_holds_with_compact_headers() throws Exception {
    String found = ChildVm.run(
        List.of("-XX:+UseCompactObjectHeaders", LayoutVm.agentFlag(), LayoutVm.QUIET), Child.class);
    check(FEATURE + " compact", Child.read(found));
  }

  private static void check(String vm, Findings found) throws Exception {
    assertThat(found.compared).as("classes compared on %s", vm).isGreaterThan(2_000);
    assertThat(found.wrong).as("wrong by the short way on %s", vm).isEmpty();
    assertThat(found.jol)
        .as("rows on %s", vm)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.why)
            .as(row.type)
            .containsAnyOf("that reflection hides", "@Contended", "the VM appends"));
    String text = Files.readString(TABLES);
    Matcher place = Pattern.compile(
            "(?s)(<!-- " + vm + ": begin -->\n).*?(<!-- " + vm + ": end -->)")
        .matcher(text);
    if (!place.find()) {
      // Another release has no table: that its reasons are known is enough.
      return;
    }
    String expected = place.replaceFirst("$1" + Matcher.quoteReplacement(section(found)) + "$2");
    if (REWRITE) {
      Files.writeString(TABLES, expected);
    } else {
      assertThat(text).as("%s: run this test with -Dbytewise.rewrite=true", vm).isEqualTo(expected);
    }
  }

  private static String section(Findings found) {
    StringBuilder lines = new StringBuilder();
    lines
        .append("%,d classes, of which JOL is right about %,d. Refused without an object: %s.\n\n"
            .formatted(
                found.compared,
                found.compared - found.jol.size(),
                String.join(
                    ", ", found.refused.stream().map(type -> "`" + type + "`").toList())))
        .append("| Class | JOL | VM | JOL … |\n| --- | ---: | ---: | --- |\n");
    for (Row row : found.jol) {
      lines.append("| `%s` | %d | %d | %s |\n".formatted(row.type, row.jol, row.vm, row.why));
    }
    return lines.toString();
  }

  private static Findings examine() throws Exception {
    JolReader jol = JolStart.reader().orElseThrow();
    Comparison comparison = new Comparison(jol);
    int compared = 0;
    List<String> refused = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Class<?> type : JdkClasses.all()) {
      Object instance = Instances.ifPossible(type).orElse(null);
      if (instance == null) {
        continue;
      }
      compared++;
      long bytes = Agent.sizeOf(instance);
      try {
        // As in a VM without the agent.
        long computed = VmLayoutReader.layout(type).shallowBytes();
        if (computed != bytes) {
          wrong.add("%s: %d, the VM says %d".formatted(type.getName(), computed, bytes));
        }
      } catch (UnsupportedLayoutException e) {
        refused.add(type.getName());
      }
      Optional<String> difference = comparison.ofType(type, VmLayoutReader.layout(type, bytes));
      difference.ifPresent(why -> rows.add(new Row(
          type.getName(), jol.layout(type).bytes(), bytes, why.substring(why.indexOf(": ") + 2))));
    }
    return new Findings(compared, refused, wrong, rows);
  }

  /** Runs in a VM with other flags. */
  static final class Child {
    private static final String NONE = "-";

    private Child() {}

    public static void main(String[] args) throws Exception {
      Findings found = examine();
      System.out.println(found.compared);
      System.out.println(joined(found.refused));
      System.out.println(joined(found.wrong));
      for (Row row : found.jol) {
        System.out.println(row.type + ";" + row.jol + ";" + row.vm + ";" + row.why);
      }
    }

    private static String joined(List<String> types) {
      return types.isEmpty() ? NONE : String.join(";", types);
    }

    private static List<String> parted(String line) {
      return line.equals(NONE) ? List.of() : List.of(line.split(";"));
    }

    static Findings read(String printed) {
      List<String> lines = printed.lines().toList();
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(3, lines.size())) {
        String[] cells = line.split(";", 4);
        rows.add(new Row(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]), cells[3]));
      }
      return new Findings(
          Integer.parseInt(lines.get(0)), parted(lines.get(1)), parted(lines.get(2)), rows);
    }
  }
}
