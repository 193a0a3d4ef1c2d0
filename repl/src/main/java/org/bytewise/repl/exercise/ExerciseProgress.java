package org.bytewise.repl.exercise;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.lessons.progress.KeptTree;

/**
 * What a learner has started and solved in one pack of exercises, at what cost, and where the files
 * are. Every change is written at once. What newer versions have written, and what belongs to
 * exercises that are no longer there, stays in the file. Not thread-safe.
 */
public final class ExerciseProgress {
  private static final String PACKS = "packs";
  private static final String EXERCISES = "exercises";
  private static final String LAST = "last";
  private static final String FOLDER = "folder";
  private static final String FILE = "file";
  private static final String SOLVED = "solved";
  private static final String HINTS = "hints";
  private static final String PAR = "par";
  private static final String BEST = "best";
  private static final String BEST_PAR = "bestPar";
  private static final String OBJECTS = "objects";
  private static final String BYTES = "bytes";

  private final KeptTree kept;
  private final Optional<Path> pack;

  private ExerciseProgress(KeptTree kept, Optional<Path> pack) {
    this.kept = kept;
    this.pack = pack.map(Path::toAbsolutePath).map(Path::normalize);
  }

  /**
   * Progress kept in a file, which need not exist yet.
   *
   * @param pack the folder of the pack; empty for the exercises that come with the tool
   */
  public static ExerciseProgress at(Path file, Optional<Path> pack) {
    return new ExerciseProgress(KeptTree.at(file, ExerciseProgress::isSound), pack);
  }

  private static boolean isSound(Map<String, Object> root) {
    return holdsMaps(root, PACKS)
        && isSoundPack(root)
        && map(root, PACKS).values().stream().allMatch(one -> isSoundPack(asMap(one)));
  }

  private static boolean isSoundPack(Map<String, Object> root) {
    return holdsMaps(root, EXERCISES) && isText(root, LAST) && isText(root, FOLDER);
  }

  private static boolean isText(Map<String, Object> parent, String key) {
    return !parent.containsKey(key) || parent.get(key) instanceof String;
  }

  private static boolean holdsMaps(Map<String, Object> parent, String key) {
    return !parent.containsKey(key)
        || (parent.get(key) instanceof Map<?, ?> child
            && child.values().stream().allMatch(Map.class::isInstance));
  }

  /** Keys of JSON are texts. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return asMap(parent.get(key));
  }

  private static Map<String, Object> child(Map<String, Object> parent, String key) {
    if (!(parent.get(key) instanceof Map<?, ?>)) {
      parent.put(key, new LinkedHashMap<String, Object>());
    }
    return map(parent, key);
  }

  /**
   * How a learner stands with an exercise.
   *
   * @param hints how many were shown
   * @param file what the learner writes; empty where it was not started
   * @param par what the solution cost in the last check; empty where it was never measured
   * @param best the best answer that passed
   */
  public record Standing(
      Status status, int hints, Optional<Path> file, Optional<Amount> par, Optional<Score> best) {
    public Standing {
      Objects.requireNonNull(status, "status");
    }
  }

  /** What the learner should be told, in one line; the same thing is told once. */
  public Optional<String> warning() {
    return kept.warning();
  }

  /** How the learner stands with the exercise of an id. */
  public Standing of(String id) {
    Map<String, Object> found = map(map(section(), EXERCISES), id);
    Optional<Amount> best = amount(found, BEST);
    Optional<Amount> bestPar = amount(found, BEST_PAR);
    boolean solved = Boolean.TRUE.equals(found.get(SOLVED));
    return new Standing(
        solved ? Status.SOLVED : found.containsKey(FILE) ? Status.STARTED : Status.UNTOUCHED,
        (int) number(found, HINTS),
        path(found, FILE),
        amount(found, PAR),
        best.flatMap(cost -> bestPar.map(par -> new Score(cost, par))));
  }

  private static Optional<Path> path(Map<String, Object> parent, String key) {
    try {
      return parent.get(key) instanceof String text ? Optional.of(Path.of(text)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static long number(Map<String, Object> parent, String key) {
    return parent.get(key) instanceof Number number ? Math.max(0, number.longValue()) : 0;
  }

  private static Optional<Amount> amount(Map<String, Object> parent, String key) {
    Map<String, Object> found = map(parent, key);
    return found.get(OBJECTS) instanceof Number && found.get(BYTES) instanceof Number
        ? Optional.of(new Amount(number(found, OBJECTS), number(found, BYTES)))
        : Optional.empty();
  }

  private static void put(Map<String, Object> parent, String key, Amount amount) {
    Map<String, Object> made = child(parent, key);
    made.put(OBJECTS, amount.objects());
    made.put(BYTES, amount.bytes());
  }

  /** The exercise that was worked on last. */
  public Optional<String> last() {
    return section().get(LAST) instanceof String id ? Optional.of(id) : Optional.empty();
  }

  /** The folder of the file that was written last. */
  public Optional<Path> folder() {
    return path(section(), FOLDER);
  }

  private Map<String, Object> section() {
    return pack.map(folder -> map(map(kept.tree(), PACKS), folder.toString())).orElse(kept.tree());
  }

  /** The learner writes an exercise in a file. */
  public void started(String id, Path file) {
    change(section -> {
      section.put(LAST, id);
      section.put(FOLDER, file.toAbsolutePath().getParent().toString());
      exercise(section, id).put(FILE, file.toAbsolutePath().toString());
    });
  }

  /** The learner works on an exercise. */
  public void at(String id) {
    if (!last().equals(Optional.of(id))) {
      change(section -> section.put(LAST, id));
    }
  }

  /** The learner has seen so many hints. */
  public void hinted(String id, int hints) {
    change(section -> {
      Map<String, Object> own = exercise(section, id);
      own.put(HINTS, Math.max(hints, number(own, HINTS)));
    });
  }

  /** An answer was measured. */
  public void measured(String id, Score score, boolean passed) {
    change(section -> {
      Map<String, Object> own = exercise(section, id);
      put(own, PAR, score.par());
      if (!passed) {
        return;
      }
      own.put(SOLVED, true);
      Optional<Score> before =
          amount(own, BEST).flatMap(cost -> amount(own, BEST_PAR).map(par -> new Score(cost, par)));
      if (before.isEmpty() || score.isBetterThan(before.get())) {
        put(own, BEST, score.cost());
        put(own, BEST_PAR, score.par());
      }
    });
  }

  private static Map<String, Object> exercise(Map<String, Object> section, String id) {
    return child(child(section, EXERCISES), id);
  }

  private void change(Consumer<Map<String, Object>> change) {
    kept.change(root -> change.accept(
        pack.map(folder -> child(child(root, PACKS), folder.toString())).orElse(root)));
    kept.save();
  }
}
