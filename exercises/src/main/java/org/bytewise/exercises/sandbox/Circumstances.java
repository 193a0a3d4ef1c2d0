package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that decides whether a jail holds: the boot, the kernel and its settings, this
 * process's rights and namespaces, the programs that build the jail with their arguments, the JDK,
 * and the probe. A jail that held under the same circumstances holds now. Immutable.
 *
 * @param facts by name; never empty values
 */
record Circumstances(SortedMap<String, String> facts) {
  private static final Path PROC = Path.of("/proc");

  /** Settings of the kernel that allow or restrict what jails are built from. */
  private static final List<String> SETTINGS = List.of(
      "kernel/apparmor_restrict_unprivileged_unconfined",
      "kernel/apparmor_restrict_unprivileged_userns",
      "kernel/unprivileged_userns_clone",
      "kernel/yama/ptrace_scope",
      "user/max_mnt_namespaces",
      "user/max_net_namespaces",
      "user/max_pid_namespaces",
      "user/max_user_namespaces");

  /** Files of {@code /proc/self} with what this process may do and sees. */
  private static final List<String> OWN = List.of("uid_map", "gid_map", "limits", "mountinfo");

  /** What {@code /proc/self/status} says about rights. */
  private static final List<String> RIGHTS = List.of(
      "Uid",
      "Gid",
      "Groups",
      "CapInh",
      "CapPrm",
      "CapEff",
      "CapBnd",
      "CapAmb",
      "NoNewPrivs",
      "Seccomp",
      "Seccomp_filters");

  private static final List<String> NAMESPACES =
      List.of("cgroup", "ipc", "mnt", "net", "pid", "user", "uts");

  /** Change whenever a library is installed or replaced. */
  private static final List<Path> LIBRARIES =
      List.of(Path.of("/etc/ld.so.cache"), Path.of("/etc/ld.so.preload"));

  private static final List<String> JDK_FILES =
      List.of("bin/java", "lib/libjava.so", "lib/modules", "lib/server/libjvm.so", "release");

  /** The probe, and what it is told. */
  private static final List<Class<?>> PROBE =
      List.of(EscapeProbe.class, EscapeCheck.class, JailLimits.class, JailRoot.class);

  private static final String MISSING = "missing";

  Circumstances {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /**
   * Returns the present ones.
   *
   * @param programs paths of the programs that build a jail
   * @param javaHome the JDK's real path
   * @param jail all that these programs are told, without what differs from jail to jail
   * @return empty if the system does not tell them
   */
  static Optional<Circumstances> now(List<String> programs, Path javaHome, List<String> jail) {
    try {
      SortedMap<String, String> facts = new TreeMap<>();
      facts.put("boot", text(PROC.resolve("sys/kernel/random/boot_id")));
      facts.put("kernel", text(PROC.resolve("version")));
      for (String setting : SETTINGS) {
        facts.put("setting " + setting, textIfAny(PROC.resolve("sys").resolve(setting)));
      }
      Path self = PROC.resolve("self");
      for (String name : OWN) {
        facts.put(name, text(self.resolve(name)));
      }
      facts.put("rights", rights(text(self.resolve("status"))));
      facts.put("confinement", textIfAny(self.resolve("attr/current")));
      for (String name : NAMESPACES) {
        facts.put(
            "namespace " + name,
            Files.readSymbolicLink(self.resolve("ns").resolve(name)).toString());
      }
      for (String program : programs) {
        facts.put("program " + program, identity(Path.of(program)));
      }
      for (Path file : LIBRARIES) {
        facts.put("libraries " + file, identityIfAny(file));
      }
      facts.put("jdk", javaHome + " " + Runtime.version());
      for (String file : JDK_FILES) {
        facts.put("jdk " + file, identityIfAny(javaHome.resolve(file)));
      }
      facts.put("home", System.getProperty("user.home"));
      facts.put("jail", String.join("\n", jail));
      for (Class<?> type : PROBE) {
        facts.put("class " + type.getSimpleName(), digestOf(type));
      }
      return Optional.of(new Circumstances(facts));
    } catch (IOException | RuntimeException e) {
      // What is not known is not equal to anything.
      return Optional.empty();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
  }

  private static String textIfAny(Path file) {
    try {
      return text(file);
    } catch (IOException e) {
      return MISSING;
    }
  }

  private static String rights(String status) {
    return status
        .lines()
        .filter(line -> RIGHTS.contains(line.substring(0, Math.max(0, line.indexOf(':')))))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns what changes with every change of a file. The kernel alone sets the time of the last
   * change of its attributes.
   */
  private static String identity(Path file) throws IOException {
    Path real = file.toRealPath();
    Map<String, Object> attributes =
        Files.readAttributes(real, "unix:dev,ino,mode,uid,gid,size,lastModifiedTime,ctime");
    return real + " " + new TreeMap<>(attributes);
  }

  private static String identityIfAny(Path file) throws IOException {
    try {
      return identity(file);
    } catch (NoSuchFileException e) {
      return MISSING;
    }
  }

  private static String digestOf(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
      return HexFormat.of().formatHex(sha256().digest(in.readAllBytes()));
    }
  }

  /** Returns a digest, in hex, of all facts and their names. */
  String digest() {
    MessageDigest digest = sha256();
    facts.forEach((name, fact) ->
        digest.update((name + "\0" + fact + "\0").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
