package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.benchmarks.Corpus;
import org.bytewise.benchmarks.CorpusBenchmark;
import org.bytewise.benchmarks.peers.InstrumentedCorpus;

/**
 * What the counts of three tools are worth, and what they cost: each piece of the corpus in a
 * process of its own, once with each tool, in turn.
 */
final class Counts implements Subject {
  private static final Pattern COUNTED =
      Pattern.compile(Pattern.quote(InstrumentedCorpus.COUNTED) + "(\\d+) (\\d+)");
  private static final Pattern NORM =
      Pattern.compile("gc\\.alloc\\.rate\\.norm\",\"[^\"]*\",\\d+,\\d+,(\\d+(?:\\.\\d+)?)");

  @Override
  public List<String> names() {
    return List.of("counts");
  }

  /** What a tool said of a piece. */
  private interface Tool {
    Answer ask(Corpus code) throws IOException, InterruptedException;
  }

  /** What was said, whether it is so, and how long it took; or why there is no answer. */
  private record Answer(String words, boolean right, double millis) {}

  /** A column of the table. */
  private static final class Column {
    private final String name;
    private final Tool tool;
    private final List<Double> millis = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int right;

    Column(String name, Tool tool) {
      this.name = name;
      this.tool = tool;
    }

    String cell(Corpus code) throws IOException, InterruptedException {
      try {
        Answer answer = tool.ask(code);
        millis.add(answer.millis());
        right += answer.right() ? 1 : 0;
        return answer.words() + (answer.right() ? "" : " ✗");
      } catch (SideException e) {
        failures.add("- " + name + ", `" + code.snippet() + "`: " + e.getMessage());
        return "failed";
      }
    }

    String cost() {
      return millis.isEmpty()
          ? "–"
          : String.format(Locale.ROOT, "%,.0f ms", Outcome.median(millis).value());
    }
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    List<Column> columns = List.of(
        new Column("bytewise alloc", code -> bytewise(place, code)),
        new Column("allocation-instrumenter", code -> instrumenter(place, code)),
        new Column("JMH -prof gc", code -> jmh(place, code)));
    warmUp(columns);
    place.settle();
    List<String> lines = new ArrayList<>();
    lines.add(Table.line(
        "Code", "By hand", columns.get(0).name, columns.get(1).name, columns.get(2).name));
    lines.add(Table.line("---", "--:", "--:", "--:", "--:"));
    for (Corpus code : Corpus.values()) {
      List<String> cells = new ArrayList<>();
      cells.add("`" + code.snippet() + "`");
      cells.add(amount(code.objects(), code.bytes()));
      for (Column column : columns) {
        cells.add(column.cell(code));
      }
      lines.add(Table.line(cells.toArray(String[]::new)));
    }
    lines.add(Table.line(
        "right", "", right(columns.get(0)), right(columns.get(1)), right(columns.get(2))));
    lines.add(Table.line(
        "time to the answer, median",
        "",
        columns.get(0).cost(),
        columns.get(1).cost(),
        columns.get(2).cost()));
    List<String> failures = columns.stream().flatMap(c -> c.failures.stream()).toList();
    if (!failures.isEmpty()) {
      lines.addAll(List.of("", "Failed:", ""));
      lines.addAll(failures);
    }
    return new Findings(List.of(), lines);
  }

  private static void warmUp(List<Column> columns) throws IOException, InterruptedException {
    for (Column column : columns) {
      try {
        column.tool.ask(Corpus.BOX);
      } catch (SideException e) {
        // It is shown where it counts.
      }
    }
  }

  private static String right(Column column) {
    return column.right + " of " + Corpus.values().length;
  }

  private static String amount(long objects, long bytes) {
    return objects + (objects == 1 ? " object, " : " objects, ") + bytes + " B";
  }

  private static Answer answer(Corpus code, long objects, long bytes, double millis) {
    boolean right = objects == code.objects() && bytes == code.bytes();
    return new Answer(amount(objects, bytes), right, millis);
  }

  private static Answer bytewise(BenchmarkPaths place, Corpus code)
      throws IOException, InterruptedException {
    ProcessRuns.Ended ended = ProcessRuns.run(
        place,
        "bytewise alloc",
        List.of(place.launcher(), "alloc", code.snippet(), "--format", "json"),
        "",
        Set.of(0));
    Answer answer = answer(
        code, number(ended.output(), "objects"), number(ended.output(), "bytes"), ended.millis());
    boolean exact = ended.output().matches("(?s).*\"exact\"\\s*:\\s*true.*");
    return exact ? answer : new Answer("at least " + answer.words(), false, answer.millis());
  }

  /** The first number with a key, which is the one of the whole snippet. */
  private static long number(String json, String key) {
    Matcher number = Pattern.compile("\"" + key + "\"\\s*:\\s*(\\d+)").matcher(json);
    if (!number.find()) {
      throw new SideException("bytewise alloc printed no \"" + key + "\"");
    }
    return Long.parseLong(number.group(1));
  }

  private static Answer instrumenter(BenchmarkPaths place, Corpus code)
      throws IOException, InterruptedException {
    ProcessRuns.Ended ended = ProcessRuns.run(
        place,
        "allocation-instrumenter",
        List.of(
            BenchmarkPaths.tool("java"),
            "-javaagent:" + place.peer(Peers.INSTRUMENTER),
            "-cp",
            BenchmarkPaths.classPath(),
            InstrumentedCorpus.class.getName(),
            code.name()),
        "",
        Set.of(0));
    Matcher counted = COUNTED.matcher(ended.output());
    if (!counted.find()) {
      throw new SideException("it counted nothing: " + ended.firstLine());
    }
    return answer(
        code, Long.parseLong(counted.group(1)), Long.parseLong(counted.group(2)), ended.millis());
  }

  /** As short as JMH's own options make it. */
  private static Answer jmh(BenchmarkPaths place, Corpus code)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile(place.scratch(), "jmh", ".csv");
    ProcessRuns.Ended ended = ProcessRuns.run(
        place,
        "JMH",
        List.of(
            BenchmarkPaths.tool("java"),
            "-Djmh.ignoreLock=true",
            "-cp",
            BenchmarkPaths.classPath(),
            "org.openjdk.jmh.Main",
            CorpusBenchmark.class.getSimpleName(),
            "-p",
            "code=" + code.name(),
            "-prof",
            "gc",
            "-f",
            "1",
            "-wi",
            "3",
            "-w",
            "200ms",
            "-i",
            "3",
            "-r",
            "200ms",
            "-rf",
            "csv",
            "-rff",
            file.toString()),
        "",
        Set.of(0));
    Matcher norm = NORM.matcher(Files.readString(file));
    if (!norm.find()) {
      throw new SideException("JMH printed no gc.alloc.rate.norm: " + ended.firstLine());
    }
    long bytes = Math.round(Double.parseDouble(norm.group(1)));
    return new Answer(bytes + " B", bytes == code.bytes(), ended.millis());
  }
}
