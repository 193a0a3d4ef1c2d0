package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive works on a machine with a JDK and nothing else. Its root has the JDK, the libraries
 * that the JDK and a shell are linked to, the shell and two of its tools; the user is an ordinary
 * one, the archive cannot be written to and is started by a link, its path and the home have blanks
 * and letters beyond ASCII, the terminal is dumb and the locale is C.
 */
@OneJdkIsEnough
class UnpackedArchiveTest {
  private static final List<String> TOOLS = List.of("sh", "readlink", "mkdir");

  private static final Pattern LIBRARY = Pattern.compile("(/\\S+\\.so\\S*) \\(0x");

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  /** The C library's own locale with all letters; it comes with it. */
  private static final Path LOCALE = Path.of("/usr/lib/locale/C.utf8");

  @TempDir
  static Path folder;

  private static Path unpacked;

  private record Run(int status, String out, String err) {}

  @BeforeAll
  static void unpack() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/bwrap")), "bubblewrap is not installed");
    Path archive;
    try (Stream<Path> files = Files.list(Launcher.root().resolve("repl/target"))) {
      archive = files
          .filter(file -> file.getFileName().toString().matches("bytewise-.*\\.tar\\.gz"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow();
    }
    Run tar = run(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
    assertThat(tar.status()).as(tar.err()).isZero();
    try (Stream<Path> folders = Files.list(folder)) {
      unpacked = folders.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", null);
    Path err = Files.createTempFile(folder, "err", null);
    Process process = new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
    process.getOutputStream().close();
    int status = process.waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }

  /** The libraries that programs and the JDK's own libraries are linked to. */
  private static Set<String> libraries() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("ldd", JDK.resolve("bin/java").toString()));
    for (Path part : List.of(JDK.resolve("lib"), JDK.resolve("lib/server"))) {
      try (Stream<Path> files = Files.list(part)) {
        files.map(Path::toString).filter(name -> name.endsWith(".so")).forEach(command::add);
      }
    }
    TOOLS.forEach(tool -> command.add("/usr/bin/" + tool));
    Set<String> libraries = new TreeSet<>();
    Matcher library = LIBRARY.matcher(run(command).out());
    while (library.find()) {
      if (!library.group(1).startsWith(JDK.toString())) {
        libraries.add(library.group(1));
      }
    }
    return libraries;
  }

  private static Run inside(String code) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        "bwrap",
        "--unshare-all",
        "--die-with-parent",
        "--uid",
        "1234",
        "--gid",
        "1234",
        "--clearenv",
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--tmpfs",
        "/tmp"));
    for (String library : libraries()) {
      bind(command, Path.of(library).toRealPath().toString(), library);
    }
    for (String tool : TOOLS) {
      bind(command, Path.of("/usr/bin", tool).toRealPath().toString(), "/usr/bin/" + tool);
    }
    bind(command, LOCALE.toString(), LOCALE.toString());
    bind(command, JDK.toRealPath().toString(), "/opt/jdk");
    // Debian keeps the files of a JDK's folder conf elsewhere.
    Path security = JDK.resolve("conf/security/java.security").toRealPath();
    if (!security.startsWith(JDK.toRealPath())) {
      Path elsewhere = security.getParent().getParent();
      bind(command, elsewhere.toString(), elsewhere.toString());
    }
    bind(command, unpacked.toString(), "/Käthes Programme/bytewise");
    command.addAll(List.of(
        "--symlink",
        "usr/bin",
        "/bin",
        "--symlink",
        "/opt/jdk/bin/java",
        "/usr/bin/java",
        "--symlink",
        "/Käthes Programme/bytewise/bin/bytewise",
        "/usr/bin/bytewise",
        "--dir",
        "/home/käthe"));
    List<String> variables =
        List.of("HOME", "/home/käthe", "PATH", "/usr/bin", "TERM", "dumb", "LC_ALL", "C");
    for (int i = 0; i < variables.size(); i += 2) {
      command.addAll(List.of("--setenv", variables.get(i), variables.get(i + 1)));
    }
    command.addAll(List.of("--chdir", "/home/käthe", "sh", "-c", code));
    // By a file, because this VM may be in the C locale itself.
    String line = command.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
    Path script = Files.writeString(Files.createTempFile(folder, "inside", null), "exec " + line);
    return run(List.of("sh", script.toString()));
  }

  private static void bind(List<String> command, String from, String to) {
    command.addAll(List.of("--ro-bind", from, to));
  }

  @Test
  void a_question_and_a_receipt_come_from_an_archive_beside_a_jdk_and_nothing_else()
      throws Exception {
    Run run = inside("bytewise sizeof String && echo 'new String()' | bytewise");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out())
        .startsWith("String  ")
        .contains("this VM (" + System.getProperty("java.version").replaceAll("[^\\d.].*", ""))
        .contains("$1 ==> \"\"", "allocated 1 object, ", " - exact ")
        .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text), "is ASCII");
  }

  @Test
  void with_no_java_the_archive_says_what_to_install_and_does_not_ask_for_maven() throws Exception {
    Run run = inside("PATH=/nowhere; '/usr/bin/bytewise' sizeof String");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("there is no java on the PATH")
        .contains("apt-get install openjdk-17-jdk-headless")
        .doesNotContainIgnoringCase("maven");
  }
}
