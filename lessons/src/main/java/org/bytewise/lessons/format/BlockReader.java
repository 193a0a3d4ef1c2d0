package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.Scope;

/** Reads the fenced blocks that are not questions. */
final class BlockReader {

  /** The maximum width of code, so that it fits a screen of 80 columns even when indented. */
  static final int CODE_COLUMNS = 76;

  private static final String CLAIM = "//>";
  private static final Pattern ALLOCATES = Pattern.compile("allocates (nothing|(\\d+) objects?)");
  private static final Pattern RUN = Pattern.compile("java run( quiet)?(?: with (/[a-z].*))?");
  private static final Pattern SHOW = Pattern.compile("show(?: ([1-9]\\d?) lines)?");
  private static final Pattern PICTURE = Pattern.compile("(layout|footprint)(?: (\\S+))?");

  private final Mistakes mistakes;
  private final ProseReader prose;
  private final Map<String, Measurement> figures;
  private final SteppedReader stepped;

  BlockReader(Mistakes mistakes, ProseReader prose, Map<String, Measurement> figures) {
    this.mistakes = mistakes;
    this.prose = prose;
    this.figures = figures;
    this.stepped = new SteppedReader(mistakes, prose);
  }

  /** Returns the block; empty if nothing is shown for it. */
  Optional<Block> read(String info, String body, int line) {
    Matcher picture = PICTURE.matcher(info);
    if (picture.matches()) {
      return Optional.of(picture(picture.group(1), picture.group(2), body.strip(), line));
    }
    Matcher run = RUN.matcher(info);
    if (run.matches()) {
      Optional<String> with = Optional.ofNullable(run.group(2)).map(String::strip);
      return Optional.of(run(body, line, with, run.group(1) != null));
    }
    Matcher show = SHOW.matcher(info);
    if (show.matches()) {
      OptionalInt most = show.group(1) == null
          ? OptionalInt.empty()
          : OptionalInt.of(Integer.parseInt(show.group(1)));
      return Optional.of(show(body.strip(), line, most));
    }
    return switch (info) {
      case "java", "text" -> Optional.of(code(body, line));
      case "step" -> stepped.read(body, line);
      case "table" -> table(body, line);
      case "figures" -> {
        name(body, line);
        yield Optional.empty();
      }
      default -> {
        mistakes.add(
            line,
            "unknown block \""
                + info
                + "\"; the known blocks are java, text, java run, java run quiet,"
                + " java run with /command, step, show, show N lines,"
                + " layout, footprint, table, figures, predict, choose, try, recap");
        yield Optional.empty();
      }
    };
  }

  private Block code(String body, int line) {
    List<String> lines = body.stripTrailing().lines().toList();
    checkCode(mistakes, prose, body, line);
    return new Block.Code(line, lines);
  }

  /** Checks that code fits a screen and contains no typed figures. */
  static void checkCode(Mistakes mistakes, ProseReader prose, String code, int fenceLine) {
    List<String> lines = code.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      checkWidth(mistakes, text, fenceLine + 1 + i);
      prose.searchTypedFigures(text, fenceLine + 1 + i);
    }
  }

  static void checkWidth(Mistakes mistakes, String text, int line) {
    if (text.length() > CODE_COLUMNS) {
      mistakes.add(
          line, "the line has " + text.length() + " columns; at most " + CODE_COLUMNS + " fit");
    }
  }

  private Block show(String command, int line, OptionalInt most) {
    if (!command.matches("/[a-z]\\S*( .*)?")) {
      mistakes.add(line, "a show block holds one line, a command such as /growth new HashSet<>()");
    }
    checkCode(mistakes, prose, command, line);
    return new Block.Show(line, command, most);
  }

  private Block run(String body, int line, Optional<String> with, boolean quiet) {
    List<String> code = new ArrayList<>();
    List<Block.Claim> claims = new ArrayList<>();
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      if (text.startsWith(CLAIM)) {
        claim(text.substring(CLAIM.length()).strip(), line + 1 + i).ifPresent(claims::add);
      } else {
        code.add(text);
      }
    }
    String java = String.join("\n", code).strip();
    if (java.isEmpty()) {
      mistakes.add(line, "the block has no code to run");
    }
    checkCode(mistakes, prose, String.join("\n", code), line);
    return new Block.Run(line, with, java, claims, quiet);
  }

  private Optional<Block.Claim> claim(String text, int line) {
    Matcher allocates = ALLOCATES.matcher(text);
    String condition = text;
    if (allocates.matches()) {
      condition = "objects() == " + (allocates.group(2) == null ? "0" : allocates.group(2));
    } else if (text.equals("exact")) {
      condition = "exact()";
    }
    return prose
        .measurement(condition, line, true)
        .map(measurement -> new Block.Claim(line, text, measurement));
  }

  private Block picture(String kind, String vm, String target, int line) {
    if (target.isEmpty() || target.contains("\n")) {
      mistakes.add(line, "a " + kind + " block holds one line, the type or expression to draw");
    }
    if (kind.equals("footprint")) {
      if (vm != null) {
        mistakes.add(line, "a footprint cannot be drawn for another VM; remove \"" + vm + "\"");
      }
      return new Block.Footprint(line, target);
    }
    return new Block.Layout(line, target, Optional.ofNullable(vm));
  }

  private Optional<Block> table(String body, int line) {
    List<String> lines = body.lines().toList();
    if (lines.size() < 2) {
      mistakes.add(line, "a table needs a row of headings and at least one row of figures");
      return Optional.empty();
    }
    // Headings are shown as plain text, so marks of code would be shown, too.
    List<String> heads =
        cells(lines.get(0)).stream().map(head -> head.replace("`", "")).toList();
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      int rowLine = line + 1 + i;
      List<String> cells = cells(lines.get(i));
      if (cells.size() != heads.size()) {
        mistakes.add(
            rowLine,
            "the row has " + cells.size() + " cells, but the heading row has " + heads.size());
      }
      List<Figure> row = new ArrayList<>();
      for (String cell : cells.subList(1, cells.size())) {
        prose.figure(cell, rowLine, false).ifPresent(row::add);
      }
      prose.searchTypedFigures(cells.get(0), rowLine);
      rows.add(new Block.Row(cells.get(0), row));
    }
    return Optional.of(new Block.Table(line, heads, rows));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(" \\|(?: |$)", -1)).map(String::strip).toList();
  }

  private void name(String body, int line) {
    for (Settings.Setting setting : Settings.of(body, line + 1, Set.of(), mistakes)) {
      String name = setting.key();
      if (figures.containsKey(name) || Scope.facts().contains(name)) {
        mistakes.add(setting.line(), "\"" + name + "\" is already defined; choose another name");
      }
      prose
          .measurement(setting.text(), setting.line(), false)
          .ifPresent(measurement -> figures.put(name, measurement));
    }
  }
}
