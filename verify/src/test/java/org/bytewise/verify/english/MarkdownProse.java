package org.bytewise.verify.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads the prose of a Markdown document: headings, paragraphs, items and cells; neither code nor
 * front matter.
 */
final class MarkdownProse extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n.*?\n---\n", Pattern.DOTALL);

  /** The conditions under which a mistake of an exercise applies. */
  private static final String CONDITIONS = "when: ";

  private final String file;
  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();

  private MarkdownProse(String file) {
    this.file = file;
  }

  /**
   * Returns the passages of a document.
   *
   * @param file its name, for the places
   */
  static List<Passage> of(String file, String markdown) {
    MarkdownProse prose = new MarkdownProse(file);
    // Empty lines in its place keep the lines' numbers right.
    String body = FRONT_MATTER
        .matcher(markdown)
        .replaceFirst(matter -> "\n".repeat((int) matter.group().lines().count()));
    PARSER.parse(body).accept(prose);
    return prose.passages;
  }

  @Override
  public void visit(Heading heading) {
    finish(heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    finish(paragraph);
  }

  private void finish(Block paragraph) {
    visitChildren(paragraph);
    int line = paragraph.getSourceSpans().get(0).getLineIndex() + 1;
    String text = block.toString();
    block.setLength(0);
    if (text.startsWith("|")) {
      // A table is a paragraph to this parser; each row has a line and each cell is a passage.
      for (String row : text.lines().toList()) {
        for (String cell : row.split("\\|", -1)) {
          add(line, cell);
        }
        line++;
      }
    } else if (!text.startsWith(CONDITIONS)) {
      add(line, text);
    }
  }

  private void add(int line, String text) {
    Passage passage = new Passage(file + ":" + line, text);
    if (passage.hasWords()) {
      passages.add(passage);
    }
  }

  @Override
  public void visit(Text text) {
    block.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    block.append(Passage.NAME);
  }

  @Override
  public void visit(Image image) {
    block.append(Passage.NAME);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    block.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    block.append('\n');
  }
}
