package org.bytewise.verdicts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Runs 40 tests with each tool, in each mode, with the JDK of this VM, and prints how many verdicts
 * were false. Runs that have been done are not done again, so what was interrupted goes on.
 * Arguments: the folder for results, then those of {@code benchmarks/verdicts/run}. Exit status: 0;
 * 2 for wrong usage; 3 if a VM cannot be started.
 */
public final class VerdictsMain {
  private static final String USAGE =
      "benchmarks/verdicts/run [RUNS] [--only TOOL[,TOOL...]] [--mode MODE[,MODE...]] [--cases]";

  /** How long a run may go on without a verdict, in minutes; tests without one are errors. */
  private static final int LIMIT_MINUTES = 3;

  private static final int BUSY_LOOPS = 2;

  private final Path results;
  private final Path folder;

  private VerdictsMain(Path results) {
    this.results = results;
    this.folder = results.resolve("jdk" + Runtime.version().feature());
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Stopped in the middle, it leaves no VM running.
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
    List<String> words = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    boolean cases = words.remove("--cases");
    List<String> tools =
        option(words, "--only", Stream.of(Tool.values()).map(Tool::id).toList());
    List<String> modes =
        option(words, "--mode", Stream.of(Mode.values()).map(Mode::id).toList());
    if (words.size() > 1 || !words.stream().allMatch(word -> word.matches("\\d{1,4}"))) {
      throw usage("Unexpected argument " + words.get(words.size() - 1));
    }
    int runs = words.isEmpty() ? 1 : Integer.parseInt(words.get(0));
    VerdictsMain verdicts = new VerdictsMain(Path.of(args[0]));
    verdicts.prepare();
    for (int run = 1; run <= runs; run++) {
      verdicts.round(run, tools, modes);
    }
    verdicts.print(out, cases);
    System.exit(0);
  }

  private static List<String> option(List<String> words, String name, List<String> known) {
    int at = words.indexOf(name);
    if (at < 0) {
      return known;
    }
    words.remove(at);
    if (at == words.size()) {
      throw usage(name + " needs one of " + String.join(", ", known));
    }
    List<String> chosen = List.of(words.remove(at).split(",", -1));
    for (String one : chosen) {
      if (!known.contains(one)) {
        throw usage("%s knows %s, not %s".formatted(name, String.join(", ", known), one));
      }
    }
    return chosen;
  }

  private static IllegalArgumentException usage(String problem) {
    System.err.println(problem + "\nUsage: " + USAGE);
    System.exit(2);
    return new IllegalArgumentException(problem);
  }

  /** Measures the truth, and writes the tests. */
  private void prepare() throws IOException, InterruptedException {
    Path truth = folder.resolve("truth.txt");
    if (Files.exists(folder.resolve("vm.txt"))) {
      return;
    }
    Files.createDirectories(folder.resolve("runs"));
    Process vm = new ProcessBuilder(java(List.of("-Xint"), Truth.class, truth.toString()))
        .inheritIO()
        .start();
    if (vm.waitFor() != 0) {
      System.err.println("benchmarks/verdicts/run: the truth could not be measured");
      System.exit(3);
    }
    Map<String, Long> bytes = new HashMap<>();
    for (String line : Files.readAllLines(truth)) {
      String[] columns = line.split(" ", 2);
      bytes.put(columns[0], Long.valueOf(columns[1]));
    }
    TestSources.compile(bytes, folder.resolve("src"), folder.resolve("classes"));
    Files.writeString(
        folder.resolve("vm.txt"),
        "JDK %s (%s), %s %s, %d cores"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
  }

  private List<String> java(List<String> flags, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path") + ":" + folder.resolve("classes"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private Path file(Tool tool, Mode mode, int run) {
    return folder.resolve("runs/%s.%s.%d.txt".formatted(tool.id(), mode.id(), run));
  }

  private void round(int run, List<String> tools, List<String> modes)
      throws IOException, InterruptedException {
    for (Mode mode : Mode.values()) {
      for (Tool tool : Tool.values()) {
        if (tools.contains(tool.id())
            && modes.contains(mode.id())
            && !Files.exists(file(tool, mode, run))) {
          run(tool, mode, file(tool, mode, run));
        }
      }
    }
  }

  private void run(Tool tool, Mode mode, Path file) throws IOException, InterruptedException {
    Path output = file.resolveSibling(file.getFileName() + ".log");
    AtomicBoolean done = new AtomicBoolean();
    if (mode == Mode.LOADED) {
      for (int i = 0; i < BUSY_LOOPS; i++) {
        Thread busy = new Thread(() -> spin(done));
        busy.setDaemon(true);
        busy.start();
      }
    }
    long before = System.nanoTime();
    // Comparisons may run side by side, even if they happen to choose the same run.
    Path part = file.resolveSibling("%s.%d.part".formatted(file.getFileName(), self()));
    Files.writeString(part, "");
    Process vm = new ProcessBuilder(java(
            List.of(), TestsMain.class, TestSources.testClass(tool), mode.id(), part.toString()))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    while (!vm.waitFor(1, TimeUnit.SECONDS)) {
      Instant last = Files.getLastModifiedTime(part).toInstant();
      if (last.isBefore(Instant.now().minus(LIMIT_MINUTES, ChronoUnit.MINUTES))) {
        vm.descendants().forEach(ProcessHandle::destroyForcibly);
        vm.destroyForcibly();
      }
    }
    done.set(true);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    System.err.printf(
        Locale.ROOT, "%s in %.1f s%n", file, (System.nanoTime() - before) / 1_000_000_000.0);
  }

  private static long self() {
    return ProcessHandle.current().pid();
  }

  private static void spin(AtomicBoolean done) {
    while (!done.get()) {
      Thread.onSpinWait();
    }
  }

  private void print(PrintStream out, boolean cases) throws IOException {
    List<Path> jdks;
    try (Stream<Path> found = Files.list(results)) {
      jdks = found.filter(jdk -> Files.exists(jdk.resolve("vm.txt"))).sorted().toList();
    }
    for (Path jdk : jdks) {
      out.println(Files.readString(jdk.resolve("vm.txt")));
    }
    out.println();
    out.println("| Tool | JDK | Mode | Runs | False passes | False failures | Errors | Of |");
    out.println("| --- | --: | --- | --: | --: | --: | --: | --: |");
    for (Tool tool : Tool.values()) {
      for (Path jdk : jdks) {
        for (Mode mode : Mode.values()) {
          FalseVerdicts tally = new VerdictsMain(jdk).tally(jdk, tool, mode);
          if (!tally.isEmpty()) {
            String number = jdk.getFileName().toString().substring("jdk".length());
            out.printf(
                "| %s | %s | %s | %s |%n", tool.title(), number, mode.title(), tally.columns());
            if (cases) {
              tally.byCase().forEach((one, count) -> out.printf("    %d %s%n", count, one));
              tally.messages().forEach((one, count) -> out.printf("    %d %s%n", count, one));
            }
          }
        }
      }
    }
  }

  private FalseVerdicts tally(Path jdk, Tool tool, Mode mode) throws IOException {
    FalseVerdicts tally = new FalseVerdicts();
    List<Path> files;
    try (Stream<Path> found = Files.list(jdk.resolve("runs"))) {
      String start = tool.id() + '.' + mode.id() + '.';
      files = found
          .filter(file -> file.getFileName().toString().startsWith(start)
              && file.getFileName().toString().endsWith(".txt"))
          .sorted()
          .toList();
    }
    for (Path file : files) {
      tally.add(file);
    }
    return tally;
  }
}
