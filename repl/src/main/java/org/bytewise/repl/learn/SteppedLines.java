package org.bytewise.repl.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.step.LineByLine;
import org.bytewise.lessons.measure.CodeStop;
import org.bytewise.lessons.measure.TypeCount;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.stepping.Frame;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/** Says what lessons need to know about a stop. */
final class SteppedLines {
  private SteppedLines() {}

  static CodeStop of(LineByLine lines, Stop stop) {
    return new CodeStop(
        switch (stop.reason()) {
          case LINE -> CodeStop.Kind.LINE;
          case EXCEPTION -> CodeStop.Kind.EXCEPTION;
          case END -> CodeStop.Kind.END;
        },
        lines.line(stop),
        stop.threads().stream().findFirst().map(SteppedLines::frames).orElse(0),
        byType(stop.heap().objects()),
        stop.heap().leftOut(),
        variables(stop),
        stop.unreachable());
  }

  private static int frames(ThreadView thread) {
    return thread.frames().size() + thread.more();
  }

  private static List<TypeCount> byType(List<HeapObject> objects) {
    Map<String, TypeCount> counts = new LinkedHashMap<>();
    for (HeapObject object : objects) {
      counts.merge(
          object.type(),
          new TypeCount(object.type(), 1, object.shallowBytes()),
          (one, other) -> new TypeCount(
              one.type(), one.objects() + other.objects(), one.bytes() + other.bytes()));
    }
    return List.copyOf(counts.values());
  }

  private static List<CodeStop.Named> variables(Stop stop) {
    List<CodeStop.Named> variables = new ArrayList<>();
    for (ThreadView thread : stop.threads()) {
      for (Frame frame : thread.frames()) {
        frame.locals().forEach(local -> variables.add(named(local)));
      }
    }
    stop.variables().forEach(variable -> variables.add(named(variable)));
    return variables;
  }

  private static CodeStop.Named named(Slot slot) {
    int label = slot.content() instanceof Content.Reference reference ? reference.label() : 0;
    return new CodeStop.Named(slot.name(), label);
  }
}
