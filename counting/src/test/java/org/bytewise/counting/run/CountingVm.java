package org.bytewise.counting.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;

/** A program that counts what its own code allocates, in a VM of its own. */
final class CountingVm {
  private static final int LENGTH = 100;

  @SuppressWarnings("unused") // Keeps the compiler from removing objects.
  private static volatile Object kept;

  private CountingVm() {}

  /** A class that the VM loads when its first object is created. */
  private static final class Loaded {}

  /** Prints a line for each run: the figures, whether they are exact, and where they are from. */
  public static void main(String[] args) throws IOException {
    try (AllocationCounter counter =
        AllocationCounter.start(name -> name.startsWith(CountingVm.class.getName()))) {
      print("array", counter.count(() -> kept = new int[LENGTH]));
      print("copy", counter.count(CountingVm::copy));
      print("nothing", counter.count(() -> {}));
      print("throws", counter.count(CountingVm::fail));
      Runnable once = () -> kept = new Loaded();
      print("first", counter.count(once));
      print("again", counter.count(once));
    }
  }

  private static void copy() {
    int[] array = new int[LENGTH];
    kept = array.clone();
  }

  private static void fail() {
    kept = new double[LENGTH];
    throw new IllegalStateException("as it should");
  }

  private static void print(String name, CountedRun run) {
    AllocationProfile profile = run.allocations();
    String ending = run.thrown().map(thrown -> ", threw " + thrown.getMessage()).orElse("");
    System.out.printf(
        "%s: %s, %s, %s%s%n",
        name,
        profile.byType(),
        profile.oneTime().objects() == 0 ? "nothing once" : "some once",
        Optional.ofNullable(profile.reason()).orElse("exact"),
        ending);
    profile
        .byLine()
        .forEach(line ->
            System.out.printf("  %s, %d objects%n", line.source(), line.amount().objects()));
  }

  /** Runs the program in a VM with some flags, and returns what it has printed. */
  static List<String> output(List<String> flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CountingVm.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().toList();
  }
}
