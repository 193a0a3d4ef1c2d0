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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.archive.VmArchives;
import org.bytewise.snippets.trial.TrialVm;

/**
 * A workplace for the code of exercises that keeps compiled programs next to the archives of
 * classes, so that the next process need not start a compiler. Thread-safe if the workplace behind
 * it is.
 */
public final class KeptWorkplace implements Workplace {
  private static final String FOLDER = "solutions";

  /** Largest number of classes of a program; a file with more is damaged. */
  private static final int MOST_CLASSES = 10_000;

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
      int count = in.readInt();
      if (count < 1 || count > MOST_CLASSES) {
        throw new IOException("damaged");
      }
      Map<String, byte[]> classes = new HashMap<>();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
          throw new IOException("damaged");
        }
        classes.put(name, in.readNBytes(length));
      }
      return new Compilation(classes, List.of(), false);
    }
  }

  private static void keep(Path file, Compilation compilation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(compilation.classes().size());
      for (Map.Entry<String, byte[]> one : compilation.classes().entrySet()) {
        out.writeUTF(one.getKey());
        out.writeInt(one.getValue().length);
        out.write(one.getValue());
      }
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

  @Override
  public TrialVm counting() {
    return workplace.counting();
  }

  @Override
  public TrialVm plain(List<String> flags) {
    return workplace.plain(flags);
  }

  @Override
  public void done(TrialVm vm) {
    workplace.done(vm);
  }

  @Override
  public void close() {
    workplace.close();
  }
}
