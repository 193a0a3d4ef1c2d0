package org.bytewise.lessons.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Reads the page "Read more" at the end of a lesson: a list whose items link to what is worth
 * reading on the subject. It is not a step and has no figures.
 */
final class ReadMoreReader {

  /** The heading of the page. */
  static final String TITLE = "Read more";

  private static final int LEVEL = 2;

  private final Mistakes mistakes;
  private final ProseReader prose;

  ReadMoreReader(Mistakes mistakes, ProseReader prose) {
    this.mistakes = mistakes;
    this.prose = prose;
  }

  /**
   * Removes the page from a lesson's document and returns its items; empty if there is no page.
   * Everything from its heading to the end of the document belongs to it.
   */
  List<Prose> take(Node document) {
    Node node = document.getFirstChild();
    while (node != null && !isTitle(node)) {
      node = node.getNext();
    }
    if (node == null) {
      return List.of();
    }
    int titleLine = line(node);
    List<Prose> items = new ArrayList<>();
    Node next = unlinked(node);
    while (next != null) {
      if (next instanceof BulletList list) {
        items(list, items);
      } else {
        mistakes.add(
            line(next),
            "the page \"" + TITLE
                + "\" is the end of the file and has nothing but a list; move this above it");
      }
      next = unlinked(next);
    }
    if (items.isEmpty()) {
      mistakes.add(titleLine, "the page \"" + TITLE + "\" is empty; list what is worth reading");
    }
    return items;
  }

  private static Node unlinked(Node node) {
    Node next = node.getNext();
    node.unlink();
    return next;
  }

  private static boolean isTitle(Node node) {
    return node instanceof Heading heading
        && heading.getLevel() == LEVEL
        && heading.getFirstChild() instanceof Text text
        && text.getNext() == null
        && text.getLiteral().equals(TITLE);
  }

  private void items(BulletList list, List<Prose> into) {
    for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
      Node content = item.getFirstChild();
      if (!(content instanceof Paragraph) || content.getNext() != null) {
        mistakes.add(line(item), "a list item must be a single paragraph");
        continue;
      }
      links(content);
      Prose read = prose.prose(content, line(content), false);
      if (read.inlines().stream().anyMatch(Inline.Measured.class::isInstance)) {
        mistakes.add(line(content), "the page \"" + TITLE + "\" has no figures; write words");
      }
      into.add(read);
    }
  }

  private void links(Node item) {
    List<String> targets = new ArrayList<>();
    item.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        targets.add(link.getDestination());
      }
    });
    if (targets.isEmpty()) {
      mistakes.add(line(item), "this item links to nothing; write it as \"[title](https://…)\"");
    }
    for (String target : targets) {
      if (!isWebAddress(target)) {
        mistakes.add(line(item), "\"" + target + "\" is not an address \"https://…\"; correct it");
      }
    }
  }

  private static boolean isWebAddress(String target) {
    try {
      URI address = new URI(target);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int line(Node node) {
    return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getLineIndex() + 1;
  }
}
