package org.bytewise.snippets.stepping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Each frame, variable, object and reference of sixty programs is what the programs themselves find
 * by reflection, at a stop of each statement.
 */
class SteppingOracleTest {
  private static final String SEPARATOR = "// --- ";
  private static final StepLimits ALL = new StepLimits(5_000, 3_000, 200);
  private static final int OUTPUT = 200_000_000;
  private static final int PER_SESSION = 20;

  /** The packages whose objects reflection must be allowed to look into. */
  private static final List<String> OPENED = List.of(
      "java.io",
      "java.lang",
      "java.lang.ref",
      "java.math",
      "java.net",
      "java.time",
      "java.util",
      "java.util.concurrent",
      "java.util.concurrent.atomic",
      "java.util.concurrent.locks",
      "java.util.function",
      "java.util.regex",
      "java.util.stream");

  private record Program(String name, int since, String code) {}

  private static List<Program> programs() {
    try (java.io.InputStream in = SteppingOracleTest.class.getResourceAsStream("programs.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^" + SEPARATOR, -1))
          .filter(part -> !part.isBlank())
          .map(SteppingOracleTest::program)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Program program(String part) {
    String title = part.lines().findFirst().orElseThrow();
    int since = title.contains(" since ")
        ? Integer.parseInt(title.substring(title.lastIndexOf(' ') + 1))
        : 17;
    return new Program(title, since, part.substring(title.length() + 1));
  }

  private static SnippetSession open() {
    try {
      Path classes =
          Path.of(Seen.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return SnippetSession.open(SessionOptions.builder()
          .profile(VmProfile.STEPPED)
          .classPath(List.of(classes))
          .vmFlags(OPENED.stream()
              .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
              .toList())
          .outputLimit(OUTPUT)
          .build());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void there_are_sixty_programs() {
    assertThat(programs()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void every_frame_variable_object_and_reference_is_what_reflection_finds(TestReporter reporter) {
    List<Program> programs = programs().stream()
        .filter(one -> one.since() <= Runtime.version().feature())
        .toList();
    int stops = 0;
    for (int from = 0; from < programs.size(); from += PER_SESSION) {
      try (SnippetSession session = open()) {
        for (Program program :
            programs.subList(from, Math.min(programs.size(), from + PER_SESSION))) {
          int compared = compare(session, program);
          assertThat(compared).as(program.name()).isPositive();
          stops += compared;
        }
      }
    }
    reporter.publishEntry("stops compared", Integer.toString(stops));
    assertThat(stops).isGreaterThan(programs.size() * 5);
  }

  /** Returns the number of stops compared. */
  private static int compare(SnippetSession session, Program program) {
    SeenCalls.Watched watched = SeenCalls.in(program.code());
    SteppedRun run = session.step(watched.code(), ALL, stop -> {});
    assertThat(run.transcript().notRun())
        .as("%s%n%s", program, run.transcript())
        .isEmpty();
    assertThat(run.cut()).as(program.name()).isEmpty();
    Map<String, Stop> before = new HashMap<>();
    int compared = 0;
    for (Stop stop : run.stops()) {
      for (String line : stop.output().lines().toList()) {
        if (line.startsWith(Seen.MARK)) {
          String text = new String(
              Base64.getDecoder().decode(line.substring(Seen.MARK.length()).strip()),
              StandardCharsets.UTF_8);
          Expected expected = new Expected(text);
          Stop seen = before.get(expected.thread);
          assertThat(seen).as(program.name()).isNotNull();
          new Comparison(program.name(), seen, expected, watched.unsure()).run();
          compared++;
        }
      }
      before.put(stop.threads().get(0).name(), stop);
    }
    return compared;
  }

  /** An object as reflection sees it; references are numbers with a hash sign. */
  private static final class Found {
    private final String type;
    private final List<String[]> fields = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();
    private int length = -1;
    private String text;
    private List<String> collection;

    Found(String type) {
      this.type = type;
    }
  }

  /** What {@link Seen} has told. */
  private static final class Expected {
    private String thread;
    private final List<String> frames = new ArrayList<>();
    private final List<Map<String, String>> locals = new ArrayList<>();
    private final Map<Integer, Found> objects = new HashMap<>();

    Expected(String text) {
      Found found = null;
      for (String line : text.lines().toList()) {
        String rest = line.length() > 2 ? line.substring(2) : "";
        switch (line.charAt(0)) {
          case 'T' -> thread = rest;
          case 'F' -> {
            frames.add(rest);
            locals.add(new HashMap<>());
          }
          case 'L' ->
            locals
                .get(locals.size() - 1)
                .put(rest.substring(0, rest.indexOf(' ')), rest.substring(rest.indexOf(' ') + 1));
          case 'O' -> {
            found = new Found(rest.substring(rest.indexOf(' ') + 1));
            objects.put(Integer.parseInt(rest.substring(0, rest.indexOf(' '))), found);
          }
          case 'S' ->
            found.text = new String(Base64.getDecoder().decode(rest), StandardCharsets.UTF_8);
          case 'N' -> found.length = Integer.parseInt(rest);
          case 'E' -> found.elements.add(rest);
          case 'P' ->
            found.fields.add(new String[] {
              rest.substring(0, rest.indexOf(' ')), rest.substring(rest.indexOf(' ') + 1)
            });
          case 'C' -> {
            List<String> parts = new ArrayList<>(List.of(rest.split(" ", -1)));
            objects.get(Integer.parseInt(parts.remove(0))).collection = parts;
          }
          default -> throw new IllegalArgumentException(line);
        }
      }
    }
  }

  /** Compares a stop with what reflection has found in it. */
  private static final class Comparison {
    private final String name;
    private final Stop stop;
    private final Expected expected;
    private final Set<String> unsure;
    private final Map<Integer, Integer> labels = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Deque<Integer> queue = new ArrayDeque<>();
    private final List<Runnable> collections = new ArrayList<>();

    Comparison(String name, Stop stop, Expected expected, Set<String> unsure) {
      this.name = name;
      this.stop = stop;
      this.expected = expected;
      this.unsure = unsure;
    }

    private String where(String what) {
      return "%s, stop %d: %s".formatted(name, stop.number(), what);
    }

    void run() {
      List<Frame> frames = stop.threads().get(0).frames().stream()
          .filter(frame -> frame.line().isPresent())
          .toList();
      assertThat(frames)
          .as(where("frames %s".formatted(expected.frames)))
          .hasSameSizeAs(expected.frames);
      for (int i = 0; i < frames.size(); i++) {
        frame(frames.get(i), expected.frames.get(i), expected.locals.get(i));
      }
      while (!queue.isEmpty()) {
        int number = queue.remove();
        object(expected.objects.get(number), labels.get(number));
      }
      // Their elements are all known by now.
      collections.forEach(Runnable::run);
    }

    private void frame(Frame frame, String method, Map<String, String> locals) {
      String written = method.equals("do_it$")
          ? "snippet"
          : method.startsWith("lambda$")
              ? "lambda"
              : method.equals("<init>") ? "new" : method.equals("<clinit>") ? "static" : method;
      assertThat(frame.method().replaceAll("\\(.*", "").replaceAll(".*\\.", ""))
          .as(where(frame.method()))
          .isEqualTo(written);
      Set<String> known = new HashSet<>();
      for (Slot slot : frame.locals()) {
        String value = locals.get(slot.name());
        if (value != null) {
          known.add(slot.name());
          value(value, slot.content(), slot.name());
        } else if (!locals.isEmpty() && !written.equals("lambda")) {
          assertThat(unsure.contains(slot.name()) || slot.name().equals("this"))
              .as(where("variable " + slot.name() + " of " + frame.method()))
              .isTrue();
        }
      }
      Set<String> wanted = new HashSet<>(locals.keySet());
      wanted.removeIf(one -> unsure.contains(one) && !known.contains(one));
      assertThat(known).as(where("variables of " + frame.method())).isEqualTo(wanted);
    }

    private void value(String value, Content content, String what) {
      if (value.equals("null")) {
        assertThat(content).as(where(what)).isEqualTo(Content.NULL);
      } else if (value.startsWith("#")) {
        assertThat(content).as(where(what)).isInstanceOf(Content.Reference.class);
        int number = Integer.parseInt(value.substring(1));
        int label = ((Content.Reference) content).label();
        if (labels.putIfAbsent(number, label) == null) {
          queue.add(number);
        }
        assertThat(labels.get(number)).as(where(what)).isEqualTo(label);
        numbers.putIfAbsent(label, number);
        assertThat(numbers.get(label)).as(where(what)).isEqualTo(number);
      } else {
        assertThat(content).as(where(what)).isEqualTo(new Content.Primitive(value));
      }
    }

    private void object(Found found, int label) {
      HeapObject object = stop.heap().find(label).orElseThrow();
      String what = object.type() + " #" + label;
      if (!object.type().startsWith("lambda") && !object.type().startsWith("anonymous")) {
        assertThat(object.type()).as(where(what)).isEqualTo(SourceNames.of(found.type));
      }
      if (found.text != null) {
        assertThat(object.text()).as(where(what)).contains(found.text);
      }
      assertThat(object.length()).as(where(what)).isEqualTo(found.length);
      assertThat(object.shallowBytes()).as(where(what)).isPositive();
      if (Seen.OPAQUE.stream().anyMatch(found.type::startsWith)) {
        return;
      }
      assertThat(object.elements()).as(where(what)).hasSameSizeAs(found.elements);
      for (int i = 0; i < found.elements.size(); i++) {
        value(found.elements.get(i), object.elements().get(i), what + "[" + i + "]");
      }
      List<Slot> fields = new ArrayList<>(object.fields());
      fields.sort(Comparator.comparing(Slot::name));
      found.fields.sort(Comparator.comparing(field -> field[0]));
      assertThat(fields.stream().map(Slot::name))
          .as(where(what))
          .isEqualTo(found.fields.stream().map(field -> field[0]).toList());
      for (int i = 0; i < fields.size(); i++) {
        value(
            found.fields.get(i)[1],
            fields.get(i).content(),
            what + "." + fields.get(i).name());
      }
      if (found.collection != null && object.collection().isPresent()) {
        collections.add(() -> collection(found, object.collection().get(), what));
      }
    }

    private void collection(Found found, HeapObject.Elements elements, String what) {
      List<String> shown = new ArrayList<>();
      for (int i = 0; i < elements.values().size(); i++) {
        String key = elements.keys().isEmpty() ? "" : text(elements.keys().get(i)) + "=";
        shown.add(key + text(elements.values().get(i)));
      }
      List<String> wanted = new ArrayList<>();
      int step = elements.keys().isEmpty() ? 1 : 2;
      for (int i = 0; i + step <= found.collection.size(); i += step) {
        String key = step == 2 ? label(found.collection.get(i)) + "=" : "";
        wanted.add(key + label(found.collection.get(i + step - 1)));
      }
      assertThat(elements.size()).as(where(what)).isEqualTo(wanted.size());
      if (found.type.contains("ImmutableCollections$Set") || found.type.contains("MapN")) {
        assertThat(shown).as(where(what)).containsExactlyInAnyOrderElementsOf(wanted);
      } else {
        assertThat(shown).as(where(what)).isEqualTo(wanted);
      }
    }

    private String label(String value) {
      return value.startsWith("#") ? "#" + labels.get(Integer.parseInt(value.substring(1))) : value;
    }

    private static String text(Content content) {
      return content instanceof Content.Reference reference ? "#" + reference.label() : "null";
    }
  }
}
