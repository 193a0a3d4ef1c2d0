package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Text in Markdown in which nothing is measured: paragraphs, lists, code, quotations. What Markdown
 * has beyond that is shown as its words. Stateless.
 */
public final class PlainMarkdown {
  private static final Parser PARSER = Parser.builder().build();

  private PlainMarkdown() {}

  /** The parts of a text. */
  public static List<Part> parts(String markdown) {
    List<Part> parts = new ArrayList<>();
    blocks(PARSER.parse(markdown), parts);
    return List.copyOf(parts);
  }

  private static void blocks(Node parent, List<Part> into) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FencedCodeBlock fence) {
        into.add(code(fence.getLiteral()));
      } else if (node instanceof IndentedCodeBlock indented) {
        into.add(code(indented.getLiteral()));
      } else if (node instanceof BulletList || node instanceof OrderedList) {
        items(node, into);
      } else if (node instanceof BlockQuote || node.getFirstChild() instanceof Paragraph) {
        blocks(node, into);
      } else {
        List<Span> spans = new ArrayList<>();
        inlines(node, node instanceof Heading ? Style.STRONG : Style.PLAIN, spans);
        into.add(new Part.Paragraph(spans));
      }
    }
  }

  private static Part code(String literal) {
    return new Part.Code(literal.stripTrailing().lines().toList());
  }

  private static void items(Node list, List<Part> into) {
    int number = 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<Part> body = new ArrayList<>();
      blocks(item, body);
      String marker = list instanceof OrderedList ? number + "." : "-";
      number++;
      for (int i = 0; i < body.size(); i++) {
        into.add(
            i == 0 && body.get(i) instanceof Part.Paragraph first
                ? new Part.Item(marker, first.spans())
                : body.get(i));
      }
    }
  }

  private static void inlines(Node parent, Style style, List<Span> into) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        into.add(new Span(style, text.getLiteral()));
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        into.add(new Span(style, " "));
      } else if (node instanceof Code code) {
        into.add(Span.code(code.getLiteral()));
      } else if (node instanceof Emphasis) {
        inlines(node, Style.EMPHASIS, into);
      } else if (node instanceof StrongEmphasis) {
        inlines(node, Style.STRONG, into);
      } else {
        inlines(node, style, into);
        if (node instanceof Link link) {
          into.add(new Span(style, " (" + link.getDestination() + ")"));
        }
      }
    }
  }
}
