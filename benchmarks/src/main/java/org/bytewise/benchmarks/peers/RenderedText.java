package org.bytewise.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A program to profile: reads the Markdown file that is its argument, and prints how many
 * characters it has as HTML.
 */
public final class RenderedText {
  private RenderedText() {}

  public static void main(String[] args) throws IOException {
    String text = Files.readString(Path.of(args[0]));
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(text));
    System.out.println(html.length());
  }
}
