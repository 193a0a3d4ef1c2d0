package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bytewise.lessons.format.Settings.Setting;
import org.bytewise.lessons.measure.StepPoint;

/** Reads the block {@code step}, and what a prediction has in common with it. */
final class SteppedReader {

  /** Longer code leaves too little of a screen to the picture below it. */
  private static final int MOST_LINES = 12;

  /** The maximum width of a line, which has its number in front of it. */
  private static final int MOST_COLUMNS = 74;

  private static final Set<String> STEP = Set.of("code", "open", "stop", "claim");
  private static final String ARROW = "=>";

  /** A line before which nothing can stop. */
  private static final Pattern NOTHING_RUNS = Pattern.compile("\\s*(?://.*|[{}();]*)\\s*");

  private final Mistakes mistakes;
  private final ProseReader prose;

  SteppedReader(Mistakes mistakes, ProseReader prose) {
    this.mistakes = mistakes;
    this.prose = prose;
  }

  /** Reads a block {@code step}; empty if nothing can be shown for it. */
  Optional<Block> read(String body, int line) {
    List<Setting> settings = Settings.of(body, line + 1, STEP, mistakes);
    Optional<String> code = first(settings, "code").map(Setting::code);
    if (code.isEmpty() || code.get().isEmpty()) {
      mistakes.add(line, "the block \"step\" needs \"code:\", the code to step through");
      return Optional.empty();
    }
    checkCode(code.get(), line);
    boolean open = isOpen(first(settings, "open"));
    prose.stepped(code);
    List<Block.Pause> pauses = pauses(settings, code.get());
    prose.stepped(Optional.empty());
    if (pauses.isEmpty()) {
      mistakes.add(line, "the block \"step\" needs \"stop: LINE => sentence\", at least once");
      return Optional.empty();
    }
    return Optional.of(new Block.Stepped(line, code.get(), open, pauses));
  }

  private List<Block.Pause> pauses(List<Setting> settings, String code) {
    List<Block.Pause> pauses = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      boolean begins = setting.key().equals("claim")
          && (i == 0 || !Set.of("stop", "claim").contains(settings.get(i - 1).key()));
      if (begins) {
        mistakes.add(setting.line(), "\"claim:\" must follow the \"stop:\" that it is about");
      }
      if (setting.key().equals("stop")) {
        pause(setting, claims(settings, i + 1), code).ifPresent(pauses::add);
      }
    }
    return pauses;
  }

  private List<Block.Claim> claims(List<Setting> settings, int from) {
    List<Block.Claim> claims = new ArrayList<>();
    for (int i = from; i < settings.size() && settings.get(i).key().equals("claim"); i++) {
      Setting claim = settings.get(i);
      prose
          .measurement(claim.text(), claim.line(), false)
          .ifPresent(found -> claims.add(new Block.Claim(claim.line(), claim.text(), found)));
    }
    return claims;
  }

  private Optional<Block.Pause> pause(Setting setting, List<Block.Claim> claims, String code) {
    int arrow = setting.text().indexOf(ARROW);
    if (arrow < 0) {
      mistakes.add(setting.line(), "\"stop:\" must be \"LINE => sentence\"; the \"=>\" is missing");
      return Optional.empty();
    }
    String point = setting.text().substring(0, arrow).strip();
    String sentence = setting.text().substring(arrow + ARROW.length()).strip();
    Prose text = prose.value(sentence, setting.line(), false);
    return point(point, setting.line(), code)
        .map(at -> new Block.Pause(setting.line(), at, text, claims));
  }

  /** Reads the keys of a prediction that is made while code is stepped through. */
  Optional<Question.Stepping> stepping(
      Optional<Setting> at,
      Optional<Setting> until,
      Optional<Setting> open,
      Optional<String> code) {
    if (at.isEmpty()) {
      until
          .or(() -> open)
          .ifPresent(setting -> mistakes.add(
              setting.line(),
              "\"" + setting.key() + ":\" needs \"at:\", the line before which the code stops"));
      return Optional.empty();
    }
    if (code.isEmpty()) {
      mistakes.add(at.get().line(), "\"at:\" needs \"code:\" to step through; add it");
      return Optional.empty();
    }
    Optional<StepPoint> from = point(at.get().text(), at.get().line(), code.get());
    if (from.filter(StepPoint::isEnd).isPresent()) {
      mistakes.add(at.get().line(), "nothing runs after the end; name a line in \"at:\"");
    }
    Optional<StepPoint> to =
        until.flatMap(setting -> point(setting.text(), setting.line(), code.get()));
    boolean opens = isOpen(open);
    return from.map(point -> new Question.Stepping(at.get().line(), point, to, opens));
  }

  private Optional<StepPoint> point(String text, int line, String code) {
    Optional<StepPoint> point = StepPoint.parse(text);
    if (point.isEmpty()) {
      mistakes.add(
          line,
          "\"" + text + "\" is not a place to stop; name a line, such as 3, \"3 time 2\" for the"
              + " second time that it runs, or \"end\"");
      return point;
    }
    List<String> lines = code.lines().toList();
    int number = point.get().line();
    if (number > lines.size()) {
      mistakes.add(
          line,
          "there is no line " + number + "; the code has "
              + (lines.size() == 1 ? "1 line" : lines.size() + " lines"));
      return Optional.empty();
    }
    if (number > 0 && NOTHING_RUNS.matcher(lines.get(number - 1)).matches()) {
      mistakes.add(
          line,
          "nothing runs in line " + number + ", \"" + lines.get(number - 1).strip()
              + "\"; stop at another one");
      return Optional.empty();
    }
    return point;
  }

  private boolean isOpen(Optional<Setting> open) {
    open.filter(setting -> !setting.text().equals("yes"))
        .ifPresent(setting -> mistakes.add(
            setting.line(),
            "\"open:\" can only be \"yes\", which draws the parts of strings and collections"));
    return open.isPresent();
  }

  /** Checks code that is drawn with the numbers of its lines. */
  void checkCode(String code, int line) {
    BlockReader.checkCode(mistakes, prose, code, line);
    List<String> lines = code.lines().toList();
    if (lines.size() > MOST_LINES) {
      mistakes.add(
          line,
          "the code has " + lines.size() + " lines; at most " + MOST_LINES
              + " fit above its picture");
    }
    lines.stream()
        .filter(one -> one.length() > MOST_COLUMNS && one.length() <= BlockReader.CODE_COLUMNS)
        .findFirst()
        .ifPresent(one -> mistakes.add(
            line,
            "\"" + one.strip() + "\" has " + one.length() + " columns; at most " + MOST_COLUMNS
                + " fit beside its number"));
  }

  private Optional<Setting> first(List<Setting> settings, String key) {
    List<Setting> found =
        settings.stream().filter(setting -> setting.key().equals(key)).toList();
    if (found.size() > 1) {
      mistakes.add(found.get(1).line(), "\"" + key + ":\" is given twice; remove one");
    }
    return found.stream().findFirst();
  }
}
