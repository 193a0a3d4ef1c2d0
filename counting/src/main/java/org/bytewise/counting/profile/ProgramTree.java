package org.bytewise.counting.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.BinaryNames;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.Site;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.program.ProgramFocus;
import org.bytewise.counting.program.ProgramProfile.OwnLine;

/**
 * The call paths to a program's objects, frame by frame. Its size has a limit: what comes after
 * that is counted where its path leaves the known ones. Not thread-safe.
 */
final class ProgramTree {
  /** About 300 bytes each. */
  private static final int MOST_NODES = 300_000;

  /** Where the outermost frames are missing from the recording. */
  private static final String DEEPER = "...";

  private static final String ELSEWHERE = "outside the program's own classes";

  /** The body of a lambda, whose number changes with every edit. */
  private static final Pattern LAMBDA_BODY = Pattern.compile("lambda\\$(.*)\\$\\d+$");

  private final CodeUnderTest code;
  private final ClassFiles classFiles;
  private final ProgramFocus focus;
  private final Node root = new Node(new Step("", "", 0));
  private final IdentityHashMap<Place, Node> known = new IdentityHashMap<>();
  private int size;
  private boolean folded;

  ProgramTree(CodeUnderTest code, ClassFiles classFiles, ProgramFocus focus) {
    this.code = code;
    this.classFiles = classFiles;
    this.focus = focus;
  }

  /** A frame of a path: two calls from one line are the same. */
  private record Step(String type, String method, int line) {}

  private static final class Node {
    final Step step;
    final Map<Step, Node> children = new HashMap<>(2);
    final Map<String, Amount> types = new HashMap<>(2);

    Node(Step step) {
      this.step = step;
    }
  }

  /** Forgets which places are known, before they are forgotten elsewhere. */
  void forgetPlaces() {
    known.clear();
  }

  /** Counts objects of the given size in bytes each. */
  void add(String type, long count, long bytes, Place place) {
    Amount amount = new Amount(count, count * bytes);
    known.computeIfAbsent(place, this::node).types.merge(type, amount, Amount::plus);
  }

  private Node node(Place place) {
    Node node = root;
    Trace trace = place.trace();
    if (trace == null) {
      return node;
    }
    List<Trace.Frame> frames = trace.frames();
    int outermost = frames.size() - 1;
    if (!focus.from().isEmpty()) {
      while (outermost > 0
          && !focus.startsAt(frames.get(outermost).type(), frames.get(outermost).method())) {
        outermost--;
      }
    } else if (trace.truncated()) {
      node = child(node, new Step("", DEEPER, 0));
    }
    for (int i = outermost; i >= 0; i--) {
      Trace.Frame frame = frames.get(i);
      Node next = child(node, new Step(frame.type(), frame.method(), frame.line()));
      if (next == node) {
        return node;
      }
      node = next;
    }
    return node;
  }

  private Node child(Node node, Step step) {
    Node found = node.children.get(step);
    if (found != null) {
      return found;
    }
    if (size == MOST_NODES) {
      folded = true;
      return node;
    }
    size++;
    Node added = new Node(step);
    node.children.put(step, added);
    return added;
  }

  /** Returns whether the limit has been reached. */
  boolean isFolded() {
    return folded;
  }

  /** Returns the paths frame by frame. */
  List<Site> stacks() {
    return site(root, "").children();
  }

  private Site site(Node node, String name) {
    List<Site> below = new ArrayList<>();
    node.children.values().forEach(child -> below.add(site(child, frameName(child.step))));
    return Site.of(name, node.types, below);
  }

  /** Returns a frame as the VM would print it, but for names that differ from run to run. */
  private String frameName(Step step) {
    if (step.type().isEmpty()) {
      return step.method();
    }
    return rawType(step.type()) + '.' + step.method() + " (" + place(step) + ')';
  }

  private static String rawType(String type) {
    int lambda = type.indexOf(BinaryNames.LAMBDA);
    return lambda < 0
        ? BinaryNames.withoutAddress(type)
        : type.substring(0, lambda) + BinaryNames.LAMBDA;
  }

  private String place(Step step) {
    String file = classFiles.sourceFile(step.type()).orElseGet(() -> guessedFile(step.type()));
    return step.line() > 0 ? file + ':' + step.line() : file;
  }

  private static String guessedFile(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    int nested = name.indexOf('$', 1);
    return (nested < 0 ? name : name.substring(0, nested)) + ".java";
  }

  /** Returns the paths method by method, from the outermost method of the program's own. */
  List<Site> sites() {
    Coarse top = new Coarse();
    walk(root, top, false, 0);
    return top.site("").children();
  }

  /** A method, or a line without a method of its own, with everything that it calls. */
  private static final class Coarse {
    final Map<String, Coarse> children = new HashMap<>();
    final Map<String, Amount> types = new HashMap<>();

    void add(Map<String, Amount> more) {
      more.forEach((type, amount) -> types.merge(type, amount, Amount::plus));
    }

    Site site(String name) {
      List<Site> below = new ArrayList<>();
      children.forEach((childName, child) -> below.add(child.site(childName)));
      return Site.of(name, types, below);
    }
  }

  private void walk(Node node, Coarse at, boolean inside, int depth) {
    if (!node.types.isEmpty()) {
      Coarse where = inside ? at : at.children.computeIfAbsent(ELSEWHERE, n -> new Coarse());
      where.add(node.types);
    }
    for (Node child : node.children.values()) {
      boolean in = inside
          || child.step.type().isEmpty()
          || code.isOwn(child.step.type())
          || focus.startsAt(child.step.type(), child.step.method());
      if (!in || (focus.depth() > 0 && depth == focus.depth())) {
        walk(child, at, in, depth);
        continue;
      }
      String name = methodName(child.step);
      // Recursion, and overloads that call each other, would only make the path long.
      boolean again = inside
          && node.step.method().equals(child.step.method())
          && methodName(node.step).equals(name);
      Coarse next = again ? at : at.children.computeIfAbsent(name, n -> new Coarse());
      walk(child, next, true, again ? depth : depth + 1);
    }
  }

  private static String methodName(Step step) {
    if (step.type().isEmpty()) {
      return step.method();
    }
    String type = BinaryNames.of(step.type());
    return step.method().equals("<init>") ? "new " + type : type + '.' + step.method();
  }

  /** Returns the sums by the innermost line of the program's own classes. */
  List<OwnLine> lines() {
    Map<String, Coarse> lines = new HashMap<>();
    Map<String, String> methods = new HashMap<>();
    collect(root, null, lines, methods);
    List<OwnLine> all = new ArrayList<>();
    lines.forEach((line, sums) -> {
      Site site = sums.site(line);
      all.add(new OwnLine(
          line.substring(line.indexOf(' ') + 1), methods.get(line), site.amount(), site.types()));
    });
    all.sort(Comparator.comparingLong((OwnLine one) -> one.amount().bytes())
        .reversed()
        .thenComparing(OwnLine::line)
        .thenComparing(OwnLine::method));
    return all;
  }

  private void collect(
      Node node, Step own, Map<String, Coarse> lines, Map<String, String> methods) {
    boolean isOwn = !node.step.type().isEmpty() && code.isOwn(node.step.type());
    Step innermost = isOwn ? node.step : own;
    if (innermost != null && !node.types.isEmpty()) {
      String method = LAMBDA_BODY.matcher(methodName(innermost)).replaceFirst("$1");
      String key = rawType(innermost.type()) + ' ' + place(innermost);
      methods.putIfAbsent(key, method);
      lines.computeIfAbsent(key, k -> new Coarse()).add(node.types);
    }
    node.children.values().forEach(child -> collect(child, innermost, lines, methods));
  }
}
