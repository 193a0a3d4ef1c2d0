package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.exercises.Mark;
import org.bytewise.screen.ByteOrderMark;

/** Reads and writes CSV tables as defined by RFC 4180. */
final class Csv {
  private static final String END = "\r\n";

  /** First characters that make a spreadsheet treat a cell as a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static String of(GradeReport report) {
    StringBuilder text = new StringBuilder();
    text.append(line(List.of(
        "student",
        "exercise",
        "verdict",
        "passes",
        "objects",
        "bytes",
        "par objects",
        "par bytes",
        "mistake",
        "message",
        "sandbox",
        "origin",
        "points",
        "max points",
        "credit")));
    for (Graded graded : report.results()) {
      Optional<Graded.Cost> cost = graded.cost();
      text.append(line(List.of(
          graded.student(),
          graded.exercise(),
          graded.verdict().name(),
          Boolean.toString(graded.passes()),
          cost.map(one -> Long.toString(one.objects())).orElse(""),
          cost.map(one -> Long.toString(one.bytes())).orElse(""),
          cost.map(one -> Long.toString(one.parObjects())).orElse(""),
          cost.map(one -> Long.toString(one.parBytes())).orElse(""),
          graded.mistake().orElse(""),
          graded.message(),
          graded.sandbox(),
          graded.origin(),
          graded.mark().map(Mark::earned).orElse(""),
          Integer.toString(graded.marking().points()),
          graded.marking().credit().toString())));
    }
    for (GradeReport.Missing missing : report.allMissing()) {
      text.append(line(List.of(
          missing.student(),
          missing.exercise(),
          GradeReport.MISSING,
          "false",
          "",
          "",
          "",
          "",
          "",
          GradeReport.NOTHING,
          "",
          "",
          "0",
          Integer.toString(missing.marking().points()),
          missing.marking().credit().toString())));
    }
    return text.toString();
  }

  /** Returns a line of a table. No cell can be mistaken for a formula. */
  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + END;
  }

  private static String cell(String value) {
    String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Returns the rows of a table, each with at least one cell. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String table = ByteOrderMark.removed(text);
    for (int i = 0; i < table.length(); i++) {
      char c = table.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < table.length() && table.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',' || c == ';') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
