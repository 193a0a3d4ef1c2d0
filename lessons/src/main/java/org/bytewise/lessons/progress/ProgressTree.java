package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.bytewise.lessons.format.LessonInfo;

/** The JSON structure of a progress file. */
final class ProgressTree {

  static final String LAST = "last";
  static final String AT = "at";
  static final String FINISHED = "finished";

  private static final String LESSONS = "lessons";
  private static final String STEPS = "steps";
  private static final String STATUS = "status";
  private static final String SAID = "said";
  private static final String WAS = "was";
  private static final String FIRST = "first";

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

  static boolean rightFirst(JsonObject lesson, String step) {
    return lesson
        .getObject(STEPS, new JsonObject())
        .getObject(step, new JsonObject())
        .getBoolean(FIRST, false);
  }

  static void keepFirst(JsonObject lesson, String step, boolean right) {
    JsonObject made = child(child(lesson, STEPS), step);
    if (!made.has(FIRST) && status(lesson, step) != StepStatus.SKIPPED) {
      made.put(FIRST, right);
    }
  }

  private static JsonObject child(JsonObject parent, String key) {
    if (!parent.has(key)) {
      parent.put(key, new JsonObject());
    }
    return parent.getObject(key);
  }
}
