package org.bytewise.verify.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.bytewise.verify.Launcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The site of the whole course, which is built once for all tests of it. With
 * {@code -Dbytewise.site=DIR} they check one that exists.
 */
final class BuiltSite {
  private static final String EXISTING = System.getProperty("bytewise.site", "");
  private static final Path FOLDER =
      Path.of(EXISTING.isEmpty() ? "target/site" : EXISTING).toAbsolutePath();
  private static final Map<Path, Document> PARSED = new HashMap<>();
  private static boolean built;

  private BuiltSite() {}

  /** Returns its folder. */
  static synchronized Path folder() throws Exception {
    if (!built && EXISTING.isEmpty()) {
      Path home = Files.createDirectories(FOLDER.resolveSibling("site-home"));
      Launcher.run(Launcher.environmentWithArchives(home), "lessons", "--site", FOLDER.toString());
      built = true;
    }
    return FOLDER;
  }

  /** Returns its pages, in the order of their names. */
  static List<Path> pages() throws Exception {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** Returns a page as a browser reads it. */
  static synchronized Document parsed(Path page) throws IOException, SAXException {
    Document known = PARSED.get(page);
    if (known == null) {
      known = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW).parse(page.toFile());
      PARSED.put(page, known);
    }
    return known;
  }

  /** Returns all elements of a name, or all elements for an asterisk. */
  static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
