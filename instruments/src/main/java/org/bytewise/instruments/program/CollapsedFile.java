package org.bytewise.instruments.program;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.bytewise.counting.Site;

/** Writes call paths as collapsed stacks: outermost frame first, types innermost, bytes. */
final class CollapsedFile {
  private CollapsedFile() {}

  static void write(List<Site> stacks, Writer out) throws IOException {
    Stacks.forEach(stacks, (path, type, amount) -> {
      for (String frame : path) {
        out.write(clean(frame) + ';');
      }
      out.write(clean(Stacks.typeFrame(type)) + ' ' + amount.bytes() + '\n');
    });
  }

  /** Returns a frame without what separates frames. */
  private static String clean(String frame) {
    return frame.replace(';', ',').replace('\n', ' ');
  }
}
