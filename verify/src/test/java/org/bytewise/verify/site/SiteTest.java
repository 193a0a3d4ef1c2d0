package org.bytewise.verify.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.validation.SimpleDocumentValidator;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The site of the whole course. Measuring all lessons takes minutes, so it is built on one JDK: on
 * the one whose play of the course, in {@code WholeCourseTest}, takes less time.
 */
@EnabledForJreRange(min = JRE.JAVA_25)
class SiteTest {
  private static final Pattern COUNTED =
      Pattern.compile("\\b\\d[\\d,.]*[ -](?:bytes?|objects?)\\b(?!-)");

  /** What holds figures that were measured, or text that is not about this VM. */
  private static final Set<String> MEASURED_OR_CODE = Set.of("code", "pre", "script");

  @Test
  void it_has_a_page_for_each_lesson_and_each_exercise() throws Exception {
    Path folder = BuiltSite.folder();
    for (LessonInfo lesson : Curriculum.packaged().lessons()) {
      Path page = folder.resolve("lessons/" + lesson.id() + ".html");
      assertThat(page).exists();
      assertThat(text(BuiltSite.parsed(page).getDocumentElement()))
          .as("the page of " + lesson.id())
          .contains(lesson.title());
    }
    String exercises = "";
    for (Path page : BuiltSite.pages()) {
      exercises += page.getParent().endsWith("exercises") ? Files.readString(page) : "";
    }
    for (String id : ExercisePack.packaged().ids()) {
      assertThat(exercises).contains("bytewise exercises start " + id + "</code>");
    }
    assertThat(Files.readString(folder.resolve("assets/search-index.js")))
        .contains("lessons/string-size.html#", "Cheat sheet");
  }

  @Test
  void every_page_is_valid_html() throws Exception {
    List<Path> pages = BuiltSite.pages();
    FutureTask<List<String>> check = new FutureTask<>(() -> problems(pages));
    // The checker reads its grammar by recursion, deeper than the usual stack.
    Thread thread = new Thread(null, check, "checking HTML", 64L << 20);
    thread.start();
    assertThat(check.get()).isEmpty();
  }

  private static List<String> problems(List<Path> pages) throws Exception {
    List<String> problems = new ArrayList<>();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    Problems noted = new Problems(problems);
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", noted);
    validator.setUpValidatorAndParsers(noted, false, false);
    for (Path page : pages) {
      noted.page = page;
      try (InputStream in = Files.newInputStream(page)) {
        InputSource source = new InputSource(in);
        source.setEncoding("UTF-8");
        source.setSystemId(page.toUri().toString());
        validator.checkHtmlInputSource(source);
      }
    }
    return problems;
  }

  /** Keeps everything that the checker says, warnings included. */
  private static final class Problems implements ErrorHandler {
    private final List<String> problems;
    private Path page;

    Problems(List<String> problems) {
      this.problems = problems;
    }

    @Override
    public void warning(SAXParseException e) {
      problems.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      warning(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      warning(e);
    }
  }

  @Test
  void every_link_leads_to_a_page_and_every_anchor_to_a_place_on_it() throws Exception {
    List<String> broken = new ArrayList<>();
    for (Path page : BuiltSite.pages()) {
      for (Element link : BuiltSite.elements(BuiltSite.parsed(page), "a")) {
        String address = link.getAttribute("href");
        if (!address.startsWith("https://") && !leadsSomewhere(page, address)) {
          broken.add(page + ": " + address);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path page, String address) throws Exception {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    return Files.isRegularFile(target)
        && (hash < 0
            || BuiltSite.parsed(target).getElementById(address.substring(hash + 1)) != null
            || ids(target).contains(address.substring(hash + 1)));
  }

  private static Set<String> ids(Path page) throws Exception {
    return BuiltSite.elements(BuiltSite.parsed(page), "*").stream()
        .map(element -> element.getAttribute("id"))
        .collect(Collectors.toSet());
  }

  @Test
  void nothing_is_loaded_from_elsewhere() throws Exception {
    for (Path page : BuiltSite.pages()) {
      Document document = BuiltSite.parsed(page);
      for (Map.Entry<String, String> one : Map.of(
              "script", "src", "link", "href", "img", "src", "form", "action")
          .entrySet()) {
        for (Element element : BuiltSite.elements(document, one.getKey())) {
          String address = element.getAttribute(one.getValue());
          assertThat(address).as(page + ": " + one.getKey()).isNotEmpty().doesNotContain(":");
          assertThat(page.resolveSibling(address)).as(page + ": " + address).exists();
        }
      }
    }
    try (Stream<Path> files = Files.walk(BuiltSite.folder())) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(css|js|svg)")).toList()) {
        if (!file.endsWith("search-index.js")) {
          assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
              .as(file.toString())
              .doesNotContain("http:", "https:", "@import");
        }
      }
    }
  }

  @Test
  void every_picture_has_an_alternative_text_and_follows_as_text() throws Exception {
    int pictures = 0;
    for (Path page : BuiltSite.pages()) {
      for (Element picture : BuiltSite.elements(BuiltSite.parsed(page), "img")) {
        pictures++;
        assertThat(picture.getAttribute("alt")).as(page.toString()).hasSizeGreaterThan(20);
        Element figure = (Element) picture.getParentNode().getParentNode();
        assertThat(figure.getElementsByTagName("pre").getLength())
            .as("texts beside the picture " + picture.getAttribute("src"))
            .isPositive();
      }
    }
    assertThat(pictures)
        .as("pictures of layouts, growth, steps, objects and time")
        .isGreaterThan(20);
  }

  @Test
  void every_picture_is_a_file_of_xml_that_describes_itself_and_has_no_script() throws Exception {
    try (Stream<Path> files = Files.list(BuiltSite.folder().resolve("pictures"))) {
      for (Path file : files.toList()) {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(Files.readString(file))
            .as(file.toString())
            .contains("<title")
            .doesNotContain("<script");
      }
    }
  }

  @Test
  void headings_descend_one_by_one_and_each_page_has_its_landmarks() throws Exception {
    for (Path page : BuiltSite.pages()) {
      Document document = BuiltSite.parsed(page);
      int before = 0;
      int first = 0;
      for (Element element : BuiltSite.elements(document, "*")) {
        Matcher heading = Pattern.compile("h([1-6])").matcher(element.getLocalName());
        if (heading.matches()) {
          int level = Integer.parseInt(heading.group(1));
          assertThat(level).as(page + ": " + text(element)).isLessThanOrEqualTo(before + 1);
          first += level == 1 ? 1 : 0;
          before = level;
        }
      }
      assertThat(first).as("headings of the first level of " + page).isOne();
      assertThat(BuiltSite.elements(document, "main")).as(page.toString()).hasSize(1);
      assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    }
  }

  @Test
  void every_figure_says_what_it_was_measured_by() throws Exception {
    int figures = 0;
    List<String> typed = new ArrayList<>();
    for (Path page : BuiltSite.pages()) {
      Document document = BuiltSite.parsed(page);
      for (Element element : BuiltSite.elements(document, "*")) {
        boolean figure = element.getLocalName().equals("figure")
            || element.getAttribute("class").equals("figure");
        if (figure) {
          figures++;
          assertThat(element.getAttribute("data-measured"))
              .as(page + ": " + text(element))
              .isNotBlank();
        }
      }
      if (page.getParent().endsWith("lessons")) {
        COUNTED
            .matcher(unmeasured(document.getDocumentElement()))
            .results()
            .forEach(found -> typed.add(page + ": " + found.group()));
      }
      assertThat(Files.readString(page))
          .as(page.toString())
          .doesNotContain("could not be measured");
    }
    assertThat(figures).isGreaterThan(1_000);
    assertThat(typed).as("numbers that no measurement stands behind").isEmpty();
  }

  private static String text(Node node) {
    return node.getTextContent();
  }

  /** Returns the text of a page without what is measured, code, and what is said of other VMs. */
  private static String unmeasured(Node node) {
    if (node instanceof Element element) {
      String kind = element.getAttribute("class");
      if (MEASURED_OR_CODE.contains(element.getLocalName())
          || element.hasAttribute("data-measured")
          || kind.equals("vms")) {
        return " \u2026 ";
      }
    }
    if (node.getNodeType() == Node.TEXT_NODE) {
      return node.getTextContent();
    }
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(unmeasured(child));
    }
    return text.toString();
  }

  @Test
  void the_figures_of_the_simulated_vm_are_notes_where_they_differ() throws Exception {
    Document page =
        BuiltSite.parsed(BuiltSite.folder().resolve("lessons/headers-and-padding.html"));
    assertThat(text(page.getDocumentElement())).contains("JDK 27 with compact headers, simulated");
    Set<String> marks = new HashSet<>();
    BuiltSite.elements(page, "a").stream()
        .filter(link -> link.getAttribute("class").equals("mark"))
        .forEach(link -> marks.add(link.getAttribute("href")));
    assertThat(marks).isNotEmpty();
  }

  @Test
  void text_has_enough_contrast_in_light_and_in_dark() throws Exception {
    String css = Files.readString(BuiltSite.folder().resolve("assets/site.css"));
    List<String> blocks = new ArrayList<>();
    Matcher root = Pattern.compile(":root \\{([^}]*)}").matcher(css);
    while (root.find()) {
      blocks.add(root.group(1));
    }
    assertThat(blocks).as("light, dark and print").hasSize(3);
    for (String block : blocks) {
      Map<String, String> colours = new TreeMap<>();
      Matcher one = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});").matcher(block);
      while (one.find()) {
        colours.put(one.group(1), one.group(2));
      }
      for (String back : List.of("page", "raised")) {
        for (String ink : List.of("text", "quiet", "link", "figure", "accent")) {
          enough(colours, ink, back);
        }
      }
      enough(colours, "screen-text", "screen");
      if (colours.containsKey("button-text")) {
        enough(colours, "button-text", "accent");
        enough(colours, "wrong", "page");
        enough(colours, "right", "page");
        enough(colours, "figure", "screen");
        enough(colours, "link", "screen");
      }
    }
  }

  private static void enough(Map<String, String> colours, String ink, String back) {
    double one = luminance(colours.get(ink));
    double other = luminance(colours.get(back));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertThat(contrast)
        .as("%s %s on %s %s", ink, colours.get(ink), back, colours.get(back))
        .isGreaterThanOrEqualTo(4.5);
  }

  /** Returns the relative luminance of a colour as WCAG defines it. */
  private static double luminance(String colour) {
    String hex =
        colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
    double[] share = new double[3];
    for (int i = 0; i < share.length; i++) {
      double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      share[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * share[0] + 0.7152 * share[1] + 0.0722 * share[2];
  }
}
