package org.bytewise.counting.internal.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.recorder.Recorder;

/** A VM that records made-up code, as often as it is told. */
final class RecordedVm implements AutoCloseable {
  /**
   * What the code does.
   *
   * @param calls on the thread that is recorded
   * @param depth of the stack, at least
   * @param more depths, from call to call
   * @param threads beside it
   * @param callsOfThread of each of them
   */
  record Plan(int calls, int depth, int more, int threads, int callsOfThread) {
    private String line() {
      return calls + " " + depth + " " + more + " " + threads + " " + callsOfThread;
    }

    private static Plan of(String[] words) {
      int[] numbers = new int[words.length - 1];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Integer.parseInt(words[i]);
      }
      return new Plan(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
  }

  @SuppressWarnings("unused") // Keeps the compiler from removing objects.
  private static volatile Object kept;

  private final Process process;
  private final PrintStream commands;
  private final BufferedReader answers;

  private RecordedVm(Process process) {
    this.process = process;
    this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static RecordedVm start(Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(CountingFlags.all());
    command.add("-XX:FlightRecorderOptions=repository=" + folder);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(RecordedVm.class.getName(), folder.toString()));
    command.add(System.getProperty("bytewise.recorder"));
    return new RecordedVm(
        new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** Records what a plan says, to a file that does not exist yet. */
  void record(Plan plan, Path file) throws IOException {
    commands.println(plan.line() + " " + file);
    String answer = answers.readLine();
    if (answer == null || !Files.exists(file)) {
      throw new IOException("the VM that records said: " + answer);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The program that runs in it. */
  public static void main(String[] args) throws Exception {
    Recorder recorder = new Recorder(Path.of(args[0]), Path.of(args[1]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ", 6);
      recorder.start();
      Recorder.markBegin();
      run(Plan.of(words));
      Recorder.markEnd();
      Files.move(recorder.stop(), Path.of(words[words.length - 1]));
      System.out.println("recorded");
    }
  }

  private static void run(Plan plan) throws InterruptedException {
    for (int i = 0; i < plan.calls(); i++) {
      kept = deep(plan.depth() + i % plan.more(), i);
    }
    Thread[] threads = new Thread[plan.threads()];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> {
        for (int j = 0; j < plan.callsOfThread(); j++) {
          kept = deep(j % 9, j);
        }
      });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static Object deep(int depth, int kind) {
    if (depth > 0) {
      return depth % 2 == 0 ? deep(depth - 1, kind) : deep(depth - 1, kind + 1);
    }
    return switch (kind % 5) {
      case 0 -> ("x" + kind).concat("\u00e9");
      case 1 -> new int[kind][2];
      case 2 -> new ArrayList<>(List.of(kind, "\u4e16"));
      case 3 -> new IllegalStateException("made up");
      default -> (Supplier<Object>) () -> kind;
    };
  }
}
