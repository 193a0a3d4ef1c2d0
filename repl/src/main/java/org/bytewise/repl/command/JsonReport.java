package org.bytewise.repl.command;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.repl.instruments.Answer;
import org.bytewise.repl.instruments.Measured;
import org.bytewise.repl.learn.Overview;
import org.bytewise.repl.tool.survivors.Survivors;
import org.bytewise.repl.tool.survivors.SurvivorsReport;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.ThrownException;

/**
 * Reports for programs. Their keys are a contract: keys are added, never renamed, and stay where
 * they have no value, as null. The only class that knows the JSON library.
 */
final class JsonReport {
  private JsonReport() {}

  /** A tool's report: maps, lists, texts, numbers, booleans and nulls. */
  static String of(Map<String, Object> data) {
    return written(data);
  }

  /** Data of several things. */
  static String of(List<Map<String, Object>> data) {
    return written(data);
  }

  /** What a check of a pack of lessons has found. */
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

  /** An array with an object for each target in each VM. */
  static String sizes(List<Measuring.Row> rows) {
    JsonArray array = new JsonArray();
    rows.forEach(row -> array.add(size(row)));
    return written(array);
  }

  /** As {@link #sizes}, with fields and gaps. */
  static String layouts(List<Measuring.Row> rows) {
    JsonArray array = new JsonArray();
    for (Measuring.Row row : rows) {
      JsonObject object = size(row);
      Optional<ObjectLayout> layout = layout(row.measured());
      JsonArray fields = new JsonArray();
      layout.ifPresent(l -> l.fields().forEach(field -> fields.add(field(field))));
      object.put("fields", fields);
      JsonArray gaps = new JsonArray();
      layout.ifPresent(l -> l.gaps().forEach(gap -> gaps.add(region(gap))));
      object.put("gaps", gaps);
      object.put(
          "elements",
          layout.flatMap(ObjectLayout::arrayElements).map(JsonReport::elements).orElse(null));
      array.add(object);
    }
    return written(array);
  }

  private static JsonObject size(Measuring.Row row) {
    Measured measured = row.measured();
    JsonObject object = new JsonObject();
    object.put("target", measured.target());
    object.put("type", measured.type());
    object.put("kind", kind(measured));
    object.put("vm", row.vm().description());
    object.put("simulated", row.vm().simulated());
    object.put("shallowBytes", measured.shallowBytes());
    Optional<ObjectLayout> layout = layout(measured);
    object.put("headerBytes", layout.map(ObjectLayout::headerBytes).orElse(null));
    object.put("fieldBytes", layout.map(ObjectLayout::fieldBytes).orElse(null));
    object.put("gapBytes", layout.map(ObjectLayout::gapBytes).orElse(null));
    object.put("paddingBytes", layout.map(ObjectLayout::paddingBytes).orElse(null));
    deep(
        object,
        measured instanceof Measured.OfValue value
            ? Optional.of(value.footprint())
            : Optional.empty());
    object.put("confirmedBy", new JsonArray(measured.confirmation().by()));
    object.put("difference", measured.confirmation().difference());
    return object;
  }

  private static String kind(Measured measured) {
    if (measured instanceof Measured.Primitive) {
      return "primitive";
    }
    return measured instanceof Measured.OfType ? "type" : "value";
  }

  private static Optional<ObjectLayout> layout(Measured measured) {
    if (measured instanceof Measured.OfValue value) {
      return Optional.of(value.layout());
    }
    return measured instanceof Measured.OfType type ? Optional.of(type.layout()) : Optional.empty();
  }

  private static JsonObject region(ObjectLayout.Region region) {
    JsonObject object = new JsonObject();
    object.put("offset", region.offset());
    object.put("size", region.size());
    return object;
  }

  private static JsonObject field(ObjectLayout.Field field) {
    JsonObject object = region(field);
    object.put("type", field.type());
    object.put("name", field.name());
    object.put("declaredIn", field.declaredIn());
    return object;
  }

  private static JsonObject elements(ObjectLayout.Elements elements) {
    JsonObject object = region(elements);
    object.put("type", elements.type());
    object.put("length", elements.length());
    return object;
  }

  /**
   * What a snippet allocated, as a whole and by statement.
   *
   * @param survivors what survives of the whole, where that was asked for
   */
  static String allocations(Answer answer, Optional<Survivors> survivors) {
    List<Evaluation> all = answer.transcript().evaluations();
    Optional<Evaluation> last = answer.last();
    Duration elapsed = all.stream().map(Evaluation::elapsed).reduce(Duration.ZERO, Duration::plus);
    JsonObject object = new JsonObject();
    outcome(object, last, answer.transcript().allocations(), elapsed);
    size(object, answer.lastSize());
    object.put("survivors", survivors.map(SurvivorsReport::data).orElse(null));
    object.put("output", answer.output());
    object.put("notRun", answer.transcript().notRun());
    JsonArray statements = new JsonArray();
    for (int i = 0; i < all.size(); i++) {
      Evaluation evaluation = all.get(i);
      JsonObject statement = new JsonObject();
      statement.put("source", evaluation.source());
      outcome(statement, Optional.of(evaluation), evaluation.allocations(), evaluation.elapsed());
      size(statement, answer.sizes().get(i));
      statements.add(statement);
    }
    object.put("byStatement", statements);
    return written(object);
  }

  /** The size of a statement's value; null where it is no object. */
  private static void size(JsonObject object, Optional<Measured.OfValue> size) {
    object.put("shallowBytes", size.map(Measured.OfValue::shallowBytes).orElse(null));
    deep(object, size.map(Measured.OfValue::footprint));
  }

  private static void deep(JsonObject object, Optional<Footprint> footprint) {
    object.put("deepBytes", footprint.map(Footprint::deepBytes).orElse(null));
    object.put("deepObjects", footprint.map(Footprint::objects).orElse(null));
    object.put("deepComplete", footprint.map(Footprint::complete).orElse(null));
  }

  private static void outcome(
      JsonObject object,
      Optional<Evaluation> evaluation,
      AllocationProfile profile,
      Duration time) {
    Evaluation.Value value = evaluation.orElse(null) instanceof Evaluation.Value v ? v : null;
    object.put("status", evaluation.map(JsonReport::status).orElse("ok"));
    object.put("value", value == null ? null : value.text());
    object.put("type", value == null ? null : value.type());
    put(object, profile.own());
    object.put("exact", profile.exact());
    object.put("reason", profile.reason());
    JsonArray types = new JsonArray();
    for (AllocationProfile.TypeAmount type : profile.byType()) {
      JsonObject entry = new JsonObject();
      entry.put("type", type.type());
      put(entry, type.amount());
      types.add(entry);
    }
    object.put("byType", types);
    object.put("oneTime", amount(profile.oneTime()));
    object.put("otherThreads", amount(profile.otherThreads()));
    JsonObject since = amount(profile.circumstances().sinceLastInput());
    since.put("exact", profile.circumstances().gapless());
    object.put("sinceLastInput", since);
    object.put("classesLoaded", profile.circumstances().classesLoaded());
    object.put("directBytes", profile.directBytes());
    object.put("survivors", null);
    object.put("elapsedNanos", time.toNanos());
    if (evaluation.orElse(null) instanceof Evaluation.Rejected rejected) {
      JsonArray diagnostics = new JsonArray();
      rejected.diagnostics().forEach(diagnostic -> diagnostics.add(diagnostic(diagnostic)));
      object.put("diagnostics", diagnostics);
    }
    if (evaluation.orElse(null) instanceof Evaluation.Threw threw) {
      object.put("exception", exception(threw.exception()));
    }
    if (evaluation.orElse(null) instanceof Evaluation.VmLost lost) {
      object.put("lost", lost.reason());
    }
  }

  private static String status(Evaluation evaluation) {
    if (evaluation instanceof Evaluation.Rejected) {
      return "rejected";
    }
    if (evaluation instanceof Evaluation.Threw) {
      return "threw";
    }
    if (evaluation instanceof Evaluation.Interrupted || evaluation instanceof Evaluation.TimedOut) {
      return "interrupted";
    }
    return evaluation instanceof Evaluation.VmLost ? "vm-lost" : "ok";
  }

  private static void put(JsonObject object, Amount amount) {
    object.put("objects", amount.objects());
    object.put("bytes", amount.bytes());
  }

  private static JsonObject amount(Amount amount) {
    JsonObject object = new JsonObject();
    put(object, amount);
    return object;
  }

  private static JsonObject diagnostic(Diagnostic diagnostic) {
    JsonObject object = new JsonObject();
    object.put("kind", diagnostic.error() ? "error" : "warning");
    object.put("message", diagnostic.message());
    object.put("line", diagnostic.line());
    object.put("column", diagnostic.column());
    object.put("length", diagnostic.length());
    object.put("lineText", diagnostic.lineText());
    return object;
  }

  private static JsonObject exception(ThrownException exception) {
    JsonObject object = new JsonObject();
    object.put("type", exception.type());
    object.put("message", exception.message());
    JsonArray frames = new JsonArray();
    for (ThrownException.Frame frame : exception.frames()) {
      JsonObject entry = new JsonObject();
      entry.put("method", frame.method());
      entry.put("snippet", frame.snippet());
      entry.put("line", frame.line());
      frames.add(entry);
    }
    object.put("frames", frames);
    object.put("cause", exception.cause() == null ? null : exception(exception.cause()));
    return object;
  }

  /** An array with an object for each lesson. */
  static String lessons(Curriculum curriculum, Progress progress) {
    JsonArray array = new JsonArray();
    for (LessonInfo lesson : curriculum.lessons()) {
      JsonObject object = new JsonObject();
      object.put("id", lesson.id());
      object.put("title", lesson.title());
      object.put("chapter", lesson.chapter());
      object.put("status", Overview.status(progress, lesson).word());
      object.put("number", curriculum.number(lesson));
      object.put("solved", progress.solved(lesson));
      array.add(object);
    }
    return written(array);
  }

  /** What the tool found out about its own health. */
  static String examination(Doctor examination) {
    JsonObject object = new JsonObject();
    object.put("version", Version.number());
    object.put("java", examination.java());
    object.put("javaHome", examination.javaHome().toString());
    JsonArray instruments = new JsonArray();
    for (Doctor.Finding finding : examination.instruments()) {
      JsonObject entry = new JsonObject();
      entry.put("name", finding.name());
      entry.put("works", finding.works());
      entry.put("detail", finding.detail());
      instruments.add(entry);
    }
    object.put("instruments", instruments);
    object.put("history", examination.history().toString());
    object.put("progress", examination.progress().toString());
    object.put("archives", examination.archives());

    object.put("filesProblem", examination.filesProblem().orElse(null));
    object.put("healthy", examination.isHealthy());
    return written(object);
  }

  private static String written(Object value) {
    return JsonWriter.indent("  ").string().value(value).done();
  }
}
