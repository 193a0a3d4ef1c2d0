package org.bytewise.site;

import java.util.List;
import java.util.Map;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.page.Piece;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Sentences as HTML, by CommonMark's renderer: the door to it. One for a page. */
final class SentenceHtml {
  private static final Parser PARSER = Parser.builder().build();

  /** For Markdown: what looks like HTML in it is shown as it is. */
  private static final HtmlRenderer MARKDOWN =
      HtmlRenderer.builder().escapeHtml(true).build();

  private static final HtmlRenderer SENTENCE =
      HtmlRenderer.builder().omitSingleParagraphP(true).build();

  private final Footnotes footnotes;
  private final Map<String, String> lessonLinks;

  /** @param lessonLinks the address of each lesson by its id, as it is from the page */
  SentenceHtml(Footnotes footnotes, Map<String, String> lessonLinks) {
    this.footnotes = footnotes;
    this.lessonLinks = lessonLinks;
  }

  /** Returns Markdown without figures as HTML. */
  static String markdown(String text) {
    return MARKDOWN.render(PARSER.parse(text));
  }

  /** Returns a sentence as HTML, without an element around it. */
  String of(List<Piece> pieces) {
    Paragraph paragraph = new Paragraph();
    String before = "";
    for (Piece piece : pieces) {
      paragraph.appendChild(node(piece, before));
      before = piece instanceof Piece.Words words ? words.text() : "";
    }
    Document document = new Document();
    document.appendChild(paragraph);
    return SENTENCE.render(document);
  }

  /**
   * Returns a figure as HTML: what was measured, what by, and where other VMs differ the mark of
   * their note.
   */
  String figure(Piece.Figure figure) {
    return "<span class=\"figure\" data-measured=\"%s\">%s</span>%s"
        .formatted(
            Template.text(figure.source()),
            Template.text(figure.text()),
            figure.varies() ? "" : footnotes.mark(figure.key(), figure.text()));
  }

  private Node node(Piece piece, String before) {
    if (piece instanceof Piece.Figure figure) {
      HtmlInline html = new HtmlInline();
      html.setLiteral(figure(figure));
      return html;
    }
    if (piece instanceof Piece.Link link) {
      Link node = new Link(link.destination(), null);
      link.words().forEach(words -> node.appendChild(words(words)));
      return node;
    }
    Piece.Words words = (Piece.Words) piece;
    String address = lessonLinks.get(words.text());
    boolean lesson = words.kind() == Inline.Kind.CODE
        && address != null
        && before.matches("(?s).*(?:\\blessons?|, | and) $");
    if (lesson) {
      Link node = new Link(address, null);
      node.appendChild(words(words));
      return node;
    }
    return words(words);
  }

  private static Node words(Piece.Words words) {
    return switch (words.kind()) {
      case PLAIN -> new Text(words.text());
      case CODE -> new Code(words.text());
      case STRONG -> around(new StrongEmphasis(), words);
      case EMPHASIS -> around(new Emphasis(), words);
    };
  }

  private static Node around(Node mark, Piece.Words words) {
    mark.appendChild(new Text(words.text()));
    return mark;
  }
}
