package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.exercises.grade.Archives.TEXT;
import static org.bytewise.exercises.grade.Archives.bytes;
import static org.bytewise.exercises.grade.Archives.end;
import static org.bytewise.exercises.grade.Archives.gzip;
import static org.bytewise.exercises.grade.Archives.header;
import static org.bytewise.exercises.grade.Archives.joined;
import static org.bytewise.exercises.grade.Archives.member;
import static org.bytewise.exercises.grade.Archives.record;
import static org.bytewise.exercises.grade.Archives.tar;
import static org.bytewise.exercises.grade.Archives.written;
import static org.bytewise.exercises.grade.Archives.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.bytewise.exercises.TestPack;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that attack the grader, or are merely odd, beside an honest student's file. */
@OneJdkIsEnough
class HostileArchivesTest {
  private static final String TAKEN = "taken";
  private static final String NOTHING = "nothing";
  private static final String UNREADABLE = "COMPILE_ERROR The archive cannot be read.";
  private static final String UNPACKS =
      "COMPILE_LIMIT The submission unpacks to more than 67,108,864 bytes.";
  private static final String HEADER =
      "COMPILE_LIMIT The archive has a header of more than 1,048,576 bytes.";
  private static final String FILES = "COMPILE_LIMIT The submission has more than 10,000 files.";
  private static final long GIB = 1L << 30;

  @TempDir
  private Path temp;

  /** Makes the content of an archive. */
  private interface Making {
    byte[] make() throws IOException;
  }

  /**
   * An archive.
   *
   * @param file its name
   * @param expected what becomes of the student's answer
   */
  private record Case(String title, String file, Making making, String expected) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static Case of(String title, String file, Making making, String expected) {
    return new Case(title, file, making, expected);
  }

  private static String outside(String name) {
    return "TAMPERED The archive has an entry outside its folder, " + name + ".";
  }

  private static String not(String kind) {
    return "TAMPERED It is " + kind + ", not a file.";
  }

  private static byte[] repeated(byte[] part, int count) throws IOException {
    return written(out -> {
      for (int i = 0; i < count; i++) {
        out.write(part);
      }
    });
  }

  private static byte[] big(String type) throws IOException {
    byte[] begin = header("././@LongLink", type.charAt(0), GIB);
    return gzip(begin, 'a', 1024, joined(member("JoinOnce.java"), end()));
  }

  static Stream<Case> archives() {
    return Stream.of(tars(), gzips(), zips()).flatMap(all -> all);
  }

  private static Stream<Case> tars() {
    byte[] huge = new byte[12];
    Arrays.fill(huge, (byte) 0xFF);
    byte[] wide = {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) TEXT.length()};
    String deep = "a/".repeat(200) + "JoinOnce.java";
    return Stream.of(
        of("nothing", "eve.tar", () -> new byte[0], NOTHING),
        of("an end only", "eve.tar", Archives::end, NOTHING),
        of("no end", "eve.tar", () -> member("JoinOnce.java"), TAKEN),
        of("text", "eve.tar", () -> bytes(TEXT.repeat(100)), UNREADABLE),
        of("half a header", "eve.tar", () -> Arrays.copyOf(member("x"), 300), UNREADABLE),
        of("a name that ends too early", "eve.tar", () -> header("x", 'L', 600), UNREADABLE),
        of(
            "a content that ends too early",
            "eve.tar",
            () -> Arrays.copyOf(member("JoinOnce.java"), 520),
            UNREADABLE),
        of("a wrong sum", "eve.tar", () -> broken(member("JoinOnce.java"), 0), UNREADABLE),
        of("a negative size", "eve.tar", () -> header("JoinOnce.java", '0', huge), UNREADABLE),
        of(
            "a size in binary",
            "eve.tar",
            () -> joined(
                header("JoinOnce.java", '0', wide),
                Arrays.copyOfRange(member("x"), 512, 1024),
                end()),
            TAKEN),
        of(
            "8 GiB of answer",
            "eve.tar",
            () -> header("JoinOnce.java", '0', 8 * GIB - 1),
            UNREADABLE),
        of("a name of 8 GiB", "eve.tar", () -> header("x", 'L', 8 * GIB - 1), HEADER),
        of("a pax header of 8 GiB", "eve.tar", () -> header("x", 'x', 8 * GIB - 1), HEADER),
        of(
            "16,000 long names in a row",
            "eve.tar",
            () -> repeated(member("x", 'L', new byte[0]), 16_000),
            NOTHING),
        of(
            "long names of 1 MiB and a byte in all",
            "eve.tar",
            () -> joined(
                member("x", 'L', new byte[1 << 19]),
                member("x", 'L', new byte[1 << 19]),
                member("x", 'L', new byte[1]),
                member("JoinOnce.java")),
            HEADER),
        of(
            "a pax record longer than its header",
            "eve.tar",
            () -> joined(member("x", 'x', bytes("99 path=a\n")), member("JoinOnce.java")),
            UNREADABLE),
        of(
            "a pax record of no length",
            "eve.tar",
            () -> joined(member("x", 'x', bytes("0 path=a\n")), member("JoinOnce.java")),
            UNREADABLE),
        of(
            "a pax path outside",
            "eve.tar",
            () -> joined(member("x", 'x', record("path", "../JoinOnce.java")), member("x")),
            outside("../JoinOnce.java")),
        of(
            "a pax size below zero",
            "eve.tar",
            () -> joined(member("x", 'x', record("size", "-1")), member("JoinOnce.java")),
            UNREADABLE),
        of("a long name by GNU", "eve.tar", () -> tar(deep, gnu()), TAKEN),
        of("a long name by POSIX", "eve.tar", () -> tar(deep, posix()), TAKEN),
        of(
            "a symbolic link",
            "eve.tar",
            () -> joined(header("JoinOnce.java", '2', 0), end()),
            not("a link")),
        of(
            "a hard link",
            "eve.tar",
            () -> joined(header("JoinOnce.java", '1', 0), end()),
            not("a link")),
        of(
            "a device",
            "eve.tar",
            () -> joined(header("JoinOnce.java", '3', 0), end()),
            not("a device")),
        of(
            "a pipe",
            "eve.tar",
            () -> joined(header("JoinOnce.java", '6', 0), end()),
            not("a named pipe")),
        of(
            "a sparse file",
            "eve.tar",
            () -> joined(header("JoinOnce.java", 'S', 0), end()),
            not("a sparse file")),
        of(
            "devices and links beside the file",
            "eve.tar",
            () -> joined(
                header("a/JoinOnce.java", '3', 99),
                header("b/JoinOnce.java", '4', 0),
                header("c/JoinOnce.java", '6', 0),
                header("d/JoinOnce.java", '2', 0),
                member("z/JoinOnce.java"),
                end()),
            TAKEN),
        of(
            "the same file twice",
            "eve.tar",
            () ->
                joined(member("JoinOnce.java", '0', bytes("old")), member("JoinOnce.java"), end()),
            TAKEN),
        of(
            "a folder of the answer's name",
            "eve.tar",
            () -> joined(member("JoinOnce.java/"), end()),
            NOTHING),
        of("10,001 entries", "eve.tar", () -> repeated(header("x", '0', 0), 10_001), FILES));
  }

  private static int gnu() {
    return TarArchiveOutputStream.LONGFILE_GNU;
  }

  private static int posix() {
    return TarArchiveOutputStream.LONGFILE_POSIX;
  }

  private static byte[] broken(byte[] bytes, int at) {
    bytes[at] ^= 1;
    return bytes;
  }

  private static Stream<Case> gzips() {
    return Stream.of(
        of("a tar.gz in capitals", "eve.TAR.GZ", () -> gzip(member("JoinOnce.java")), TAKEN),
        of("a name of 1 GiB of one letter", "eve.tar.gz", () -> big("L"), HEADER),
        of("a link's name of 1 GiB", "eve.tar.gz", () -> big("K"), UNPACKS),
        of("a pax header of 1 GiB", "eve.tar.gz", () -> big("x"), HEADER),
        of("a pax header for all of 1 GiB", "eve.tgz", () -> big("g"), UNPACKS),
        of(
            "a file of 7 GiB",
            "eve.tar.gz",
            () -> gzip(header("x.bin", '0', 7 * GIB), 'a', 7 << 10, new byte[0]),
            UNPACKS),
        of(
            "1,048,576 empty blocks after the end",
            "eve.tar.gz",
            () -> gzip(joined(member("JoinOnce.java"), end()), '\0', 512, new byte[0]),
            TAKEN),
        of(
            "400,000 empty gzip files in a row",
            "eve.tar.gz",
            () -> repeated(gzip(new byte[0]), 400_000),
            UNREADABLE),
        of(
            "a gzip file that ends too early",
            "eve.tgz",
            () -> Arrays.copyOf(gzip(end()), 15),
            UNREADABLE),
        of(
            "a gzip file in a gzip file",
            "eve.tar.gz",
            () -> gzip(gzip(member("JoinOnce.java"))),
            UNREADABLE),
        of("a zip named tar.gz", "eve.tar.gz", () -> zip("JoinOnce.java"), UNREADABLE));
  }

  private static Stream<Case> zips() {
    return Stream.of(
        of("an empty zip", "eve.zip", () -> zip(new String[0], new byte[0]), NOTHING),
        of("no bytes", "eve.zip", () -> new byte[0], UNREADABLE),
        of("a tar named zip", "eve.zip", () -> member("JoinOnce.java"), UNREADABLE),
        of("an absolute path", "eve.zip", () -> zip("/JoinOnce.java"), outside("/JoinOnce.java")),
        of(
            "a path upwards",
            "eve.zip",
            () -> zip("a/../../JoinOnce.java"),
            outside("a/../../JoinOnce.java")),
        of(
            "a path upwards of Windows",
            "eve.zip",
            () -> zip("..\\JoinOnce.java"),
            outside("../JoinOnce.java")),
        of("a path of Windows", "eve.zip", () -> zip("src\\JoinOnce.java"), TAKEN),
        of(
            "control characters in a path upwards",
            "eve.zip",
            () -> zip("\u001B[2J/../x.java"),
            outside("?[2J/../x.java")),
        of(
            "control characters in a folder",
            "eve.zip",
            () -> zip("\u001B[2J\n/JoinOnce.java"),
            TAKEN),
        of("a name of 60,000 letters", "eve.zip", () -> zip("a".repeat(60_000) + ".java"), NOTHING),
        of("an empty name", "eve.zip", () -> zip(""), NOTHING),
        of("a name that reads backwards", "eve.zip", () -> zip("\u202EecnOnioJ.java"), NOTHING),
        of("a Cyrillic letter in the name", "eve.zip", () -> zip("J\u043EinOnce.java"), NOTHING),
        of("names in other case", "eve.zip", () -> zip("joinonce.JAVA"), NOTHING),
        of(
            "what macOS packs beside a file",
            "eve.zip",
            () -> zip(
                new String[] {"__MACOSX/._JoinOnce.java", "._JoinOnce.java", "JoinOnce.java"},
                bytes(TEXT)),
            TAKEN),
        of("a zip in a zip", "eve.zip", () -> zip("JoinOnce.zip", zip("JoinOnce.java")), NOTHING),
        of(
            "100 MiB of answer",
            "eve.zip",
            () -> zip("JoinOnce.java", new byte[100 << 20]),
            "COMPILE_LIMIT It is larger than 262,144 bytes."),
        of(
            "100 MiB beside the answer",
            "eve.zip",
            () -> joined(zip(new String[] {"x.bin", "JoinOnce.java"}, bytes(TEXT))),
            TAKEN),
        of(
            "2,000 entries that share 250 KiB",
            "eve.zip",
            () -> Archives.overlapping(2_000, 250 << 10),
            UNPACKS),
        of("60,000 entries", "eve.zip", () -> Archives.overlapping(60_000, 10), FILES),
        of(
            "10,001 names",
            "eve.zip",
            () -> zip(
                IntStream.range(0, 10_001).mapToObj(i -> i + "/x").toArray(String[]::new),
                new byte[0]),
            FILES),
        of(
            "a link",
            "eve.zip",
            () -> zip("JoinOnce.java", UnixStat.LINK_FLAG | 0777, bytes("/etc/shadow")),
            not("a link")),
        of(
            "a device",
            "eve.zip",
            () -> zip("JoinOnce.java", 0020644, new byte[0]),
            not("a device")),
        of(
            "a pipe",
            "eve.zip",
            () -> zip("JoinOnce.java", 0010644, new byte[0]),
            not("a named pipe")),
        of(
            "something before the archive",
            "eve.zip",
            () -> joined(bytes("#!/bin/sh\n"), zip("JoinOnce.java")),
            TAKEN),
        of(
            "something after the archive",
            "eve.zip",
            () -> joined(zip("JoinOnce.java"), new byte[100]),
            TAKEN),
        of("no directory", "eve.zip", () -> Arrays.copyOf(zip("JoinOnce.java"), 60), UNREADABLE),
        of(
            "a content that was changed",
            "eve.zip",
            () -> broken(zip("JoinOnce.java"), 50),
            UNREADABLE),
        of(
            "UTF-16",
            "eve.zip",
            () -> zip("JoinOnce.java", TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_16)),
            "COMPILE_ERROR It is not valid UTF-8."));
  }

  @ParameterizedTest
  @MethodSource("archives")
  void an_archive_concerns_its_student_only(Case one) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("class"));
    Files.createDirectories(folder.resolve("ben"));
    Files.writeString(folder.resolve("ben/JoinOnce.java"), TEXT);
    byte[] content = one.making().make();
    assertThat(content).hasSizeLessThanOrEqualTo(SubmittedFile.MOST_ARCHIVE_BYTES);
    Files.write(folder.resolve(one.file()), content);
    Intake.Taken taken = Intake.read(List.of(folder), TestPack.pack(), Optional.empty());
    assertThat(taken.submissions())
        .filteredOn(submission -> submission.student().equals("ben"))
        .singleElement()
        .satisfies(ben -> assertThat(ben.source()).isEqualTo(TEXT));
    assertThat(taken.submissions())
        .filteredOn(submission -> !submission.student().equals("ben"))
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(submission -> submission.student().equals("eve"));
    assertThat(outcome(taken)).isEqualTo(one.expected());
    assertThat(taken.leftOut()).allMatch(line -> line.chars().noneMatch(Character::isISOControl));
    try (Stream<Path> files = Files.walk(temp)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  private static String outcome(Intake.Taken taken) {
    return taken.submissions().stream()
        .filter(submission -> submission.student().equals("eve"))
        .map(eve -> eve.refusal()
            .map(refusal -> refusal.verdict() + " " + refusal.message())
            .orElse(eve.source().equals(TEXT) ? TAKEN : eve.source()))
        .findFirst()
        .orElse(NOTHING);
  }
}
