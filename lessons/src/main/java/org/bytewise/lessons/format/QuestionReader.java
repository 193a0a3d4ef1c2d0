package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytewise.lessons.format.Settings.Setting;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.MeasurementSyntaxException;

/** Reads the blocks {@code predict}, {@code choose} and {@code try}. */
final class QuestionReader {

  static final Set<String> KINDS = Set.of("predict", "choose", "try");

  private static final Set<String> PREDICT = Set.of(
      "ask",
      "code",
      "with",
      "at",
      "until",
      "open",
      "answer",
      "mistake",
      "otherwise",
      "hint",
      "fresh");
  private static final Set<String> CHOOSE =
      Set.of("ask", "option", "right", "because", "feedback", "hint");
  private static final Set<String> TRY = Set.of(
      "ask", "with", "goal", "model", "mistake", "sample", "accept", "refuse", "cost", "best",
      "hint");
  private static final Set<String> OPTION = Set.of("option", "right", "because", "feedback");
  private static final String ARROW = "=>";

  private final Mistakes mistakes;
  private final ProseReader prose;
  private final SteppedReader stepped;

  QuestionReader(Mistakes mistakes, ProseReader prose) {
    this.mistakes = mistakes;
    this.prose = prose;
    this.stepped = new SteppedReader(mistakes, prose);
  }

  Optional<Question> read(String kind, String body, int line) {
    return switch (kind) {
      case "predict" -> predictWithFresh(settings(body, line, PREDICT), line);
      case "choose" -> choose(new Keys(kind, line, settings(body, line, CHOOSE)));
      case "try" -> attempt(new Keys(kind, line, settings(body, line, TRY)));
      default -> throw new IllegalStateException("no question: " + kind);
    };
  }

  private List<Setting> settings(String body, int line, Set<String> known) {
    return Settings.of(body, line + 1, known, mistakes);
  }

  /** Reads a prediction, and the same with each of the other numbers that it names. */
  private Optional<Question> predictWithFresh(List<Setting> all, int line) {
    List<Setting> settings =
        all.stream().filter(setting -> !setting.key().equals(FreshNumbers.KEY)).toList();
    Optional<Question.Predict> asked = predict(new Keys("predict", line, settings));
    Optional<FreshNumbers> numbers = FreshNumbers.read(all, settings, mistakes);
    if (asked.isEmpty() || numbers.isEmpty()) {
      return asked.map(Question.class::cast);
    }
    List<Question.Predict> fresh = new ArrayList<>();
    for (List<Setting> other : numbers.get().applied(settings)) {
      predict(new Keys("predict", line, other)).ifPresent(fresh::add);
    }
    Question.Predict one = asked.get();
    return Optional.of(new Question.Predict(
        one.line(),
        one.ask(),
        one.code(),
        one.with(),
        one.stepping(),
        one.answer(),
        one.mistakes(),
        one.otherwise(),
        one.hints(),
        fresh));
  }

  private Optional<Question.Predict> predict(Keys keys) {
    Optional<String> code = keys.optional("code").map(Setting::code);
    Optional<Question.Stepping> stepping = stepping(keys, code);
    boolean atHand = code.isPresent() && stepping.isEmpty();
    prose.stepped(stepping.isPresent() ? code : Optional.empty());
    try {
      return predict(keys, code, stepping, atHand);
    } finally {
      prose.stepped(Optional.empty());
    }
  }

  /** Reads where code is stopped for a prediction, and checks the code. */
  private Optional<Question.Stepping> stepping(Keys keys, Optional<String> code) {
    Optional<Setting> at = keys.optional("at");
    if (at.isPresent()) {
      code.ifPresent(java -> stepped.checkCode(java, keys.line));
    } else {
      code.ifPresent(java -> BlockReader.checkCode(mistakes, prose, java, keys.line));
    }
    return stepped.stepping(at, keys.optional("until"), keys.optional("open"), code);
  }

  private Optional<Question.Predict> predict(
      Keys keys, Optional<String> code, Optional<Question.Stepping> stepping, boolean atHand) {
    Optional<Prose> ask = keys.required("ask").map(setting -> text(setting, atHand));
    Optional<Figure> answer = keys.required("answer")
        .flatMap(setting -> prose.figure(setting.text(), setting.line(), atHand));
    answer.ifPresent(figure -> {
      if (figure.noun().isEmpty() && !figure.measurement().isOfNames()) {
        mistakes.add(keys.line, "the answer needs a unit, as in \"answer: shallow(x) bytes\"");
      }
    });
    List<Question.Known> known = new ArrayList<>();
    for (Setting setting : keys.all("mistake")) {
      recognised(setting, atHand)
          .ifPresent(
              pair -> known.add(new Question.Known(setting.line(), pair.when, pair.feedback)));
    }
    if (known.isEmpty()) {
      mistakes.add(
          keys.line,
          "a prediction needs at least one known mistake: \"mistake: MEASUREMENT => feedback\"");
    }
    Optional<String> with = with(keys);
    if (with.isPresent() && code.isEmpty()) {
      mistakes.add(keys.line, "\"with:\" needs \"code:\" to run; add it");
    }
    if (with.isPresent() && stepping.isPresent()) {
      mistakes.add(keys.line, "\"with:\" and \"at:\" both run the code; remove one");
    }
    Optional<Prose> otherwise = keys.optional("otherwise").map(setting -> text(setting, atHand));
    if (ask.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Question.Predict(
        keys.line,
        ask.get(),
        code,
        with,
        stepping,
        answer.get(),
        known,
        otherwise,
        hints(keys, 0),
        List.of()));
  }

  private Optional<Question> choose(Keys keys) {
    List<Question.Option> options = new ArrayList<>();
    List<Setting> parts =
        keys.settings.stream().filter(setting -> OPTION.contains(setting.key())).toList();
    int at = 0;
    while (at < parts.size()) {
      int end = at + 1;
      while (end < parts.size() && !parts.get(end).key().equals("option")) {
        end++;
      }
      Optional<Question.Option> option = option(parts.subList(at, end));
      if (option.isEmpty()) {
        return Optional.empty();
      }
      options.add(option.get());
      at = end;
    }
    if (options.size() < 2) {
      mistakes.add(keys.line, "a choice needs at least two options");
    }
    replies(keys.line, options);
    List<Prose> hints = hints(keys, 0);
    return keys.required("ask")
        .map(ask -> new Question.Choose(keys.line, text(ask, false), options, hints));
  }

  /** Reads one option: its text, its condition, then the replies to it. */
  private Optional<Question.Option> option(List<Setting> parts) {
    Setting first = parts.get(0);
    List<String> found = parts.stream().map(Setting::key).toList();
    boolean complete = parts.size() > 2
        && found.subList(0, 2).equals(List.of("option", "right"))
        && Set.copyOf(found).size() == found.size();
    if (!complete) {
      mistakes.add(
          first.line(),
          "an option needs \"option:\", \"right:\", and then \"because:\" for where it is right,"
              + " \"feedback:\" for where it is wrong, or both");
      return Optional.empty();
    }
    Setting right = parts.get(1);
    Prose text = text(first, false);
    Optional<Prose> because = reply(parts, "because");
    Optional<Prose> feedback = reply(parts, "feedback");
    return prose
        .measurement(right.text(), right.line(), false)
        .map(when -> new Question.Option(first.line(), text, when, because, feedback));
  }

  private Optional<Prose> reply(List<Setting> parts, String key) {
    return parts.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .map(setting -> text(setting, false));
  }

  /**
   * Checks what can be known of the replies without a VM. Exactly one option is right on each, so
   * at least one needs the reply to a right answer, and all but one the reply to a wrong one.
   */
  private void replies(int line, List<Question.Option> options) {
    if (options.stream().allMatch(option -> option.because().isEmpty())) {
      mistakes.add(line, "no option has \"because:\", the reply where it is right");
    }
    options.stream()
        .filter(option -> option.feedback().isEmpty())
        .skip(1)
        .forEach(option -> mistakes.add(
            option.line(),
            "the option has no \"feedback:\", the reply where it is wrong; only one option can be"
                + " right everywhere"));
  }

  private Optional<Question> attempt(Keys keys) {
    Optional<Prose> ask = keys.required("ask").map(setting -> text(setting, false));
    Optional<Measurement> goal = measurement(keys.required("goal"));
    Optional<String> model = keys.required("model").map(Setting::code);
    keys.all("model").forEach(this::fits);
    List<Question.KnownCode> known = knownCode(keys);
    List<Question.KnownAnswer> samples = keys.settings.stream()
        .filter(setting -> setting.key().equals("accept") || setting.key().equals("refuse"))
        .map(setting -> new Question.KnownAnswer(
            setting.line(), setting.key().equals("accept"), setting.code()))
        .toList();
    Optional<Figure> cost = keys.optional("cost")
        .flatMap(setting -> prose.figure(setting.text(), setting.line(), true));
    Optional<Measurement> best = measurement(keys.optional("best"));
    if (cost.isPresent() != best.isPresent()) {
      mistakes.add(keys.line, "\"cost:\" and \"best:\" must be given together");
    }
    List<Prose> hints = hints(keys, 2);
    if (ask.isEmpty() || goal.isEmpty() || model.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Question.Try(
        keys.line,
        ask.get(),
        with(keys),
        goal.get(),
        model.get(),
        known,
        samples,
        cost,
        best,
        hints));
  }

  /** Checks that code that is shown fits a screen. */
  private void fits(Setting model) {
    List<String> lines = model.lines();
    for (int i = 0; i < lines.size(); i++) {
      BlockReader.checkWidth(mistakes, lines.get(i).replaceFirst("^  ", ""), model.line() + i);
    }
  }

  private Optional<String> with(Keys keys) {
    Optional<Setting> with = keys.optional("with");
    with.filter(setting -> !setting.code().matches("/[a-z].*"))
        .ifPresent(setting -> mistakes.add(
            setting.line(),
            "\"with:\" must be a command such as /limit 16m, not " + setting.code()));
    return with.map(Setting::code);
  }

  private Optional<Measurement> measurement(Optional<Setting> setting) {
    return setting.flatMap(found -> prose.measurement(found.text(), found.line(), true));
  }

  private List<Question.KnownCode> knownCode(Keys keys) {
    List<Question.KnownCode> known = new ArrayList<>();
    List<Setting> settings = keys.settings;
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      boolean isSample = setting.key().equals("sample");
      if (isSample && (i == 0 || !settings.get(i - 1).key().equals("mistake"))) {
        mistakes.add(setting.line(), "\"sample:\" must directly follow its \"mistake:\"");
      }
      if (setting.key().equals("mistake")) {
        if (i + 1 == settings.size() || !settings.get(i + 1).key().equals("sample")) {
          mistakes.add(
              setting.line(),
              "\"mistake:\" must be followed by \"sample:\", code that makes the mistake");
        } else {
          String sample = settings.get(i + 1).code();
          recognised(setting, true)
              .ifPresent(pair -> known.add(
                  new Question.KnownCode(setting.line(), pair.when, pair.feedback, sample)));
        }
      }
    }
    return known;
  }

  /** Reads {@code MEASUREMENT => feedback}. */
  private Optional<Recognised> recognised(Setting setting, boolean codeAtHand) {
    try {
      Measurement.Prefix prefix = Measurement.parsePrefix(setting.text());
      if (!prefix.rest().startsWith(ARROW)) {
        mistakes.add(
            setting.line(),
            "\"mistake:\" must be \"MEASUREMENT => feedback\"; the \"=>\" is missing");
        return Optional.empty();
      }
      prose.check(prefix.measurement(), setting.line(), codeAtHand);
      String feedback = prefix.rest().substring(ARROW.length()).strip();
      return Optional.of(
          new Recognised(prefix.measurement(), prose.value(feedback, setting.line(), codeAtHand)));
    } catch (MeasurementSyntaxException e) {
      mistakes.add(setting.line(), e.getMessage());
      return Optional.empty();
    }
  }

  private record Recognised(Measurement when, Prose feedback) {}

  private List<Prose> hints(Keys keys, int least) {
    List<Setting> hints = keys.all("hint");
    if (hints.size() < least) {
      mistakes.add(
          keys.line, "a " + keys.kind + " needs at least " + least + " hints, not " + hints.size());
    }
    // Before an answer there is no code to refer to.
    return hints.stream().map(hint -> text(hint, false)).toList();
  }

  private Prose text(Setting setting, boolean codeAtHand) {
    return prose.value(setting.text(), setting.line(), codeAtHand);
  }

  /** The settings of one block. */
  private final class Keys {

    private final String kind;
    private final int line;
    private final List<Setting> settings;

    Keys(String kind, int line, List<Setting> settings) {
      this.kind = kind;
      this.line = line;
      this.settings = settings;
    }

    List<Setting> all(String key) {
      return settings.stream().filter(setting -> setting.key().equals(key)).toList();
    }

    Optional<Setting> optional(String key) {
      List<Setting> found = all(key);
      if (found.size() > 1) {
        mistakes.add(found.get(1).line(), "\"" + key + ":\" is given twice; remove one");
      }
      return found.stream().findFirst();
    }

    Optional<Setting> required(String key) {
      Optional<Setting> found = optional(key).filter(setting -> !setting.text().isEmpty());
      if (found.isEmpty()) {
        mistakes.add(line, "the block \"" + kind + "\" needs \"" + key + ":\"");
      }
      return found;
    }
  }
}
