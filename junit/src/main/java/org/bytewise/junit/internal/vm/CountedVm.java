package org.bytewise.junit.internal.vm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bytewise.counting.GroupedNumber;
import org.bytewise.counting.files.TemporaryFolder;

/**
 * A VM that runs tests again and counts each object. It is started when the first test needs it,
 * serves one test after another, and ends with this VM. Thread-safe: tests that run in parallel
 * wait for each other.
 */
public final class CountedVm {
  static final String REQUEST = "request-";
  static final String REPLY = "reply-";

  /** The file that is there as soon as the VM serves. */
  static final String STARTED = "started";

  /** The file with the VM's standard error. */
  private static final String ERRORS = "errors";

  /** The system property with the number of seconds that a test may take there. */
  public static final String TIMEOUT = "bytewise.junit.timeout";

  private static final int TIMEOUT_SECONDS = 600;

  /** How often to look for the reply, unless the VM ends, in milliseconds. */
  private static final long LOOK_MILLIS = 2;

  private static final Map<VmKind, CountedVm> VMS = new EnumMap<>(VmKind.class);

  private final VmKind kind;

  /** Held by the thread that asks; the fields below are its own. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private Process process;
  private Set<String> classPath = Set.of();
  private Path folder;
  private int asked;

  private CountedVm(VmKind kind) {
    this.kind = kind;
  }

  /** Returns the VM of a kind that serves this one. */
  public static CountedVm of(VmKind kind) {
    synchronized (VMS) {
      return VMS.computeIfAbsent(kind, CountedVm::new);
    }
  }

  /** Has a test counted, and waits for it. Does not throw: a problem is part of the reply. */
  public CountReply ask(CountRequest request) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CountReply.without("this thread was interrupted");
    }
    try {
      return asked(request);
    } catch (IOException e) {
      end();
      return CountReply.without("the VM that counts could not be used: " + e);
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      return CountReply.without("this thread was interrupted while it waited for the count");
    } finally {
      lock.unlock();
    }
  }

  private CountReply asked(CountRequest request) throws IOException, InterruptedException {
    int seconds =
        System.getProperty(TIMEOUT) == null ? TIMEOUT_SECONDS : Integer.getInteger(TIMEOUT, 0);
    if (seconds < 1) {
      return CountReply.without("%s=%s is not a number of seconds; write one above 0, such as %s"
          .formatted(TIMEOUT, System.getProperty(TIMEOUT), TIMEOUT_SECONDS));
    }
    Set<String> needed = VmCommand.classPath();
    long written = 0;
    if (process == null || !process.isAlive() || !classPath.containsAll(needed)) {
      start(needed);
    } else {
      written = Files.size(folder.resolve(ERRORS));
    }
    int number = ++asked;
    CountFiles.write(folder.resolve(REQUEST + number), request);
    try {
      OutputStream out = process.getOutputStream();
      out.write((number + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // It has ended; what it wrote tells why.
      process.waitFor();
    }
    Path file = folder.resolve(REPLY + number);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    boolean alive = true;
    while (!Files.exists(file)) {
      if (!alive) {
        boolean started = Files.exists(folder.resolve(STARTED));
        String problem = VmEnd.text(process, started, folder.resolve(ERRORS), written);
        end();
        return CountReply.without(problem);
      }
      if (System.nanoTime() > deadline) {
        end();
        return CountReply.without("it took longer than %s seconds there; -D%s=SECONDS allows more"
            .formatted(GroupedNumber.of(seconds), TIMEOUT));
      }
      alive = !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    CountReply reply = CountFiles.readReply(file);
    Files.delete(file);
    Files.delete(folder.resolve(REQUEST + number));
    return reply;
  }

  private void start(Set<String> needed) throws IOException {
    end();
    classPath = needed;
    folder = TemporaryFolder.make("junit");
    List<String> command = VmCommand.of(kind, needed, folder);
    process = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve(ERRORS).toFile())
        .start();
  }

  private void end() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
    if (folder != null) {
      TemporaryFolder.delete(folder);
      folder = null;
    }
  }
}
