package org.bytewise.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.format.Outline;
import org.bytewise.screen.Nearest;

/**
 * The available lessons, in the order of the course. Listing them reads only their front matter;
 * {@link #load} reads one lesson. Immutable and thread-safe.
 */
public final class Curriculum {

  private final Map<LessonInfo, Place> places;
  private final List<LessonInfo> lessons;

  private Curriculum(Map<LessonInfo, Place> places) {
    this.places = places;
    this.lessons = List.copyOf(places.keySet());
  }

  /** Returns the lessons that come with Bytewise. */
  public static Curriculum packaged() {
    try {
      return of(Pack.packaged());
    } catch (IOException | LessonException e) {
      throw new IllegalStateException("the packaged lessons are broken: " + e.getMessage(), e);
    }
  }

  /** Tells whether a folder is a pack of lessons, that is, has an index. */
  public static boolean isPack(Path folder) {
    return Files.isRegularFile(folder.resolve(Pack.INDEX));
  }

  /**
   * Reads a pack of lessons in a folder, whose index is {@code lessons.txt}.
   *
   * @throws IOException if the index or a lesson cannot be read
   * @throws LessonException if a lesson's front matter contains mistakes
   */
  public static Curriculum ofFolder(Path folder) throws IOException, LessonException {
    return of(Pack.ofFolder(folder));
  }

  private static Curriculum of(Pack pack) throws IOException, LessonException {
    Map<LessonInfo, Place> places = new LinkedHashMap<>();
    List<Mistake> mistakes = new ArrayList<>();
    Map<String, Integer> inChapter = new LinkedHashMap<>();
    for (Pack.Entry entry : pack.index()) {
      LessonSource.Reading<LessonInfo> reading = pack.source(entry.file()).info();
      mistakes.addAll(reading.mistakes());
      reading.result().ifPresent(info -> {
        int number = inChapter.merge(info.chapter(), 1, Integer::sum);
        places.put(info, new Place(pack, entry.file(), info.chapterNumber() + "." + number));
      });
    }
    if (!mistakes.isEmpty()) {
      throw new LessonException(mistakes);
    }
    return new Curriculum(places);
  }

  /** The location of a lesson and its number in the course. */
  private record Place(Pack pack, String file, String number) {}

  /** Returns a curriculum of these lessons, followed by those of {@code other}. */
  public Curriculum and(Curriculum other) {
    Map<LessonInfo, Place> both = new LinkedHashMap<>(places);
    other.places.forEach(both::putIfAbsent);
    return new Curriculum(both);
  }

  /** Returns all lessons, in the order of the course. */
  public List<LessonInfo> lessons() {
    return lessons;
  }

  /** Finds a lesson by its id or number, by a former id, or by an unambiguous prefix of its id. */
  public Optional<LessonInfo> find(String idOrNumber) {
    return lessons.stream()
        .filter(info -> info.id().equals(idOrNumber) || number(info).equals(idOrNumber))
        .findFirst()
        .or(() -> lessons.stream()
            .filter(info -> info.formerIds().contains(idOrNumber))
            .findFirst())
        .or(() -> onlyOneWithPrefix(idOrNumber));
  }

  /** Returns the id that a mistyped one probably meant. */
  public Optional<String> nearest(String id) {
    return Nearest.to(id, lessons.stream().map(LessonInfo::id).toList());
  }

  private Optional<LessonInfo> onlyOneWithPrefix(String prefix) {
    List<LessonInfo> found = lessons.stream()
        .filter(info -> !prefix.isEmpty() && info.id().startsWith(prefix))
        .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Returns the lesson's number in the course, such as {@code 2.1}. */
  public String number(LessonInfo info) {
    return place(info).number();
  }

  /** Returns the lesson before this one. */
  public Optional<LessonInfo> previous(LessonInfo info) {
    int index = lessons.indexOf(info);
    return index > 0 ? Optional.of(lessons.get(index - 1)) : Optional.empty();
  }

  /** Returns the lesson after this one. */
  public Optional<LessonInfo> next(LessonInfo info) {
    int index = lessons.indexOf(info);
    return index >= 0 && index + 1 < lessons.size()
        ? Optional.of(lessons.get(index + 1))
        : Optional.empty();
  }

  /**
   * Reads a lesson.
   *
   * @throws IOException if its file cannot be read
   * @throws LessonException if it contains mistakes
   */
  public Lesson load(LessonInfo info) throws IOException, LessonException {
    Place place = place(info);
    LessonSource.Reading<Lesson> reading = place.pack().source(place.file()).lesson();
    if (!reading.mistakes().isEmpty() || reading.result().isEmpty()) {
      throw new LessonException(reading.mistakes());
    }
    return reading.result().get();
  }

  /**
   * Reads a lesson's outline, which takes far less time than {@link #load}.
   *
   * @throws UncheckedIOException if its file can no longer be read
   */
  public Outline outline(LessonInfo info) {
    Place place = place(info);
    try {
      return Outline.of(place.pack().read(place.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("lesson " + info.id() + " cannot be read", e);
    }
  }

  /**
   * Returns a SHA-256 digest, in hex, of the text of all lessons.
   *
   * @throws IOException if a file can no longer be read
   */
  public String digest() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Place place : places.values()) {
        digest.update(place.pack().read(place.file()).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Place place(LessonInfo info) {
    Place place = places.get(info);
    if (place == null) {
      throw new IllegalArgumentException("lesson " + info.id() + " is not in this curriculum");
    }
    return place;
  }
}
