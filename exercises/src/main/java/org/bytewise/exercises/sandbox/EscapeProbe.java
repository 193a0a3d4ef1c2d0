package org.bytewise.exercises.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Tries to get out of a jail. It runs inside by itself: it uses no other class of ours. It reads
 * what it needs to know from standard input, as lines {@code name=value}, since its command can be
 * seen; it prints a line for each attack that went through, and {@link #END}.
 */
final class EscapeProbe {
  static final String BREACH = "breach ";
  static final String END = "end";

  private static final int TIMEOUT_MILLIS = 500;

  private final Map<String, String> facts;
  private final PrintStream out;

  private EscapeProbe(Map<String, String> facts, PrintStream out) {
    this.facts = facts;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Map<String, String> facts = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int middle = line.indexOf('=');
      facts.put(line.substring(0, middle), line.substring(middle + 1));
    }
    new EscapeProbe(facts, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
  }

  private void run() {
    attempt("connect to a port of this machine", this::connects);
    attempt("list the grader's home", () -> lists(path("home")));
    attempt(
        "read a file of the grader's", () -> !Files.readString(path("canary")).isEmpty());
    attempt("write outside its folder", this::writesOutside);
    attempt("write to /dev/shm", () -> creates(Path.of("/dev/shm/bytewise-probe")));
    attempt("see other processes", this::seesVictim);
    attempt("kill other processes", this::killsVictim);
    attempt("read the grader's environment", this::readsEnvironment);
    attempt("read the grader's paths", () -> content("/proc/1/cmdline").contains(fact("folder")));
    attempt("use an open file of the grader's", this::inherits);
    attempt("keep privileges", EscapeProbe::keepsPrivileges);
    attempt("make any number of files", this::makesFiles);
    attempt("write a file of any size", this::writesLargeFile);
    attempt("open any number of files", this::opensFiles);
    attempt("use any amount of native memory", this::allocates);
    attempt("start any number of threads and processes", this::startsThreads);
    out.println(END);
    out.flush();
    // Threads of the last attempt may be left.
    Runtime.getRuntime().halt(0);
  }

  private void attempt(String name, Callable<Boolean> attack) {
    boolean through;
    try {
      through = attack.call();
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      through = false;
    }
    if (through) {
      out.println(BREACH + name);
    }
  }

  private String fact(String name) {
    return facts.get(name);
  }

  private Path path(String name) {
    return Path.of(fact(name));
  }

  private int number(String name) {
    return Integer.parseInt(fact(name));
  }

  private boolean connects() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), number("port")), TIMEOUT_MILLIS);
      return true;
    }
  }

  private static boolean lists(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  private boolean writesOutside() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> top = Files.list(Path.of("/"))) {
      top.forEach(folders::add);
    }
    folders.add(Path.of("/"));
    folders.add(path("folder"));
    folders.add(Path.of(System.getProperty("java.home")));
    Path scratch = path("scratch").toRealPath();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)
          && !folder.toRealPath().equals(scratch)
          && creates(folder.resolve("bytewise-probe"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean creates(Path file) {
    try {
      Files.createFile(file);
      Files.deleteIfExists(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** By its start too: in a jail, the same number may be one of our own threads. */
  private boolean seesVictim() throws IOException {
    String stat = content("/proc/" + fact("victim") + "/stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return fields[19].equals(fact("victimStart"));
  }

  private boolean killsVictim() throws IOException {
    return seesVictim()
        && ProcessHandle.of(number("victim"))
            .map(ProcessHandle::destroyForcibly)
            .orElse(false);
  }

  private boolean readsEnvironment() throws IOException {
    if (System.getenv().containsValue(fact("secret"))) {
      return true;
    }
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(process -> process.resolve("environ"))
          .filter(Files::isReadable)
          .anyMatch(file -> contains(file, fact("secret")));
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return content(file.toString()).contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  private static String content(String file) throws IOException {
    return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.ISO_8859_1);
  }

  private boolean inherits() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.anyMatch(this::leadsToGrader);
    }
  }

  private boolean leadsToGrader(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(path("folder"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean keepsPrivileges() throws IOException {
    String status = content("/proc/self/status");
    return !status.contains("\nCapEff:\t0000000000000000\n")
        || !status.contains("\nCapBnd:\t0000000000000000\n")
        || !status.contains("\nNoNewPrivs:\t1\n");
  }

  private boolean makesFiles() throws IOException {
    List<Path> made = new ArrayList<>();
    try {
      for (int i = 0; i <= number("files"); i++) {
        made.add(Files.createFile(path("scratch").resolve("probe" + i)));
      }
      return true;
    } finally {
      for (Path file : made) {
        Files.delete(file);
      }
    }
  }

  private boolean writesLargeFile() throws IOException {
    Path file = path("scratch").resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(Long.parseLong(fact("fileBytes")) + 1);
      return true;
    } finally {
      Files.delete(file);
    }
  }

  private boolean opensFiles() throws IOException {
    List<InputStream> open = new ArrayList<>();
    try {
      for (int i = 0; i <= number("openFiles"); i++) {
        open.add(Files.newInputStream(Path.of("/dev/null")));
      }
      return true;
    } finally {
      for (InputStream stream : open) {
        stream.close();
      }
    }
  }

  /** Reserved, never touched: that costs no time where it goes through. */
  private boolean allocates() throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Object unsafe = field.get(null);
    long address = (Long) type.getMethod("allocateMemory", long.class)
        .invoke(unsafe, Long.parseLong(fact("dataBytes")));
    type.getMethod("freeMemory", long.class).invoke(unsafe, address);
    return true;
  }

  private boolean startsThreads() {
    CountDownLatch end = new CountDownLatch(1);
    try {
      for (int i = 0; i <= number("threads"); i++) {
        Thread thread = new Thread(null, () -> await(end), "probe", 1);
        thread.setDaemon(true);
        thread.start();
      }
      return true;
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
