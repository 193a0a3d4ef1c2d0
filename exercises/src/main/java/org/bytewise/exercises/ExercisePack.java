package org.bytewise.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.RegularFile;

/**
 * An ordered folder of exercises. Each exercise is parsed on request, so that a broken one does not
 * affect the others. The files are read once, when the pack is opened. Immutable and thread-safe.
 */
public final class ExercisePack {
  /** Name of the file that lists the exercises in order. */
  public static final String INDEX = "exercises.txt";

  private static final String COURSE = "course";

  /** Far more than any file of an exercise needs. */
  private static final int MOST_BYTES = 1 << 20;

  /** File contents by path below the pack's folder: {@code join-once/start.java}. */
  private final Map<String, String> files;

  private final List<String> ids;

  private ExercisePack(Map<String, String> files) {
    this.files = files;
    String index = files.get(INDEX);
    if (index == null) {
      throw new ExerciseException(
          List.of(new ExerciseException.Problem(INDEX, 0, "the file is missing")));
    }
    this.ids = index
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** Returns the course's exercises, which are part of the build. */
  public static ExercisePack packaged() {
    URL index = ExercisePack.class.getResource(COURSE + "/" + INDEX);
    if (index == null) {
      throw new IllegalStateException("this build contains no exercises");
    }
    try {
      return index.getProtocol().equals("jar")
          ? new ExercisePack(inJar((JarURLConnection) index.openConnection()))
          : of(Path.of(index.toURI()).getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> inJar(JarURLConnection connection) throws IOException {
    String name = connection.getEntryName();
    String prefix = name.substring(0, name.length() - INDEX.length());
    Map<String, String> files = new HashMap<>();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : jar.stream().toList()) {
        if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.put(
                entry.getName().substring(prefix.length()),
                new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return files;
  }

  /**
   * Reads the pack in a folder.
   *
   * @throws ExerciseException if it has no index, or a file of it cannot be read
   * @throws IOException if it cannot be read
   */
  public static ExercisePack of(Path folder) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      for (Path path : paths.filter(path -> !Files.isDirectory(path)).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (name.endsWith(".java") || name.endsWith(".md") || name.equals(INDEX)) {
          files.put(name, read(path, name));
        }
      }
    }
    return new ExercisePack(files);
  }

  private static String read(Path file, String name) {
    try {
      return RegularFile.read(file, MOST_BYTES);
    } catch (IOException e) {
      throw new ExerciseException(
          List.of(new ExerciseException.Problem(name, 0, FileReason.of(e))));
    }
  }

  /** Tells whether a folder is a pack, that is, has an index. */
  public static boolean isPack(Path folder) {
    return Files.isRegularFile(folder.resolve(INDEX));
  }

  /** Returns the exercise ids in order. */
  public List<String> ids() {
    return ids;
  }

  /**
   * Parses an exercise.
   *
   * @return empty if the pack does not list this id
   * @throws ExerciseException if its files contain mistakes
   */
  public Optional<Exercise> find(String id) {
    return ids.contains(id) ? Optional.of(ExerciseReader.read(id, filesOf(id))) : Optional.empty();
  }

  /**
   * Parses all exercises, in order.
   *
   * @throws ExerciseException if one of them contains mistakes
   */
  public List<Exercise> all() {
    return ids.stream().map(id -> find(id).orElseThrow()).toList();
  }

  /** Returns a SHA-256 digest, in hex, of all files of an exercise. */
  public String digest(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(filesOf(id)).forEach((name, text) -> {
        digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Map<String, String> filesOf(String id) {
    Map<String, String> own = new LinkedHashMap<>();
    files.forEach((path, text) -> {
      if (path.startsWith(id + "/")) {
        own.put(path.substring(id.length() + 1), text);
      }
    });
    return own;
  }

  /**
   * Returns every mistake in the pack: exercises listed twice, folders not listed, broken
   * exercises.
   */
  public List<ExerciseException.Problem> problems() {
    List<ExerciseException.Problem> problems = new ArrayList<>();
    ids.stream()
        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
        .distinct()
        .forEach(id ->
            problems.add(new ExerciseException.Problem(INDEX, 0, "'" + id + "' is listed twice")));
    files.keySet().stream()
        .filter(path -> path.contains("/"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .distinct()
        .filter(folder -> !ids.contains(folder))
        .sorted()
        .forEach(folder -> problems.add(
            new ExerciseException.Problem(INDEX, 0, "the folder '" + folder + "' is not listed")));
    for (String id : ids) {
      try {
        find(id);
      } catch (ExerciseException e) {
        problems.addAll(e.problems());
      }
    }
    return problems;
  }
}
