package org.bytewise.snippets.internal.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.files.AttachSocket;
import org.bytewise.counting.files.EmergencyDump;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.archive.VmArchives;
import org.bytewise.snippets.internal.child.ChildMain;
import org.bytewise.snippets.internal.wire.ChildCommands;
import org.bytewise.snippets.internal.wire.OwnJars;
import org.bytewise.snippets.load.OwnTime;

/**
 * A child VM: its process, its two sockets (commands and streams; debug interface) and its folder
 * for recordings. It ends when it is closed, or when the tool ends for any reason.
 */
final class ChildVm implements AutoCloseable {
  private static final int SECRET_BYTES = 16;
  private static final byte[] JDWP_HANDSHAKE = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);

  /** A VM that has not called back by then never will, even on a slow machine. */
  private static final int START_MILLIS = 60_000;

  /** The kind of VM, as named in the archives. */
  private static final String ARCHIVE = "child";

  /** The first JDK whose VM logs archive messages under a tag of their own. */
  private static final int FIRST_WITH_AOT = 25;

  private static final VmArchives ARCHIVES = VmArchives.ofProcess();

  /** The file that a crashing VM leaves in its folder. */
  private static final String CRASH_LOG = "crash.log";

  private static final int POLL_MILLIS = 50;

  /** How long an unresponsive child may take to end. */
  private static final Duration ENDING = Duration.ofSeconds(2);

  private static final Path SHELL = Path.of("/bin/sh");

  /** The exit status of a process killed by a signal is this plus the signal's number. */
  private static final int SIGNALLED = 128;

  /** The names of the signals that end processes, by their numbers on Linux. */
  private static final Map<Integer, String> SIGNALS = Map.of(
      1, "SIGHUP",
      2, "SIGINT",
      3, "SIGQUIT",
      6, "SIGABRT",
      7, "SIGBUS",
      9, "SIGKILL",
      11, "SIGSEGV",
      15, "SIGTERM",
      24, "SIGXCPU");

  private final Process process;
  private final Path folder;
  private final Socket socket;
  private final Debugger debugger;
  private final HostLink link;
  private final List<String> archiveFlags;
  private final VmProfile profile;

  private ChildVm(
      Process process,
      Path folder,
      Socket socket,
      Debugger debugger,
      HostLink link,
      List<String> archiveFlags,
      VmProfile profile) {
    this.process = process;
    this.profile = profile;
    this.folder = folder;
    this.archiveFlags = archiveFlags;
    this.socket = socket;
    this.debugger = debugger;
    this.link = link;
  }

  /** Returns the profile that it was started with. */
  VmProfile profile() {
    return profile;
  }

  /** Starts a child VM and waits until it has called back. */
  static ChildVm start(SessionOptions options, OutputGate gate) {
    List<String> archiveFlags = archiveFlags(options);
    try {
      return start(options, gate, archiveFlags);
    } catch (SessionException e) {
      // A damaged archive crashes the VM.
      boolean crashed = e.getCause() instanceof CrashAtStartException;
      if (!crashed || !ARCHIVES.delete(ARCHIVE, archiveFlags)) {
        throw e;
      }
      return start(options, gate, List.of());
    }
  }

  private static ChildVm start(SessionOptions options, OutputGate gate, List<String> archiveFlags) {
    try {
      Path folder = TemporaryFolder.make("session");
      boolean started = false;
      try (ServerSocket commands = listen();
          ServerSocket debug = listen()) {
        String secret = secret();
        Process process = launch(options, archiveFlags, folder, commands, debug, secret);
        VmOutput vmOutput = VmOutput.of(process);
        try {
          Socket debugSocket = acceptDebugger(debug, options, process, vmOutput);
          Socket socket = acceptChild(commands, secret, options, process, vmOutput);
          ARCHIVES.check(ARCHIVE, archiveFlags, options.vmFlags(), process.pid());
          HostLink link = new HostLink(socket, gate, options.input());
          ChildVm vm = new ChildVm(
              process,
              folder,
              socket,
              new Debugger(debugSocket),
              link,
              archiveFlags,
              options.profile());
          started = true;
          return vm;
        } catch (IOException | RuntimeException e) {
          boolean crashed = Files.exists(folder.resolve(CRASH_LOG));
          end(process, folder);
          if (crashed) {
            throw new CrashAtStartException(e.getMessage(), e);
          }
          throw e;
        }
      } finally {
        if (!started) {
          TemporaryFolder.delete(folder);
        }
      }
    } catch (IOException e) {
      throw new SessionException("the child VM could not be started: " + e.getMessage(), e);
    }
  }

  private static ServerSocket listen() throws IOException {
    ServerSocket server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
    server.setSoTimeout(POLL_MILLIS);
    return server;
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Process launch(
      SessionOptions options,
      List<String> archiveFlags,
      Path folder,
      ServerSocket commands,
      ServerSocket debug,
      String secret)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      // Ctrl-C reaches every process of the terminal's foreground process group, but the tool
      // should handle it; a VM that starts with the signal ignored keeps ignoring it.
      command.addAll(List.of(SHELL.toString(), "-c", "trap '' INT QUIT; exec \"$@\"", "sh"));
    }
    command.add(Path.of(options.javaHome().toString(), "bin", "java").toString());
    command.addAll(options.profile().flags(options.vmFlags()));
    if (options.profile().records()) {
      command.add(CountingFlags.INTERNAL);
    }
    command.addAll(archiveFlags);
    if (options.profile() == VmProfile.STEPPED) {
      command.add(MeasuringAgentJar.flag(folder));
    }
    command.add("-XX:ErrorFile=" + folder.resolve(CRASH_LOG));
    // Makes signals end the VM at once; otherwise the end would look as if code had caused it.
    command.add("-Xrs");
    // The VM's own messages must not be mistaken for a snippet's output.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Xlog:disable");
    // An archive that does not fit is nobody's concern.
    command.add(
        Runtime.version().feature() >= FIRST_WITH_AOT
            ? "-Xlog:all=error,cds*=off,aot*=off:stderr"
            : "-Xlog:all=error,cds*=off:stderr");
    command.add("-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,quiet=y,address="
        + InetAddress.getLoopbackAddress().getHostAddress()
        + ":"
        + debug.getLocalPort());
    command.addAll(options.vmFlags());
    command.add("-cp");
    command.add(classPath(options));
    command.add(ChildMain.class.getName());
    command.add(Integer.toString(commands.getLocalPort()));
    command.add(secret);
    command.add(folder.toString());
    if (options.profile().records()) {
      command.add(ChildMain.RECORDS);
      ARCHIVES.recorder().ifPresent(known -> command.add(known.toAbsolutePath().toString()));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    // The tool's own VM options must not reach the measured VM.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /**
   * Returns the archive's flags. One archive serves the profiles that record; a plain VM, or one of
   * another JDK, starts without.
   */
  private static List<String> archiveFlags(SessionOptions options) {
    boolean own = options.javaHome().equals(Path.of(System.getProperty("java.home")));
    return own && options.profile().records()
        ? ARCHIVES.flags(
            ARCHIVE,
            options.profile().flags(options.vmFlags()),
            options.vmFlags(),
            classPath(options))
        : List.of();
  }

  private static String classPath(SessionOptions options) {
    List<String> entries = new ArrayList<>();
    OwnJars.paths().forEach(path -> entries.add(path.toString()));
    Stream.concat(options.probePath().stream(), options.classPath().stream())
        .map(Path::toString)
        .forEach(entries::add);
    return String.join(File.pathSeparator, entries);
  }

  private static Socket accept(
      ServerSocket server, SessionOptions options, Process process, VmOutput output)
      throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
    while (System.nanoTime() < deadline) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        return socket;
      } catch (SocketTimeoutException e) {
        if (!process.isAlive()) {
          throw new VmRefusal(options.vmFlags(), output.firstLines(), process.exitValue())
              .exception();
        }
      }
    }
    throw new SessionException("the child VM did not call back within a minute");
  }

  private static Socket acceptDebugger(
      ServerSocket server, SessionOptions options, Process process, VmOutput output)
      throws IOException {
    while (true) {
      Socket socket = accept(server, options, process, output);
      socket.setSoTimeout(START_MILLIS);
      // The debugger speaks first, whichever side connected.
      socket.getOutputStream().write(JDWP_HANDSHAKE);
      byte[] answer = socket.getInputStream().readNBytes(JDWP_HANDSHAKE.length);
      if (MessageDigest.isEqual(answer, JDWP_HANDSHAKE)) {
        socket.setSoTimeout(0);
        return socket;
      }
      socket.close();
    }
  }

  /**
   * Accepts the connection that knows the secret; connections of other local programs are rejected.
   */
  private static Socket acceptChild(
      ServerSocket server, String secret, SessionOptions options, Process process, VmOutput output)
      throws IOException {
    byte[] expected = secret.getBytes(StandardCharsets.US_ASCII);
    while (true) {
      Socket socket = accept(server, options, process, output);
      socket.setSoTimeout(START_MILLIS);
      InputStream in = socket.getInputStream();
      if (MessageDigest.isEqual(in.readNBytes(expected.length), expected)) {
        socket.setSoTimeout(0);
        return socket;
      }
      socket.close();
    }
  }

  /** Returns the link to the child's commands and streams. */
  HostLink link() {
    return link;
  }

  /** Returns the debug interface of the child. */
  Debugger debugger() {
    return debugger;
  }

  /** Returns the folder in which the child's flight recorder has created its own folder. */
  Path recordings() {
    return folder;
  }

  /** Returns the child's process id. */
  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive() && link.isOpen();
  }

  /** Throws the stop request into a running snippet. Returns whether there was one. */
  boolean stopSnippet() {
    try {
      return debugger.stopSnippet();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Kills the process. */
  void kill() {
    process.destroyForcibly();
  }

  /** Returns the child's exit status; empty while it is alive. */
  OptionalInt exitStatus() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** Returns why the child ended, worded for a learner; empty while it is alive. */
  Optional<String> ending() {
    try {
      if (!OwnTime.awaitEnd(process, ENDING)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    if (Files.exists(folder.resolve(CRASH_LOG))) {
      ARCHIVES.delete(ARCHIVE, archiveFlags);
      return Optional.of("the child VM crashed");
    }
    int status = process.exitValue();
    if (status > SIGNALLED && !debugger.announcedEnd()) {
      return Optional.of("the VM was ended from outside, by signal " + signal(status - SIGNALLED));
    }
    return Optional.of(
        switch (status) {
          case ChildCommands.EXIT_HEAP_EXHAUSTED -> "the heap of the child VM was exhausted";
          case ChildCommands.EXIT_METASPACE_EXHAUSTED ->
            "the memory for classes (metaspace) of the child VM was exhausted";
          case ChildCommands.EXIT_BROKEN -> "the child VM was left in an inconsistent state";
          case ChildCommands.EXIT_TOO_MANY_THREADS -> "too many threads were started";
          default -> "the code ended the VM, with status " + status;
        });
  }

  private static String signal(int number) {
    String name = SIGNALS.get(number);
    return name == null ? Integer.toString(number) : number + " (" + name + ")";
  }

  @Override
  public void close() {
    try {
      socket.close();
      debugger.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      end(process, folder);
    }
  }

  /** Kills a process and deletes its folder, to which it may still be writing. */
  private static void end(Process process, Path folder) {
    process.destroyForcibly();
    TemporaryFolder.delete(folder);
    if (Files.exists(folder)) {
      awaitEnd(process);
      TemporaryFolder.delete(folder);
    }
    EmergencyDump.delete(process.pid());
    AttachSocket.delete(process.pid());
  }

  private static void awaitEnd(Process process) {
    boolean interrupted = Thread.interrupted();
    try {
      OwnTime.awaitEnd(process, ENDING);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
