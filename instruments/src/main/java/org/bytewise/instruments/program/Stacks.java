package org.bytewise.instruments.program;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.Site;

/** Goes through call paths, from which files for other tools are written. Stateless. */
final class Stacks {
  private Stacks() {}

  /** Receives the objects of one type that were created at one place. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes them.
     *
     * @param frames outermost first; valid during the call only
     */
    void take(List<String> frames, String type, Amount amount) throws IOException;
  }

  /** Calls for each place and type, in the order of the sites. */
  static void forEach(List<Site> sites, Taker taker) throws IOException {
    Deque<Iterator<Site>> open = new ArrayDeque<>();
    List<String> frames = new ArrayList<>();
    open.push(sites.iterator());
    while (!open.isEmpty()) {
      if (open.peek().hasNext()) {
        Site site = open.peek().next();
        frames.add(site.name());
        for (TypeAmount type : site.types()) {
          taker.take(frames, type.type(), type.amount());
        }
        open.push(site.children().iterator());
      } else {
        open.pop();
        if (!frames.isEmpty()) {
          frames.remove(frames.size() - 1);
        }
      }
    }
  }

  /** Returns the innermost frame that stands for a type. */
  static String typeFrame(String type) {
    return "new " + type;
  }

  static long sum(List<Site> sites, ToLongFunction<Amount> figure) {
    return sites.stream().mapToLong(site -> figure.applyAsLong(site.amount())).sum();
  }
}
