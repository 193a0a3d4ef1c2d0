package org.bytewise.junit.internal.vm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bytewise.counting.recorder.SteadyThread;
import org.bytewise.counting.run.AllocationCounter;

/**
 * The program of the VM that counts: runs the tests that it is asked for, one after another, until
 * the VM that asks has ended.
 */
public final class CountedVmMain {
  private CountedVmMain() {}

  /**
   * Runs the program.
   *
   * @param args the folder of the files by which the VMs talk, and a {@link VmKind}; optionally the
   *     file that lets the recorder start quickly
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    InputStream numbers = System.in;
    // Tests may read, and must not take what is meant for this program.
    System.setIn(InputStream.nullInputStream());
    Optional<Path> known = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
    TestCode code = new TestCode(ClassLoader.getSystemClassLoader());
    AllocationCounter counter = AllocationCounter.start(code, known);
    CountingSession session =
        CountingSession.start(counter, code, VmKind.valueOf(args[1]) == VmKind.STEADY);
    SameProperties properties = new SameProperties();
    TestRepeater repeater = new TestRepeater(session);
    BlockingQueue<String> wanted = new LinkedBlockingQueue<>();
    Files.createFile(folder.resolve(CountedVm.STARTED));
    SteadyThread.start("bytewise-requests", () -> receive(numbers, wanted));
    while (true) {
      String number = wanted.take();
      CountRequest request = CountFiles.readRequest(folder.resolve(CountedVm.REQUEST + number));
      properties.apply(request.properties());
      CountFiles.write(folder.resolve(CountedVm.REPLY + number), reply(repeater, request));
      Thread.interrupted(); // A test may have left it set.
    }
  }

  private static CountReply reply(TestRepeater repeater, CountRequest request) {
    try {
      return repeater.count(request);
    } catch (RuntimeException | LinkageError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return CountReply.without("JUnit could not run it there: " + trace);
    }
  }

  /** Ends this VM when the one that asks is gone, whatever a test is doing. */
  private static void receive(InputStream numbers, BlockingQueue<String> wanted) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(numbers, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        wanted.add(line);
      }
    } catch (IOException e) {
      // It is gone.
    }
    Runtime.getRuntime().halt(0);
  }
}
