package org.bytewise.instruments.sites;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import one.convert.Arguments;
import one.convert.CallStack;
import one.convert.FlameGraph;
import one.convert.Frame;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.Site;
import org.bytewise.screen.Words;

/**
 * Draws sites as a flame graph, by async-profiler's converter. It gets the sites, not the
 * recording, so that its figures match the receipt's, without one-time allocations and other
 * threads. The widths are bytes; the types are the innermost frames.
 */
public final class FlameFile {
  private FlameFile() {}

  /** Writes the graph of some sites. */
  public static void write(List<Site> sites, Path file) throws IOException {
    Arguments settings = new Arguments();
    settings.title = "Allocated bytes";
    FlameGraph graph = new FlameGraph(settings);
    CallStack stack = new CallStack();
    sites.forEach(site -> add(site, stack, graph));
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      graph.dump(out);
      if (out.checkError()) {
        throw new IOException("it could not be written completely");
      }
    }
  }

  private static void add(Site site, CallStack stack, FlameGraph graph) {
    stack.push(site.name(), Frame.TYPE_JIT_COMPILED);
    for (TypeAmount type : site.types()) {
      stack.push(Words.type(type.type()), Frame.TYPE_KERNEL);
      graph.addSample(stack, type.amount().bytes());
      stack.pop();
    }
    site.children().forEach(child -> add(child, stack, graph));
    stack.pop();
  }
}
