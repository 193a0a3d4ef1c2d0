package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.bytewise.exercises.TestPack;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives damaged by chance end nothing but their student's submission. */
class MutatedArchivesTest {
  private static final int TRIES = 1_400;
  private static final List<String> ENDINGS = List.of(".zip", ".tar", ".tar.gz", ".tgz");
  private static final int BLOCK = 512;

  @TempDir
  private Path temp;

  private static byte[] archive(String ending, RandomGenerator random) throws IOException {
    String name = "a/".repeat(random.nextInt(80)) + "JoinOnce.java";
    if (ending.equals(".zip")) {
      return Archives.zip(new String[] {"x/Other.java", name, "notes.txt"}, text(random));
    }
    int mode = random.nextBoolean()
        ? TarArchiveOutputStream.LONGFILE_GNU
        : TarArchiveOutputStream.LONGFILE_POSIX;
    byte[] tar =
        Archives.joined(Archives.member("first.txt", '0', text(random)), Archives.tar(name, mode));
    // Damage below the checksum of the compression gets further.
    return tar;
  }

  private static byte[] text(RandomGenerator random) {
    return Archives.bytes(Archives.TEXT.repeat(1 + random.nextInt(40)));
  }

  private static byte[] mutated(byte[] bytes, RandomGenerator random) throws IOException {
    byte[] changed = bytes.clone();
    int at = random.nextInt(changed.length);
    switch (random.nextInt(7)) {
      case 0 -> {
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
          changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 1 -> changed = Arrays.copyOf(changed, at);
      case 2 -> Arrays.fill(changed, at, Math.min(changed.length, at + 4), (byte) 0xFF);
      case 3 -> {
        int from = random.nextInt(changed.length);
        int length = Math.min(random.nextInt(600), changed.length - Math.max(at, from));
        System.arraycopy(bytes, from, changed, at, Math.max(0, length));
      }
      case 4 ->
        changed = Archives.joined(
            Arrays.copyOf(bytes, at), bytes, Arrays.copyOfRange(bytes, at, bytes.length));
      case 5 -> {
        byte[] noise = new byte[1 + random.nextInt(64)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, changed, at, Math.min(noise.length, changed.length - at));
      }
      default -> hugeSize(changed, random);
    }
    return changed;
  }

  /** Gives a tar header another size or type, with the right sum; in a zip, damages fields. */
  private static void hugeSize(byte[] bytes, RandomGenerator random) {
    int block = random.nextInt(Math.max(1, bytes.length / BLOCK)) * BLOCK;
    if (block + BLOCK > bytes.length) {
      bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
      return;
    }
    byte[] types = Archives.bytes("01234567LKxgXSDMV");
    char type = (char) types[random.nextInt(types.length)];
    byte[] header = random.nextBoolean()
        ? Archives.header("a/JoinOnce.java", type, random.nextLong(1L << 33))
        : Archives.header("a/JoinOnce.java", type, binary(random));
    System.arraycopy(header, 0, bytes, block, BLOCK);
  }

  private static byte[] binary(RandomGenerator random) {
    byte[] size = new byte[12];
    random.nextBytes(size);
    size[0] |= (byte) 0x80;
    return size;
  }

  @Test
  void damage_by_chance_ends_no_batch() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("class"));
    Files.createDirectories(folder.resolve("ben"));
    Files.writeString(folder.resolve("ben/JoinOnce.java"), Archives.TEXT);
    List<String> outcomes = new ArrayList<>();
    Seeded.tries(TRIES, random -> {
      String ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
      boolean packed = ending.endsWith("gz");
      byte[] archive = archive(ending, random);
      byte[] inner = packed && random.nextInt(4) == 0 ? archive : mutated(archive, random);
      byte[] bytes = packed ? Archives.gzip(inner) : inner;
      Path file = folder.resolve("eve" + ending);
      Files.write(file, inner == archive ? mutated(bytes, random) : bytes);
      outcomes.add(outcome(folder));
      Files.delete(file);
    });
    // The damage is neither too little nor too much to test anything.
    if (outcomes.size() == TRIES) {
      assertThat(outcomes).contains("taken", "COMPILE_ERROR", "COMPILE_LIMIT", "nothing");
    }
  }

  private static String outcome(Path folder) {
    Intake.Taken taken;
    try {
      taken = Intake.read(List.of(folder), TestPack.pack(), Optional.empty());
    } catch (Error e) {
      throw new AssertionError("the batch ended: " + e, e);
    }
    assertThat(taken.submissions())
        .filteredOn(one -> one.student().equals("ben"))
        .singleElement()
        .satisfies(ben -> assertThat(ben.source()).isEqualTo(Archives.TEXT));
    return taken.submissions().stream()
        .filter(one -> one.student().equals("eve"))
        .peek(one -> assertThat(one.refusal().map(Submission.Refusal::message).orElse(""))
            .doesNotContain("Exception", "failed"))
        .map(one -> one.refusal().map(why -> why.verdict().name()).orElse("taken"))
        .findFirst()
        .orElse("nothing");
  }
}
