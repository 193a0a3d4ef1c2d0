package org.bytewise.instruments.alloc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.Ruling;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * What became of the demands on a count. Immutable.
 *
 * @param expectation what was expected, if anything
 * @param profile the count
 * @param change the difference from a saved count, if one was named
 * @param saving what became of saving it, if that was demanded
 */
record Verdicts(
    Optional<Expectation> expectation,
    AllocationProfile profile,
    Optional<CountChange> change,
    Optional<Saving> saving) {
  static final Verdicts NONE =
      new Verdicts(Optional.empty(), AllocationProfile.NONE, Optional.empty(), Optional.empty());

  /**
   * An attempt to save a count.
   *
   * @param file its name
   * @param refused why it was not saved; empty if it was
   */
  record Saving(String file, Optional<String> refused) {}

  /** Returns whether every demand is met, as far as can be proven. */
  boolean hold() {
    return answer() == Ruling.HOLDS
        && change.map(CountChange::answer).orElse(Ruling.HOLDS) == Ruling.HOLDS
        && saving.flatMap(Saving::refused).isEmpty();
  }

  private List<Expectation.Verdict> ofExpectation() {
    return expectation.map(one -> one.verdicts(profile)).orElse(List.of());
  }

  private Ruling answer() {
    return Expectation.together(ofExpectation());
  }

  /** Returns the lines on what is as demanded, and on what has changed. */
  List<Line> results() {
    List<Line> lines = new ArrayList<>();
    if (expectation.isPresent() && answer() == Ruling.HOLDS) {
      lines.add(Line.of(Style.RIGHT, "expected " + expectation.get().text() + ": holds"));
    }
    change.ifPresent(one -> lines.addAll(changed(one)));
    saving
        .filter(one -> one.refused().isEmpty())
        .ifPresent(one -> lines.add(Line.of(Style.MUTED, "saved in " + one.file())));
    return lines;
  }

  /** Returns the lines on what is not as demanded. */
  List<Line> errors() {
    List<Line> lines = new ArrayList<>();
    for (Expectation.Verdict verdict : ofExpectation()) {
      if (verdict.answer() != Ruling.HOLDS) {
        lines.add(Line.of(Style.WRONG, broken(verdict)));
      }
    }
    change
        .filter(one -> one.answer() == Ruling.UNPROVEN)
        .ifPresent(one -> lines.add(Line.of(
            Style.WRONG,
            "not proven to be no more than in " + one.file() + ", because " + profile.reason())));
    saving.ifPresent(one -> one.refused()
        .ifPresent(why ->
            lines.add(Line.of(Style.WRONG, "not saved in " + one.file() + ", because " + why))));
    return lines;
  }

  private String broken(Expectation.Verdict verdict) {
    String figure = figure(verdict);
    return verdict.answer() == Ruling.BROKEN
        ? "expected " + verdict.comparison() + ", but it is " + (profile.exact() ? "" : "at least ")
            + figure
        : "expected " + verdict.comparison() + ": not proven, because it is at least " + figure
            + ": " + profile.reason();
  }

  private static String figure(Expectation.Verdict verdict) {
    return verdict.comparison().figure().equals(Expectation.BYTES)
        ? Words.bytes(verdict.counted())
        : Words.count(verdict.counted(), "object");
  }

  private static List<Line> changed(CountChange change) {
    List<Line> lines = new ArrayList<>();
    boolean more = change.answer() == Ruling.BROKEN;
    lines.add(Line.of(
        more ? Style.WRONG : Style.RIGHT,
        "compared with " + change.file() + ": " + inWords(change)));
    for (CountChange.OfType type : change.byType()) {
      lines.add(Line.of(
          Style.RECEIPT,
          "  %+,12d  %+,10d B  %s"
              .formatted(type.objects(), type.bytes(), Words.type(type.type()))));
    }
    if (!change.before().vm().equals(change.vm())) {
      lines.add(Line.of(
          Style.NOTE,
          "it was counted by another VM (" + change.before().vm() + "), this one is "
              + change.vm()));
    }
    return lines;
  }

  private static String inWords(CountChange change) {
    String least = change.now().exact() ? "" : "at least ";
    if (change.objects() == 0 && change.bytes() == 0) {
      return least + (change.byType().isEmpty() ? "the same" : "the same in total");
    }
    return least
        + Words.count(Math.abs(change.objects()), "object")
        + (change.objects() < 0 ? " fewer, " : " more, ")
        + Words.bytes(Math.abs(change.bytes()))
        + (change.bytes() < 0 ? " less" : " more");
  }

  /** Returns the keys for programs: {@code expectation}, {@code comparison} and {@code saved}. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("expectation", expectation.map(this::expected).orElse(null));
    data.put("comparison", change.map(Verdicts::compared).orElse(null));
    data.put("saved", saving.map(one -> one.refused().isEmpty()).orElse(null));
    return data;
  }

  private Map<String, Object> expected(Expectation one) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Expectation.Verdict verdict : one.verdicts(profile)) {
      Map<String, Object> part = new LinkedHashMap<>();
      part.put("figure", verdict.comparison().figure());
      part.put("sign", verdict.comparison().sign());
      part.put("limit", verdict.comparison().limit());
      part.put("counted", verdict.counted());
      part.put("holds", held(verdict.answer()));
      parts.add(part);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("text", one.text());
    data.put("holds", held(answer()));
    data.put("parts", parts);
    return data;
  }

  private static Map<String, Object> compared(CountChange change) {
    List<Map<String, Object>> types = new ArrayList<>();
    for (CountChange.OfType one : change.byType()) {
      Map<String, Object> type = new LinkedHashMap<>();
      type.put("type", one.type());
      type.put("objects", one.objects());
      type.put("bytes", one.bytes());
      types.add(type);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", change.file());
    data.put("savedVm", change.before().vm());
    data.put("vm", change.vm());
    data.put("objects", change.objects());
    data.put("bytes", change.bytes());
    data.put("byType", types);
    data.put("holds", held(change.answer()));
    return data;
  }

  private static Boolean held(Ruling answer) {
    return switch (answer) {
      case HOLDS -> Boolean.TRUE;
      case BROKEN -> Boolean.FALSE;
      // Not decided.
      case UNPROVEN -> null;
    };
  }
}
