package org.bytewise.instruments.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bytewise.screen.Glyphs;
import org.bytewise.snippets.heap.Content;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GraphSvgTest {
  private static String svg(HandMadeHeap heap) {
    return GraphSvg.of(heap.model(GraphOptions.standard(), Glyphs.UNICODE));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String name, String style) {
    List<Element> all = new ArrayList<>();
    NodeList found = document.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      Element one = (Element) found.item(i);
      if (List.of(one.getAttribute("class").split(" ")).contains(style)) {
        all.add(one);
      }
    }
    return all;
  }

  @Test
  void it_has_a_box_for_each_object_and_an_arrow_for_each_reference() throws Exception {
    Document document = parsed(svg(HandMadeHeap.Known.cycle()));
    assertThat(elements(document, "rect", "box")).hasSize(2);
    assertThat(elements(document, "path", "arrow"))
        .extracting(path -> path.getFirstChild().getTextContent())
        .containsExactly(
            "parent refers to #1", "other of #1 refers to #2", "other of #2 refers to #1");
    assertThat(elements(document, "path", "back")).hasSize(1);
  }

  @Test
  void it_describes_itself_and_has_no_script() throws Exception {
    String svg = svg(HandMadeHeap.Known.recordWithString());
    Document document = parsed(svg);
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("The objects reachable from ada");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .startsWith("ada refers to #1 (72 B). #1 is a Person, 24 B: name refers to #2 (48 B);"
            + " born = 1815. #2 is a String, 24 B: \"Ada\". Sizes in boxes are shallow.");
    assertThat(svg).doesNotContain("<script", "href", "onload").contains("prefers-color-scheme");
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    String hostile = "</text><script>alert(1)</script>&amp;\"'<![CDATA[\u0000\ud800\uffff]]>";
    HandMadeHeap heap = new HandMadeHeap()
        .variable("evil\u0001", HandMadeHeap.STRING, HandMadeHeap.to(1))
        .string(1, hostile);
    Document document = parsed(svg(heap));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getDocumentElement().getTextContent())
        .contains("</text><script>alert(1)</script>&amp;\\\"'<![CDATA[\\u0000\\ud800\\uffff]]>");
  }

  @Test
  void boxes_do_not_overlap() throws Exception {
    for (HandMadeHeap heap : List.of(
        HandMadeHeap.Known.hashMap(),
        HandMadeHeap.Known.tooLarge(),
        HandMadeHeap.Known.arrayOfArrays(),
        HandMadeHeap.Known.enumConstant())) {
      List<Element> boxes = elements(parsed(svg(heap)), "rect", "box");
      for (Element one : boxes) {
        for (Element other : boxes) {
          boolean apart = one == other
              || end(one, "x", "width") < number(other, "x")
              || end(other, "x", "width") < number(one, "x")
              || end(one, "y", "height") < number(other, "y")
              || end(other, "y", "height") < number(one, "y");
          assertThat(apart).isTrue();
        }
      }
    }
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static int end(Element element, String start, String length) {
    return number(element, start) + number(element, length);
  }

  @Test
  void primitive_and_null_variables_have_no_arrow() throws Exception {
    Document document = parsed(svg(new HandMadeHeap()
        .variable("x", "int", HandMadeHeap.value(5))
        .variable("nothing", "Object", Content.NULL)));
    assertThat(elements(document, "path", "arrow")).isEmpty();
    assertThat(document.getDocumentElement().getTextContent()).contains("= 5", "= null");
  }
}
