package org.bytewise.exercises.grade;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes results as JUnit XML: a suite for each exercise, a test case for each student. The format
 * is the one that the Jenkins xUnit plugin publishes as junit-10.xsd.
 */
final class JunitXml {
  private JunitXml() {}

  static String of(GradeReport report) {
    Map<String, List<Graded>> suites = new TreeMap<>();
    report
        .results()
        .forEach(graded -> suites
            .computeIfAbsent(graded.exercise(), exercise -> new ArrayList<>())
            .add(graded));
    Map<String, List<GradeReport.Missing>> missing =
        report.allMissing().stream().collect(Collectors.groupingBy(GradeReport.Missing::exercise));
    missing.keySet().forEach(exercise -> suites.computeIfAbsent(exercise, id -> new ArrayList<>()));
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "bytewise grade");
      for (Map.Entry<String, List<Graded>> suite : suites.entrySet()) {
        suite(
            xml, suite.getKey(), suite.getValue(), missing.getOrDefault(suite.getKey(), List.of()));
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static boolean isError(Graded graded) {
    return !graded.verdict().isFinal();
  }

  private static void suite(
      XMLStreamWriter xml, String exercise, List<Graded> results, List<GradeReport.Missing> missing)
      throws XMLStreamException {
    long errors = results.stream().filter(JunitXml::isError).count();
    long failures = results.stream().filter(graded -> !graded.passes()).count() - errors;
    long millis = results.stream().mapToLong(Graded::elapsedMillis).sum();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name(exercise));
    xml.writeAttribute("tests", Integer.toString(results.size() + missing.size()));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", Long.toString(errors));
    xml.writeAttribute("skipped", Integer.toString(missing.size()));
    xml.writeAttribute("time", seconds(millis));
    for (Graded graded : results) {
      testCase(xml, graded);
    }
    for (GradeReport.Missing one : missing) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", name(one.exercise()));
      xml.writeAttribute("name", clean(one.student()));
      xml.writeAttribute("time", seconds(0));
      xml.writeCharacters("\n      ");
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("type", GradeReport.MISSING);
      xml.writeAttribute("message", GradeReport.NOTHING);
      xml.writeCharacters("\n    ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static String name(String exercise) {
    return Submission.title(exercise);
  }

  private static void testCase(XMLStreamWriter xml, Graded graded) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", name(graded.exercise()));
    xml.writeAttribute("name", clean(graded.student()));
    xml.writeAttribute("time", seconds(graded.elapsedMillis()));
    if (!graded.passes()) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement(isError(graded) ? "error" : "failure");
      xml.writeAttribute("type", graded.verdict().name());
      xml.writeAttribute("message", clean(graded.message()));
      xml.writeCharacters(clean(String.join("\n", graded.feedback())));
      xml.writeEndElement();
    }
    xml.writeCharacters("\n      ");
    xml.writeStartElement("system-out");
    xml.writeCharacters(graded.points());
    xml.writeEndElement();
    xml.writeCharacters("\n    ");
    xml.writeEndElement();
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  /** Replaces the characters that XML 1.0 cannot represent, even escaped. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(c -> {
      boolean allowed = c == '\t'
          || c == '\n'
          || c == '\r'
          || (c >= 0x20 && c <= 0xD7FF)
          || (c >= 0xE000 && c <= 0xFFFD)
          || c >= 0x10000;
      clean.appendCodePoint(allowed ? c : '?');
    });
    return clean.toString();
  }
}
