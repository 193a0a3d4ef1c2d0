package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** The main class of jailed VMs in tests. Prints the outcome. */
final class Inmate {
  private static final int MEBIBYTE = 1 << 20;

  private Inmate() {}

  public static void main(String[] args) throws Exception {
    System.out.println(result(args[0], args));
  }

  private static Object result(String deed, String... args) throws Exception {
    return switch (deed) {
      case "hello" -> "hello";
      case "spin" -> spin();
      case "wait" -> waitForever();
      case "heap" -> fillHeap();
      case "direct" -> fillDirect();
      case "native" -> fillNative(Integer.parseInt(args[1]));
      case "children" -> children(Integer.parseInt(args[1]));
      case "scratch" -> fillScratch();
      case "file" -> fillFile();
      case "record" -> record(Integer.parseInt(args[1]));
      case "read" -> Files.readString(Path.of(args[1]));
      case "list" -> list(Path.of(args[1]));
      case "execute" -> execute();
      case "compile" -> compile();
      case "echo" -> new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      case "environment" -> new TreeMap<>(System.getenv());
      default -> throw new IllegalArgumentException(deed);
    };
  }

  private static Object spin() {
    long count = 0;
    while (System.nanoTime() != 0) {
      count++;
    }
    return count;
  }

  private static Object waitForever() throws IOException {
    System.out.println("waiting");
    System.out.flush();
    // Do not wait for the end of standard input: the grader may be gone.
    while (true) {
      synchronized (Inmate.class) {
        try {
          Inmate.class.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static Object fillHeap() {
    List<byte[]> held = new ArrayList<>();
    try {
      while (true) {
        held.add(new byte[MEBIBYTE]);
      }
    } catch (OutOfMemoryError e) {
      int size = held.size();
      held.clear();
      return size;
    }
  }

  private static Object fillDirect() {
    List<ByteBuffer> held = new ArrayList<>();
    try {
      while (held.size() < 4096) {
        held.add(ByteBuffer.allocateDirect(MEBIBYTE));
      }
    } catch (OutOfMemoryError e) {
      // The expected end.
      return held.size();
    }
    return held.size();
  }

  /** Allocates native memory and writes to it. Returns the number of MiB allocated. */
  private static Object fillNative(int wanted) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Object unsafe = field.get(null);
    var allocate = type.getMethod("allocateMemory", long.class);
    var fill = type.getMethod("setMemory", long.class, long.class, byte.class);
    for (int i = 0; i < wanted; i++) {
      try {
        Object address = allocate.invoke(unsafe, (long) MEBIBYTE);
        fill.invoke(unsafe, address, (long) MEBIBYTE, (byte) 1);
      } catch (ReflectiveOperationException e) {
        return i;
      }
    }
    return wanted;
  }

  /** Starts VMs next to each other and prints a line for each. */
  private static Object children(int wanted) throws IOException {
    for (int i = 0; i < wanted; i++) {
      Process child = new ProcessBuilder(
              System.getProperty("java.home") + "/bin/java",
              "-XX:+UseSerialGC",
              "-Xmx8m",
              "-cp",
              System.getProperty("java.class.path"),
              Inmate.class.getName(),
              "wait")
          .redirectErrorStream(true)
          .start();
      String line = child.inputReader().readLine();
      if (line == null || !line.equals("waiting")) {
        return "no more";
      }
      System.out.println("one more");
    }
    return "all";
  }

  private static Object fillScratch() throws IOException {
    int made = 0;
    try {
      while (made < 200_000) {
        Files.createFile(Path.of("file" + made));
        made++;
      }
    } catch (IOException e) {
      return made;
    }
    return made;
  }

  private static Object fillFile() throws IOException {
    long size = 0;
    try (RandomAccessFile file = new RandomAccessFile("large", "rw")) {
      byte[] part = new byte[MEBIBYTE];
      try {
        while (size < 256) {
          file.write(part);
          size++;
        }
      } catch (IOException e) {
        return size;
      }
    }
    return size;
  }

  /** Returns how many of the allocated objects were recorded. */
  private static Object record(int objects) throws IOException {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "made.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ObjectAllocationOutsideTLAB").withoutThreshold();
      recording.start();
      for (int i = 0; i < objects; i++) {
        make();
      }
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.hasField("objectClass"))
        .filter(event -> event.getClass("objectClass").getName().equals(Made.class.getName()))
        .count();
  }

  private static final class Made {}

  private static void make() {
    kept = new Made();
  }

  @SuppressWarnings("unused") // Written to, so that no compiler eliminates the object.
  private static Object kept;

  private static Object list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static Object compile() throws IOException {
    Path source = Files.writeString(Path.of("Hello.java"), "record Hello(int count) {}");
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int status = javac.run(System.out, System.err, "-proc:none", "-d", "out", source.toString());
    return status == 0 ? list(Path.of("out")) : status;
  }

  /** Writes a program and tries to start it. */
  private static Object execute() throws IOException {
    Path program = Files.writeString(Path.of("program"), "#!/bin/true\n");
    if (!program.toFile().setExecutable(true)) {
      return "refused";
    }
    try {
      new ProcessBuilder(program.toAbsolutePath().toString()).start();
      return "started";
    } catch (IOException e) {
      return "refused";
    }
  }
}
