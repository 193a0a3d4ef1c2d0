package org.bytewise.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.ThrownException;

/**
 * The keys that the data of every report has, whatever the outcome: {@code status}, {@code value}
 * and {@code type} of the last statement, {@code exception}, {@code diagnostics}, {@code oneTime}
 * and {@code reason}. Missing and unknown values are null, except that diagnostics are an empty
 * list.
 */
public final class Envelope {
  /** The keys, in their order. */
  public static final List<String> KEYS =
      List.of("status", "value", "type", "exception", "diagnostics", "oneTime", "reason");

  private Envelope() {}

  /**
   * Returns the envelope of code that ran or should have run, without a count.
   *
   * @param last the last statement reached; null if there was none
   */
  public static Map<String, Object> of(RunStatus status, Evaluation last) {
    Evaluation.Value value = last instanceof Evaluation.Value one ? one : null;
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("status", status.word());
    data.put("value", value == null ? null : value.text());
    data.put("type", value == null ? null : value.type());
    data.put(
        "exception", last instanceof Evaluation.Threw threw ? exception(threw.exception()) : null);
    data.put(
        "diagnostics",
        last instanceof Evaluation.Rejected rejected
            ? diagnostics(rejected.diagnostics())
            : List.of());
    data.put("oneTime", null);
    data.put("reason", last instanceof Evaluation.VmLost lost ? lost.reason() : null);
    return data;
  }

  /** As {@link #of(RunStatus, Evaluation)}, with the figures of a count. */
  public static Map<String, Object> of(
      RunStatus status, Evaluation last, AllocationProfile profile) {
    Map<String, Object> data = of(status, last);
    data.put("oneTime", amount(profile.oneTime()));
    data.put("reason", profile.reason());
    return data;
  }

  /**
   * Sets figures to null if the compiler rejected all code: nothing ran, so nothing was counted.
   *
   * @param all the statements reached
   * @param figures the keys, besides those of the envelope
   */
  public static void withoutRun(
      Map<String, Object> data, List<Evaluation> all, List<String> figures) {
    if (!all.isEmpty() && all.stream().allMatch(Evaluation.Rejected.class::isInstance)) {
      figures.forEach(key -> data.replace(key, null));
      data.replace("oneTime", null);
      data.replace("reason", null);
    }
  }

  /** Returns the envelope of a question that ran no code. */
  public static Map<String, Object> ok() {
    return of(RunStatus.OK, null);
  }

  /**
   * Returns the envelope of a question without an answer.
   *
   * @param reason why, as one line
   */
  public static Map<String, Object> failed(RunStatus status, String reason) {
    Map<String, Object> data = of(status, null);
    data.put("reason", reason);
    return data;
  }

  /** Adds the missing keys of an instrument, with null values. */
  public static Map<String, Object> complete(Map<String, Object> data, List<String> keys) {
    Map<String, Object> whole = new LinkedHashMap<>(data);
    for (String key : keys) {
      whole.putIfAbsent(key, null);
    }
    return whole;
  }

  /** Returns a number of objects and their bytes. */
  public static Map<String, Object> amount(Amount amount) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("objects", amount.objects());
    data.put("bytes", amount.bytes());
    return data;
  }

  /** Returns the objects that the code created, by their type. */
  public static List<Map<String, Object>> byType(AllocationProfile profile) {
    return byType(profile.byType());
  }

  /** Returns amounts by their type, in their order. */
  public static List<Map<String, Object>> byType(List<AllocationProfile.TypeAmount> amounts) {
    List<Map<String, Object>> types = new ArrayList<>();
    for (AllocationProfile.TypeAmount one : amounts) {
      Map<String, Object> type = new LinkedHashMap<>();
      type.put("type", one.type());
      type.putAll(amount(one.amount()));
      types.add(type);
    }
    return types;
  }

  /** Returns an exception, with its causes. */
  public static Map<String, Object> exception(ThrownException exception) {
    List<Map<String, Object>> frames = new ArrayList<>();
    for (ThrownException.Frame one : exception.frames()) {
      Map<String, Object> frame = new LinkedHashMap<>();
      frame.put("method", one.method());
      frame.put("snippet", one.snippet());
      frame.put("line", one.line());
      frames.add(frame);
    }
    Map<String, Object> data = exception(exception.type(), exception.message());
    data.put("frames", frames);
    data.put("cause", exception.cause() == null ? null : exception(exception.cause()));
    return data;
  }

  /** Returns an exception of which only the type and message are known. */
  public static Map<String, Object> exception(String type, String message) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("type", type);
    data.put("message", message);
    data.put("frames", List.of());
    data.put("cause", null);
    return data;
  }

  /** Returns the compiler's diagnostics. */
  public static List<Map<String, Object>> diagnostics(List<Diagnostic> diagnostics) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Diagnostic one : diagnostics) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("kind", one.error() ? "error" : "warning");
      data.put("message", one.message());
      data.put("line", one.line());
      data.put("column", one.column());
      data.put("length", one.length());
      data.put("lineText", one.lineText());
      all.add(data);
    }
    return all;
  }
}
