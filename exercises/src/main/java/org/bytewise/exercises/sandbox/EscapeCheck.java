package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bytewise.snippets.load.OwnTime;

/**
 * The grader's side of {@link EscapeProbe}: sets up the targets and reports which attacks
 * succeeded.
 */
final class EscapeCheck {
  /** Ample for a VM that needs a fifth of a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String CLASS_FILE = EscapeProbe.class.getName().replace('.', '/') + ".class";

  private final Bubblewrap walls;
  private final Programs programs;

  EscapeCheck(Bubblewrap walls, Programs programs) {
    this.walls = walls;
    this.programs = programs;
  }

  /**
   * Runs the probe in a jail.
   *
   * @throws SandboxException if the jail cannot be started or does not hold
   */
  void run() {
    try (Jail jail = walls.jailWith(JailLimits.RUN, classes(walls.work()))) {
      ProcessBuilder builder = new ProcessBuilder(jail.command(List.of(
          // Start-up flags only, so that all the time goes to the attacks.
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-cp",
          jail.files().get(jail.files().size() - 1).toString(),
          EscapeProbe.class.getName())));
      Path home = Path.of(System.getProperty("user.home"));
      Answer answer = run(jail, builder, home, walls.work(), JailLimits.RUN, programs);
      judge(answer);
    } catch (IOException e) {
      throw new SandboxException("the sandbox cannot be tested: " + e, e);
    }
  }

  /** Copies the probe's class file, wherever it came from, to a folder that a jail can show. */
  static Path classes(WorkFolder work) throws IOException {
    Path folder = work.folder("probe");
    String inside = "probe";
    for (Path part : Path.of(CLASS_FILE).getParent()) {
      inside += "/" + part;
      work.folder(inside);
    }
    try (InputStream in = EscapeProbe.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
      work.write("probe/" + CLASS_FILE, in.readAllBytes());
    }
    return folder;
  }

  /**
   * What the probe reported.
   *
   * @param breaches attacks that succeeded
   * @param complete whether it ran to its end
   * @param errors standard error of the jail's programs and the VM
   */
  record Answer(List<String> breaches, boolean complete, String errors) {
    Answer {
      breaches = List.copyOf(breaches);
    }
  }

  /** Runs the probe, jailed or not, next to targets that it may attack. */
  static Answer run(
      Jail jail,
      ProcessBuilder builder,
      Path home,
      WorkFolder work,
      JailLimits limits,
      Programs programs)
      throws IOException {
    String secret = new BigInteger(128, new SecureRandom()).toString(36);
    Path canary = work.write("canary", secret.getBytes(StandardCharsets.UTF_8));
    Process victim = new ProcessBuilder(programs.need("cat")).start();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      builder.environment().put("BYTEWISE_SECRET", secret);
      Process process = jail.start(builder);
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      Thread watchdog = new Thread(() -> endWhenOver(process), "bytewise-sandbox-check");
      watchdog.setDaemon(true);
      watchdog.start();
      tell(
          process,
          Map.ofEntries(
              Map.entry("port", server.getLocalPort()),
              Map.entry("home", home),
              Map.entry("canary", canary),
              Map.entry("folder", work.path()),
              Map.entry("scratch", jail.scratch()),
              Map.entry("secret", secret),
              Map.entry("victim", victim.pid()),
              Map.entry("victimStart", Processes.startOf(victim.pid())),
              Map.entry("files", JailLimits.SCRATCH_FILES),
              Map.entry("fileBytes", JailLimits.mebibytes(JailLimits.FILE_MEGABYTES)),
              Map.entry("openFiles", JailLimits.OPEN_FILES),
              Map.entry("dataBytes", JailLimits.mebibytes(limits.dataMegabytes())),
              Map.entry("threads", limits.threads())));
      String said = text(process.getInputStream());
      List<String> lines = said.lines().toList();
      List<String> breaches = lines.stream()
          .filter(line -> line.startsWith(EscapeProbe.BREACH))
          .map(line -> line.substring(EscapeProbe.BREACH.length()))
          .toList();
      return new Answer(breaches, lines.contains(EscapeProbe.END), errors.join());
    } finally {
      victim.destroyForcibly();
      Files.deleteIfExists(canary);
    }
  }

  /**
   * Kills the probe after {@link #PATIENCE} of its own time, which does not run while the machine
   * is busy with something else.
   */
  private static void endWhenOver(Process process) {
    try {
      if (!OwnTime.awaitEnd(process, PATIENCE)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static void tell(Process process, Map<String, Object> facts) throws IOException {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    try (OutputStream out = process.getOutputStream()) {
      out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A jail that did not start reads nothing; its standard error says why.
      return;
    }
  }

  private static void judge(Answer answer) {
    if (!answer.breaches().isEmpty()) {
      throw new SandboxException("the sandbox does not hold, so nothing was run in it: code could "
          + String.join(", and ", answer.breaches()));
    }
    if (!answer.complete()) {
      List<String> reasons = new ArrayList<>();
      answer.errors().lines().filter(line -> !line.isBlank()).findFirst().ifPresent(reasons::add);
      reasons.add(
          answer.errors().contains("Unknown option")
              ? "bubblewrap 0.8 or newer is needed"
              : Obstacle.ofSystem());
      throw new SandboxException("no jail can be started: " + String.join("; ", reasons));
    }
  }
}
