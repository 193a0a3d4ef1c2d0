package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.stepping.Frame;
import org.bytewise.snippets.stepping.LineCost;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/** Runs made by hand, to be shown. Their sizes are those of a 64-bit VM with compressed oops. */
final class StepScenes {
  static final LineCost NOTHING = new LineCost(0, 0, List.of(), List.of(), 0, true, null);

  private StepScenes() {}

  /** A run and the code that it runs. */
  record Scene(String code, List<Stop> stops) {
    StepSources sources() {
      return new StepSources(code, List.of());
    }

    StepMoment moment(int at) {
      return new StepMoment(stops, at, true, Optional.empty());
    }

    SteppedRun run() {
      return new SteppedRun(stops, new Transcript(List.of(), "", 0, List.of()), Optional.empty());
    }
  }

  static Slot slot(String name, Content content) {
    return new Slot(name, "java.lang.Object", content);
  }

  static Slot number(String name, long value) {
    return new Slot(name, "int", new Content.Primitive(String.valueOf(value)));
  }

  static Content ref(int label) {
    return new Content.Reference(label);
  }

  static HeapObject plain(int label, String type, long bytes, Slot... fields) {
    return new HeapObject(
        label, type, bytes, List.of(fields), -1, List.of(), Optional.empty(), Optional.empty());
  }

  static HeapObject array(int label, String type, long bytes, int length, Content... elements) {
    return new HeapObject(
        label,
        type,
        bytes,
        List.of(),
        length,
        List.of(elements),
        Optional.empty(),
        Optional.empty());
  }

  /** A string, whose array has the label after its own. */
  static List<HeapObject> string(int label, String text) {
    Content[] bytes = new Content[Math.min(text.length(), HeapObject.MOST_ELEMENTS)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = new Content.Primitive(String.valueOf((int) text.charAt(i)));
    }
    return List.of(
        new HeapObject(
            label,
            "java.lang.String",
            24,
            List.of(slot("value", ref(label + 1)), number("coder", 0), number("hash", 0)),
            -1,
            List.of(),
            Optional.of(text),
            Optional.empty()),
        array(label + 1, "byte[]", 16 + (text.length() + 7) / 8 * 8L, text.length(), bytes));
  }

  /** A list, whose array has the label after its own. */
  static List<HeapObject> list(int label, int capacity, Content... elements) {
    Content[] slots = new Content[capacity];
    for (int i = 0; i < capacity; i++) {
      slots[i] = i < elements.length ? elements[i] : Content.NULL;
    }
    return List.of(
        new HeapObject(
            label,
            "java.util.ArrayList",
            24,
            List.of(
                number("modCount", elements.length),
                slot("elementData", ref(label + 1)),
                number("size", elements.length)),
            -1,
            List.of(),
            Optional.empty(),
            Optional.of(new HeapObject.Elements(
                elements.length,
                capacity,
                List.of(),
                List.of(elements),
                List.of(label + 1),
                false))),
        array(label + 1, "java.lang.Object[]", 16 + 4L * capacity, capacity, slots));
  }

  @SafeVarargs
  static HeapView heap(List<HeapObject>... objects) {
    List<HeapObject> all = new ArrayList<>();
    for (List<HeapObject> some : objects) {
      all.addAll(some);
    }
    return new HeapView(all, 0, false);
  }

  static Frame frame(String method, int line, String text, Slot... locals) {
    return new Frame(method, Optional.of(new SourceLine("5", line, text)), List.of(locals));
  }

  static ThreadView main(Frame... frames) {
    return new ThreadView("main", true, List.of(frames), 0);
  }

  static LineCost cost(String type, long objects, long bytes) {
    return new LineCost(
        objects,
        bytes,
        List.of(new LineCost.OfType(type, objects, bytes)),
        List.of(),
        0,
        true,
        null);
  }

  /** Makes stops of one source, one after the other. */
  static final class Story {
    private final String code;
    private final List<Stop> stops = new ArrayList<>();
    List<Slot> variables = List.of();
    HeapView heap = new HeapView(List.of(), 0, false);
    List<Integer> unreachable = List.of();
    LineCost cost = NOTHING;
    String output = "";
    String exception;
    Stop.Reason reason = Stop.Reason.LINE;

    Story(String code) {
      this.code = code;
    }

    Story stop(int line, ThreadView... threads) {
      String text = code.lines().skip(line - 1).findFirst().orElseThrow().strip();
      stops.add(new Stop(
          stops.size(),
          reason,
          Optional.of(new SourceLine("5", line, text)),
          List.of(threads),
          variables,
          heap,
          unreachable,
          cost,
          output,
          Optional.ofNullable(exception)));
      unreachable = List.of();
      cost = NOTHING;
      output = "";
      exception = null;
      return this;
    }

    Scene end() {
      return new Scene(code, List.copyOf(stops));
    }
  }

  /** A list that two variables share; a string that is lost. */
  static Scene list() {
    Story story = new Story("""
        {
          var names = new ArrayList<String>();
          String last = "ann";
          names.add(last);
          names.add(new String("bob"));
          var same = names;
          System.out.println(same);
          last = null;
        }""");
    String code = story.code;
    story.stop(2, main(frame("snippet", 2, "")));
    story.heap = heap(list(1, 0));
    story.cost = cost("java.util.ArrayList", 1, 24);
    story.stop(3, main(frame("snippet", 3, "", slot("names", ref(1)))));
    story.heap = heap(list(1, 0), string(3, "ann"));
    story.stop(4, main(frame("snippet", 4, "", slot("names", ref(1)), slot("last", ref(3)))));
    story.heap = heap(list(1, 10, ref(3)), string(3, "ann"));
    story.cost = cost("java.lang.Object[]", 1, 56);
    story.stop(5, main(frame("snippet", 5, "", slot("names", ref(1)), slot("last", ref(3)))));
    story.heap = heap(list(1, 10, ref(3), ref(5)), string(3, "ann"), string(5, "bob"));
    story.cost = cost("java.lang.String", 1, 24);
    story.stop(6, main(frame("snippet", 6, "", slot("names", ref(1)), slot("last", ref(3)))));
    story.stop(
        7,
        main(frame(
            "snippet", 7, "", slot("names", ref(1)), slot("last", ref(3)), slot("same", ref(1)))));
    story.output = "[ann, bob]\n";
    story.stop(
        8,
        main(frame(
            "snippet", 8, "", slot("names", ref(1)), slot("last", ref(3)), slot("same", ref(1)))));
    story.heap = heap();
    story.unreachable = List.of(1, 2, 3, 4, 5, 6);
    story.reason = Stop.Reason.END;
    story.stop(8);
    return new Scene(code, story.stops);
  }

  /** Two nodes that refer to each other, and a third one that both share. */
  static Scene cycle() {
    Story story = new Story("""
        class Node { Node next; int value; Node shared; }
        var a = new Node();
        var b = new Node();
        a.next = b;
        b.next = a;
        a.shared = b.shared = new Node();
        a""");
    story.variables = List.of(slot("a", ref(1)), slot("b", ref(2)));
    story.heap = heap(List.of(
        plain(1, "Node", 24, slot("next", ref(2)), number("value", 1), slot("shared", ref(3))),
        plain(2, "Node", 24, slot("next", ref(1)), number("value", 2), slot("shared", ref(3))),
        plain(
            3,
            "Node",
            24,
            slot("next", Content.NULL),
            number("value", 3),
            slot("shared", Content.NULL))));
    story.cost = cost("Node", 1, 24);
    story.stop(6, main(frame("snippet", 6, "")));
    story.stop(7, main(frame("snippet", 7, "")));
    return story.end();
  }

  private static final String FACT = """
      int fact(int n) {
        if (n <= 1) {
          return 1;
        }
        return n * fact(n - 1);
      }
      fact(%d)""";

  /** A recursion, in the middle of it. */
  static Scene recursion(int depth, int more) {
    Story story = new Story(FACT.formatted(depth));
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i <= depth; i++) {
      frames.add(frame("fact(int)", i == 0 ? 3 : 5, "", number("n", i + 1)));
    }
    if (more == 0) {
      frames.add(frame("snippet", 7, ""));
    }
    story.stop(2, main(frame("fact(int)", 2, "", number("n", 1)), frame("snippet", 7, "")));
    story.stop(3, new ThreadView("main", true, frames, more));
    return story.end();
  }

  /** An exception that leaves a method. */
  static Scene exception() {
    Story story = new Story("""
        void check(String name) {
          if (name.isEmpty())
            throw new IllegalArgumentException("a name must not be empty\\u001b[31m");
        }
        check("")""");
    story.heap = heap(string(1, ""));
    story.stop(
        2, main(frame("check(String)", 2, "", slot("name", ref(1))), frame("snippet", 5, "")));
    story.stop(
        3, main(frame("check(String)", 3, "", slot("name", ref(1))), frame("snippet", 5, "")));
    story.reason = Stop.Reason.EXCEPTION;
    story.exception = "IllegalArgumentException: a name must not be empty\u001b[31m";
    story.cost = cost("java.lang.IllegalArgumentException", 1, 40);
    story.stop(
        3, main(frame("check(String)", 3, "", slot("name", ref(1))), frame("snippet", 5, "")));
    return story.end();
  }

  /** Exceptions that variables refer to: one caught, with a cause and a field of its own. */
  static Scene caught() {
    Story story = new Story("""
        class Full extends Exception { int left = 3; Full(Exception e) { super("full", e); } }
        var e = new Full(new RuntimeException());
        e""");
    Content none = ref(9);
    Content empty = ref(10);
    story.variables = List.of(slot("e", ref(1)));
    story.heap = heap(
        List.of(
            exception(1, "Full", ref(2), ref(5), ref(7), none, empty, number("left", 3)),
            array(2, "java.lang.Object[]", 40, 3, ref(3), ref(4), Content.NULL),
            array(3, "short[]", 80, 32, number("", 1).content()),
            array(4, "long[]", 272, 32, number("", 7).content())),
        string(5, "full"),
        List.of(
            exception(7, "java.lang.RuntimeException", ref(8), Content.NULL, ref(7), none, empty),
            array(8, "java.lang.Object[]", 40, 2, new Content.LeftOut("short[]"), Content.NULL),
            array(9, "java.lang.StackTraceElement[]", 16, 0),
            plain(10, "java.util.Collections.EmptyList", 16, number("modCount", 0))));
    story.cost = new LineCost(
        4,
        432,
        List.of(
            new LineCost.OfType("long[]", 1, 272),
            new LineCost.OfType("java.lang.Object[]", 2, 120),
            new LineCost.OfType("Full", 1, 40)),
        List.of(
            new LineCost.OfType("long[]", 1, 272),
            new LineCost.OfType("java.lang.Object[]", 1, 80)),
        0,
        true,
        null);
    story.stop(2, main(frame("snippet", 2, "")));
    LineCost cost = story.stops.get(0).cost();
    story.cost = cost;
    story.stop(3, main(frame("snippet", 3, "")));
    story.variables = List.of(slot("e", Content.NULL));
    story.heap = heap();
    story.unreachable = List.of(1, 2, 3, 4, 5, 6, 7, 8);
    story.reason = Stop.Reason.END;
    story.stop(3);
    return story.end();
  }

  private static HeapObject exception(
      int label,
      String type,
      Content trace,
      Content message,
      Content cause,
      Content frames,
      Content suppressed,
      Slot... own) {
    List<Slot> fields = new ArrayList<>(List.of(
        slot("backtrace", trace),
        slot("detailMessage", message),
        slot("cause", cause),
        slot("stackTrace", frames),
        number("depth", 4),
        slot("suppressedExceptions", suppressed)));
    fields.addAll(List.of(own));
    return plain(label, type, 40, fields.toArray(Slot[]::new));
  }

  /** Two threads that share an array. */
  static Scene threads() {
    Story story = new Story("""
        int[] counts = new int[2];
        Runnable work = () -> {
          for (int i = 0; i < 1000; i++)
            counts[0]++;
        };
        var t = new Thread(work, "worker");
        t.start();
        t.join();""");
    story.variables = List.of(slot("counts", ref(1)), slot("work", ref(2)), slot("t", ref(3)));
    Content seven = new Content.Primitive("7");
    Content zero = new Content.Primitive("0");
    story.heap = heap(List.of(
        array(1, "int[]", 24, 2, seven, zero),
        plain(2, "lambda", 16),
        plain(3, "java.lang.Thread", 96, slot("name", new Content.LeftOut("java.lang.String")))));
    story.stop(
        4,
        new ThreadView("worker", true, List.of(frame("lambda", 4, "", number("i", 7))), 0),
        new ThreadView(
            "main",
            false,
            List.of(
                new Frame("java.lang.Thread.join(long)", Optional.empty(), List.of()),
                new Frame("java.lang.Thread.join()", Optional.empty(), List.of()),
                frame("snippet", 8, "")),
            0));
    return story.end();
  }

  /** More objects than fit, more than were read, and long names. */
  static Scene many() {
    Story story = new Story("""
        var aVeryLongNameOfAVariableThatDoesNotFitIntoItsColumn = 1; var next = build(new String("a long argument"), List.of(1, 2, 3), Map.of("key", "value"));
        next""");
    List<HeapObject> objects = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      objects.add(plain(
          i,
          i % 3 == 0
              ? "com.example.AnExtraordinarilyLongNameOfAClassThatFillsMoreThanAColumn"
              : "Node",
          24,
          slot("next", i < 40 ? ref(i + 1) : new Content.LeftOut("Node")),
          number("value", i)));
    }
    slots.add(new Slot(
        "aVeryLongNameOfAVariableThatDoesNotFitIntoItsColumn", "int", new Content.Primitive("1")));
    slots.add(slot("next", ref(1)));
    slots.add(slot("later", Content.UNASSIGNED));
    story.variables = slots;
    story.heap = new HeapView(objects, 60, true);
    LineCost cost = new LineCost(
        100,
        2_400,
        List.of(new LineCost.OfType("Node", 100, 2_400)),
        List.of(),
        512,
        false,
        "it was cut short");
    story.cost = cost;
    story.stop(1, main(frame("snippet", 1, "")));
    story.cost = cost;
    story.stop(2, main(frame("snippet", 2, "")));
    return story.end();
  }

  /** Strings that would do harm if they were shown as they are. */
  static Scene hostile() {
    Story story = new Story("String s = read();\ns.length() // \u202e <b> & \"x\"");
    story.variables = List.of(
        slot("s", ref(1)), slot("hebrew", ref(3)), slot("broken", ref(5)), slot("wide", ref(7)));
    story.heap = heap(
        string(1, "</svg><script>alert('1')</script>]]>&amp;\u001b[2J\u0000\u202eevil"),
        string(3, "\u05d0\u05d1\u05d2"),
        string(5, "\ud800 \ufffe \u00a0\u2028"),
        string(7, "\u6f22\u5b57\u6f22\u5b57".repeat(60)));
    story.output = "\u001b]0;title\u0007";
    story.stop(2, main(frame("snippet", 2, "")));
    return story.end();
  }

  /** All scenes by their names. */
  static Map<String, Scene> all() {
    Map<String, Scene> scenes = new LinkedHashMap<>();
    scenes.put("list", list());
    scenes.put("cycle", cycle());
    scenes.put("recursion", recursion(5, 0));
    scenes.put("deep-recursion", recursion(99, 9_900));
    scenes.put("unknown-frames", recursion(0, 20));
    scenes.put("exception", exception());
    scenes.put("caught", caught());
    scenes.put("threads", threads());
    scenes.put("many", many());
    scenes.put("hostile", hostile());
    return scenes;
  }
}
