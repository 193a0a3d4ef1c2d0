package org.bytewise.instruments.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bytewise.snippets.stepping.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class StepPicturesTest {
  static Stream<String> scenes() {
    return StepScenes.all().keySet().stream();
  }

  private static Document parsed(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static List<String> texts(Document document, String name) {
    return elements(document, name).stream().map(Element::getTextContent).toList();
  }

  private static String svg(StepScenes.Scene scene, int at) {
    return new StepSvg(scene.sources(), false).draw(scene.moment(at), true);
  }

  private static String html(StepScenes.Scene scene) throws IOException {
    StringWriter out = new StringWriter();
    new StepHtml(scene.sources(), out).write(scene.moment(0));
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void a_picture_is_well_formed_and_named_for_those_who_do_not_see_it(String name)
      throws Exception {
    StepScenes.Scene scene = StepScenes.all().get(name);
    for (int at = 0; at < scene.stops().size(); at++) {
      Document picture = parsed(svg(scene, at));
      assertThat(picture.getDocumentElement().getLocalName()).isEqualTo("svg");
      assertThat(texts(picture, "title")).hasSize(1).first().asString().startsWith("Step ");
      assertThat(texts(picture, "desc")).hasSize(1).first().asString().startsWith("Stack: ");
      assertThat(elements(picture, "script")).isEmpty();
    }
  }

  @Test
  void a_picture_has_the_frames_the_objects_and_an_arrow_for_each_reference() throws Exception {
    Document picture = parsed(svg(StepScenes.cycle(), 1));
    assertThat(texts(picture, "text"))
        .contains("snippet, line 7", "a → #1", "#1 Node, 24 B", "next → #2, value = 1");
    // Two variables and four fields; the last node's are null. One path is the arrows' head.
    assertThat(elements(picture, "path")).hasSize(2 + 4 + 1);
  }

  @Test
  void an_arrow_leaves_its_box_straight_so_that_it_crosses_no_text() throws Exception {
    Document picture = parsed(svg(StepScenes.cycle(), 1));
    List<Double> edges = elements(picture, "rect").stream()
        .filter(box -> box.getAttribute("class").equals("box"))
        .map(box -> Double.parseDouble(box.getAttribute("x"))
            + Double.parseDouble(box.getAttribute("width")))
        .toList();
    List<String> arrows = elements(picture, "path").stream()
        .filter(path -> path.getAttribute("class").equals("a"))
        .map(path -> path.getAttribute("d"))
        .toList();
    assertThat(arrows).isNotEmpty().allSatisfy(arrow -> {
      assertThat(arrow).matches("M[\\d.]+ [\\d.]+H[\\d.]+C.*");
      double edge = Double.parseDouble(arrow.substring(arrow.indexOf('H') + 1, arrow.indexOf('C')));
      assertThat(edges).anyMatch(one -> Math.abs(one - edge) < 0.2);
    });
  }

  @Test
  void a_page_marks_where_other_threads_are() throws Exception {
    assertThat(html(StepScenes.threads())).contains("<span class=\"other\">▷ t.join();</span>");
  }

  @Test
  void hostile_strings_are_only_text() throws Exception {
    Document picture = parsed(svg(StepScenes.hostile(), 0));
    assertThat(String.join("\n", texts(picture, "text")))
        .contains("</svg><script>alert('1')</script>")
        .contains("\\u001b[2", "\\u0000\\u202eevil")
        .doesNotContain("\u202e", "\u001b");
    Document page = parsed(html(StepScenes.hostile()));
    assertThat(elements(page, "script")).isEmpty();
    assertThat(elements(page, "svg")).hasSize(1);
  }

  @Test
  void a_page_has_a_section_for_each_step_with_links_that_lead_to_others() throws Exception {
    Document page = parsed(html(StepScenes.list()));
    List<String> ids = elements(page, "section").stream()
        .map(section -> section.getAttribute("id"))
        .toList();
    assertThat(ids).hasSize(8).contains("step-1", "step-8").endsWith("step-1");
    assertThat(
            elements(page, "a").stream().map(link -> link.getAttribute("href").substring(1)))
        .hasSize(4 * 6 + 2 * 2)
        .allMatch(ids::contains);
    assertThat(elements(page, "svg")).hasSize(8);
    List<String> titles =
        elements(page, "title").stream().map(one -> one.getAttribute("id")).toList();
    assertThat(titles).doesNotHaveDuplicates();
  }

  @Test
  void a_page_of_a_long_run_says_what_it_leaves_out() throws Exception {
    StepScenes.Scene scene = StepScenes.list();
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < StepHtml.MOST_STOPS + 1; i++) {
      stops.add(scene.stops().get(0).withNumber(i));
    }
    StringWriter out = new StringWriter();
    new StepHtml(scene.sources(), out)
        .write(new StepMoment(stops, 0, true, Optional.of("it was <cut>")));
    Document page = parsed(out.toString());
    assertThat(elements(page, "section")).hasSize(500);
    assertThat(texts(page, "p"))
        .contains("The page has the first 500 of 501 steps.", "Recording ended: it was <cut>.");
  }
}
