package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.lessons.format.LessonInfo;

/** The JSON structure of a progress file. */
final class ProgressTree {

  static final String LAST = "last";
  static final String AT = "at";
  static final String FINISHED = "finished";
  static final String KNOWN = "known";

  private static final String LESSONS = "lessons";
  private static final String STEPS = "steps";
  private static final String STATUS = "status";
  private static final String SAID = "said";
  private static final String WAS = "was";
  private static final String FIRST = "first";
  private static final String WRONG = "wrong";
  private static final String MORE_WRONG = "moreWrong";
  private static final String REVIEW_ON = "reviewOn";
  private static final String REVIEW_GAP = "reviewGap";

  /** How many different wrong answers are kept for a step, and how many characters of each. */
  private static final int WRONG_ANSWERS = 8;

  private static final int WRONG_CHARACTERS = 60;

  private ProgressTree() {}

  /** Returns whether {@code root} has the structure that the other methods rely on. */
  static boolean isSound(JsonObject root) {
    return holdsObjects(root, LESSONS)
        && isText(root, LAST)
        && root.getObject(LESSONS, new JsonObject()).values().stream()
            .allMatch(lesson -> lesson instanceof JsonObject object
                && holdsObjects(object, STEPS)
                && isText(object, AT));
  }

  private static boolean isText(JsonObject parent, String key) {
    return !parent.has(key) || parent.isString(key);
  }

  private static boolean holdsObjects(JsonObject parent, String key) {
    return !parent.has(key)
        || (parent.get(key) instanceof JsonObject child
            && child.values().stream().allMatch(JsonObject.class::isInstance));
  }

  /** Returns the lesson's object, under its id or a former id. */
  static Optional<JsonObject> lesson(JsonObject root, LessonInfo lesson) {
    JsonObject lessons = root.getObject(LESSONS, new JsonObject());
    if (lessons.has(lesson.id())) {
      return Optional.of(lessons.getObject(lesson.id()));
    }
    return lesson.formerIds().stream().filter(lessons::has).findFirst().map(lessons::getObject);
  }

  /** Returns the lesson's object under its current id, creating or moving it if necessary. */
  static JsonObject make(JsonObject root, LessonInfo lesson) {
    JsonObject lessons = child(root, LESSONS);
    if (!lessons.has(lesson.id())) {
      JsonObject known = lesson(root, lesson).orElseGet(JsonObject::new);
      lesson.formerIds().forEach(lessons::remove);
      lessons.put(lesson.id(), known);
    }
    return lessons.getObject(lesson.id());
  }

  static StepStatus status(JsonObject lesson, String step) {
    String text = lesson
        .getObject(STEPS, new JsonObject())
        .getObject(step, new JsonObject())
        .getString(STATUS, "");
    return switch (text) {
      case "seen" -> StepStatus.SEEN;
      case "skipped" -> StepStatus.SKIPPED;
      case "solved" -> StepStatus.SOLVED;
      default -> StepStatus.NEW;
    };
  }

  static int solved(JsonObject lesson) {
    return (int) lesson.getObject(STEPS, new JsonObject()).keySet().stream()
        .filter(step -> status(lesson, step) == StepStatus.SOLVED)
        .count();
  }

  static void raise(JsonObject lesson, String step, StepStatus to) {
    if (status(lesson, step).compareTo(to) < 0) {
      child(child(lesson, STEPS), step).put(STATUS, to.name().toLowerCase(Locale.ROOT));
    }
  }

  static Optional<Prediction> prediction(JsonObject lesson, String step) {
    JsonObject found = lesson.getObject(STEPS, new JsonObject()).getObject(step, new JsonObject());
    return found.isNumber(SAID) && found.isNumber(WAS)
        ? Optional.of(new Prediction(found.getLong(SAID), found.getLong(WAS)))
        : Optional.empty();
  }

  static void keepBetter(JsonObject lesson, String step, Prediction prediction) {
    boolean better = prediction(lesson, step).map(prediction::isBetterThan).orElse(true);
    if (better) {
      JsonObject made = child(child(lesson, STEPS), step);
      made.put(SAID, prediction.said());
      made.put(WAS, prediction.was());
    }
  }

  /** Returns whether an answer to a step's question would be the first. */
  static boolean isFirst(JsonObject lesson, String step) {
    return !step(lesson, step).has(FIRST) && status(lesson, step) != StepStatus.SKIPPED;
  }

  /** Returns whether the first answer to a step's question was right; empty without an answer. */
  static Optional<Boolean> first(JsonObject lesson, String step) {
    return step(lesson, step).get(FIRST) instanceof Boolean right
        ? Optional.of(right)
        : Optional.empty();
  }

  static void keepFirst(JsonObject lesson, String step, boolean right) {
    if (isFirst(lesson, step)) {
      child(child(lesson, STEPS), step).put(FIRST, right);
    }
  }

  private static JsonObject step(JsonObject lesson, String step) {
    return lesson.getObject(STEPS, new JsonObject()).getObject(step, new JsonObject());
  }

  /** Counts a wrong answer. Further answers than are kept are counted together. */
  static void countWrong(JsonObject lesson, String step, String said) {
    String line = said.strip().replaceAll("\\s+", " ");
    String key =
        line.length() <= WRONG_CHARACTERS ? line : line.substring(0, WRONG_CHARACTERS) + "…";
    JsonObject made = child(child(lesson, STEPS), step);
    if (!(made.get(WRONG) instanceof JsonObject)) {
      made.put(WRONG, new JsonObject());
    }
    JsonObject wrong = made.getObject(WRONG);
    if (wrong.has(key) || wrong.size() < WRONG_ANSWERS) {
      wrong.put(key, wrong.getInt(key, 0) + 1);
    } else {
      made.put(MORE_WRONG, made.getInt(MORE_WRONG, 0) + 1);
    }
  }

  /** Returns the wrong answers to a step's question, with how often each was given. */
  static Map<String, Integer> wrong(JsonObject lesson, String step) {
    Map<String, Integer> found = new LinkedHashMap<>();
    JsonObject wrong = step(lesson, step).getObject(WRONG, new JsonObject());
    wrong.forEach((said, count) -> {
      if (count instanceof Number number && number.intValue() > 0) {
        found.put(said, number.intValue());
      }
    });
    return found;
  }

  /** Returns how many wrong answers were counted without being kept. */
  static int moreWrong(JsonObject lesson, String step) {
    return Math.max(0, step(lesson, step).getInt(MORE_WRONG, 0));
  }

  /** Returns when a step's question is to be asked again; empty if it is not. */
  static Optional<Review> review(JsonObject lesson, String step) {
    JsonObject found = step(lesson, step);
    if (!(found.get(REVIEW_ON) instanceof String on) || !found.isNumber(REVIEW_GAP)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Review(LocalDate.parse(on), found.getInt(REVIEW_GAP)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static void keepReview(JsonObject lesson, String step, Optional<Review> review) {
    JsonObject made = child(child(lesson, STEPS), step);
    made.remove(REVIEW_ON);
    made.remove(REVIEW_GAP);
    review.ifPresent(next -> {
      made.put(REVIEW_ON, next.on().toString());
      made.put(REVIEW_GAP, next.gapDays());
    });
  }

  /** Returns the ids of the lessons that something is known about. */
  static Set<String> lessons(JsonObject root) {
    return root.getObject(LESSONS, new JsonObject()).keySet();
  }

  /** Returns what is known about the lesson of an id. */
  static JsonObject lesson(JsonObject root, String id) {
    return root.getObject(LESSONS, new JsonObject()).getObject(id, new JsonObject());
  }

  /** Returns the ids of a lesson's steps that something is known about. */
  static Set<String> steps(JsonObject lesson) {
    return lesson.getObject(STEPS, new JsonObject()).keySet();
  }

  private static JsonObject child(JsonObject parent, String key) {
    if (!parent.has(key)) {
      parent.put(key, new JsonObject());
    }
    return parent.getObject(key);
  }
}
