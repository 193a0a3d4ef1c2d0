package org.bytewise.repl.command;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.Map;
import org.bytewise.lessons.CoursePath;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.progress.Progress;

/**
 * Reports for programs. Their keys are a contract: keys are added, never renamed, and stay where
 * they have no value, as null. The only class that knows the JSON library.
 */
final class JsonReport {
  private JsonReport() {}

  /** Returns a report of maps, lists, strings, numbers, booleans and nulls as text. */
  static String of(Object data) {
    return written(data);
  }

  /** Returns what a check of a pack of lessons has found. */
  static String mistakes(
      List<Mistake> mistakes, List<String> proven, Map<String, String> notForThisVm) {
    JsonArray found = new JsonArray();
    for (Mistake mistake : mistakes) {
      JsonObject object = new JsonObject();
      object.put("file", mistake.file());
      object.put("line", mistake.line());
      object.put("message", mistake.message());
      found.add(object);
    }
    JsonObject object = new JsonObject();
    object.put("mistakes", found);
    object.put("checked", new JsonArray(proven));
    object.put("notForThisVm", new JsonObject(notForThisVm));
    return written(object);
  }

  /** Returns an array with an object for each lesson. */
  static String lessons(Curriculum curriculum, Progress progress) {
    JsonArray array = new JsonArray();
    for (CoursePath.Stop stop : CoursePath.of(curriculum, progress).stops()) {
      LessonInfo lesson = stop.lesson();
      JsonObject object = new JsonObject();
      object.put("id", lesson.id());
      object.put("title", lesson.title());
      object.put("chapter", lesson.chapter());
      object.put("status", stop.status().word());
      object.put("number", stop.number());
      object.put("solved", progress.solved(lesson));
      object.put("minutes", stop.minutes());
      object.put("minutesLeft", stop.minutesLeft());
      object.put("next", stop.next());
      array.add(object);
    }
    return written(array);
  }

  private static String written(Object value) {
    return JsonWriter.indent("  ").string().value(value).done();
  }
}
