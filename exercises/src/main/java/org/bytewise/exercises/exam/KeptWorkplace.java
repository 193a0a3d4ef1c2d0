package org.bytewise.exercises.exam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.archive.VmArchives;

/**
 * A workplace for the code of exercises that keeps compiled programs next to the archives of
 * classes, so that the next process need not start a compiler. Thread-safe if the workplace behind
 * it is.
 */
public final class KeptWorkplace extends ForwardingWorkplace {
  /** The name of the folder of programs, in the folder of archives. */
  public static final String FOLDER = "solutions";

  private final Workplace workplace;
  private final Path folder;

  private KeptWorkplace(Workplace workplace, Path folder) {
    this.workplace = workplace;
    this.folder = folder;
  }

  /** Returns a workplace that keeps programs if this process has a folder for archives. */
  public static Workplace of(Workplace workplace) {
    return VmArchives.ofProcess()
        .folder()
        .<Workplace>map(archives -> in(archives.resolve(FOLDER), workplace))
        .orElse(workplace);
  }

  /** Returns a workplace that keeps programs in a folder, which it creates if necessary. */
  static Workplace in(Path folder, Workplace workplace) {
    return new KeptWorkplace(workplace, folder);
  }

  @Override
  protected Workplace workplace() {
    return workplace;
  }

  @Override
  public Compilation compile(Map<String, String> sources) {
    Path file = folder.resolve(key(sources));
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException e) {
      Compilation compilation = workplace.compile(sources);
      if (compilation.succeeded()) {
        keep(file, compilation);
      }
      return compilation;
    }
  }

  private static String key(Map<String, String> sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
      new TreeMap<>(sources)
          .forEach((name, text) ->
              digest.update(("\0" + name + "\0" + text).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Compilation read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Map<String, byte[]> classes = Compilation.readClasses(in);
      if (classes.isEmpty()) {
        throw new IOException("damaged");
      }
      return new Compilation(classes, List.of(), false);
    }
  }

  private static void keep(Path file, Compilation compilation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      compilation.writeClasses(out);
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), ".", ".new");
      try {
        Files.write(temporary, bytes.toByteArray());
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // It is compiled again next time.
      return;
    }
  }
}
