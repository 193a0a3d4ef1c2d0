package org.bytewise.instruments.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.snippets.heap.Content;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures are the files beside this test; -Dbytewise.rewrite=true writes them anew. */
class GraphPictureTest {
  private static final Path FILES = Path.of("src/test/resources/org/bytewise/instruments/draw");

  private static final Map<String, Supplier<HandMadeHeap>> HEAPS = heaps();

  private static Map<String, Supplier<HandMadeHeap>> heaps() {
    Map<String, Supplier<HandMadeHeap>> heaps = new LinkedHashMap<>();
    heaps.put("record-with-string", HandMadeHeap.Known::recordWithString);
    heaps.put("shared-object", HandMadeHeap.Known::sharedObject);
    heaps.put("cycle", HandMadeHeap.Known::cycle);
    heaps.put("linked-list", HandMadeHeap.Known::linkedList);
    heaps.put("array-list", HandMadeHeap.Known::arrayList);
    heaps.put("hash-map", HandMadeHeap.Known::hashMap);
    heaps.put("array-of-arrays", HandMadeHeap.Known::arrayOfArrays);
    heaps.put("long-array", HandMadeHeap.Known::longArray);
    heaps.put("enum-constant", HandMadeHeap.Known::enumConstant);
    heaps.put("too-large", HandMadeHeap.Known::tooLarge);
    return heaps;
  }

  static Stream<String> names() {
    return HEAPS.keySet().stream();
  }

  private static List<String> text(
      HandMadeHeap heap, GraphOptions options, int width, Glyphs glyphs) {
    return GraphPicture.of(heap.model(options, glyphs), width, glyphs).stream()
        .map(Line::text)
        .toList();
  }

  private static GraphOptions open() {
    return new GraphOptions(Integer.MAX_VALUE, true, GraphOptions.MOST_OBJECTS);
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_picture_is_as_drawn(String name) throws IOException {
    HandMadeHeap heap = HEAPS.get(name).get();
    List<String> all = new ArrayList<>();
    all.addAll(text(heap, GraphOptions.standard(), 80, Glyphs.UNICODE));
    all.add("");
    all.add("--open");
    all.addAll(text(heap, open(), 80, Glyphs.UNICODE));
    all.add("");
    all.add("40 columns, ASCII");
    all.addAll(text(heap, GraphOptions.standard(), 40, Glyphs.ASCII));
    String drawn = String.join("\n", all) + "\n";
    Path file = FILES.resolve(name + ".txt");
    if (Boolean.getBoolean("bytewise.rewrite")) {
      Files.createDirectories(FILES);
      Files.writeString(file, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 41, 55, 80, 120, 200})
  void nothing_is_wider_than_the_screen(int width) {
    HEAPS.forEach((name, heap) -> {
      for (Glyphs glyphs : List.of(Glyphs.UNICODE, Glyphs.ASCII)) {
        for (GraphOptions options : List.of(GraphOptions.standard(), open())) {
          assertThat(text(heap.get(), options, width, glyphs))
              .as(name)
              .allSatisfy(line -> assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(width));
        }
      }
    });
  }

  @Test
  void ascii_pictures_have_only_ascii() {
    HandMadeHeap heap = HandMadeHeap.Known.arrayList()
        .variable("word", HandMadeHeap.STRING, HandMadeHeap.to(20))
        .string(20, "größer → \u0001");
    String all = String.join("\n", text(heap, open(), 80, Glyphs.ASCII));
    assertThat(all).matches("[\\n -~]*").contains("\"gr\\u00f6\\u00dfer \\u2192 \\u0001\"");
  }

  @Test
  void characters_that_act_on_a_terminal_are_escaped() {
    HandMadeHeap heap = new HandMadeHeap()
        .variable("s", HandMadeHeap.STRING, HandMadeHeap.to(1))
        .string(1, "\u001b[2J\"\\\n\u202e\ud800 日本");
    assertThat(text(heap, GraphOptions.standard(), 80, Glyphs.UNICODE).get(1))
        .contains("\"\\u001b[2J\\\"\\\\\\n\\u202e\\ud800 日本\"");
  }

  @Test
  void a_long_string_is_broken_between_words_and_says_how_long_it_is() {
    HandMadeHeap heap = new HandMadeHeap()
        .variable("text", HandMadeHeap.STRING, HandMadeHeap.to(1))
        .string(1, "word ".repeat(300))
        .add(
            1,
            HandMadeHeap.STRING,
            24,
            List.of(HandMadeHeap.field("value", "byte[]", HandMadeHeap.to(2))),
            -1,
            List.of(),
            "word ".repeat(200),
            null);
    assertThat(text(heap, GraphOptions.standard(), 80, Glyphs.UNICODE))
        .anySatisfy(line -> assertThat(line).contains("… 500 more characters"))
        .noneMatch(line -> line.matches(".*\\b(w|wo|wor|ord|rd|d)\\b.*"));
  }

  @Test
  void what_is_inside_a_collection_is_drawn_if_something_else_refers_to_it() {
    HandMadeHeap heap =
        HandMadeHeap.Known.arrayList().variable("inside", "Object[]", HandMadeHeap.to(2));
    assertThat(text(heap, GraphOptions.standard(), 80, Glyphs.UNICODE))
        .anyMatch(line -> line.contains("elementData → #2"))
        .anyMatch(line -> line.contains("#2 Object[10]"));
  }

  @Test
  void unused_slots_of_a_list_with_much_room_are_counted() {
    HandMadeHeap heap = new HandMadeHeap()
        .variable("list", "java.util.List", HandMadeHeap.to(1))
        .list(1, 1_000, HandMadeHeap.to(3))
        .number(3, 7);
    assertThat(text(heap, GraphOptions.standard(), 80, Glyphs.UNICODE))
        .anyMatch(line -> line.contains("1 element, capacity 1,000"))
        .anyMatch(line -> line.matches(".*\\[1] to \\[999] unused +│.*"));
  }

  @Test
  void a_depth_leaves_out_what_is_further_away() {
    HandMadeHeap heap = HandMadeHeap.Known.linkedList();
    assertThat(text(heap, new GraphOptions(2, false, 40), 80, Glyphs.UNICODE))
        .anyMatch(line -> line.contains("next → Node (72 B), not drawn"))
        .noneMatch(line -> line.contains("#3"))
        .contains("3 more objects below this depth: 3 Node.");
  }

  @Test
  void a_size_that_is_not_known_completely_says_at_least() {
    assertThat(text(HandMadeHeap.Known.tooLarge(), GraphOptions.standard(), 80, Glyphs.UNICODE))
        .startsWith("first (at least 800 B)", "└─→ ┌─ #1 Node ──────────── 16 B ─┐")
        .contains("10 more objects not drawn: 10 Node.")
        .contains("At least 7 further objects are reachable and not drawn.");
  }

  @Test
  void an_object_with_many_fields_keeps_its_arrows_apart() {
    HandMadeHeap heap = new HandMadeHeap().variable("root", "Root", HandMadeHeap.to(1));
    org.bytewise.snippets.heap.Slot[] fields = new org.bytewise.snippets.heap.Slot[9];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = HandMadeHeap.field("f" + i, "Leaf", HandMadeHeap.to(i + 2));
      heap.object(
          i + 2,
          "Leaf",
          16,
          HandMadeHeap.field("n", "int", HandMadeHeap.value(i)),
          HandMadeHeap.field("up", "Root", HandMadeHeap.to(1)));
    }
    heap.object(1, "Root", 56, fields);
    assertComplete(heap, GraphOptions.standard(), 80);
    assertComplete(heap, GraphOptions.standard(), 200);
  }

  @Test
  void every_object_is_drawn_once_and_every_reference_is_shown() {
    Seeded.tries(300, random -> {
      HandMadeHeap heap = new HandMadeHeap();
      int objects = RandomInput.between(random, 1, 40);
      int label = 1;
      List<Integer> labels = new ArrayList<>();
      for (int i = 0; i < objects; i++) {
        labels.add(label);
        label += 2;
      }
      java.util.function.Supplier<Content> any = () -> switch (random.nextInt(6)) {
        case 0 -> Content.NULL;
        case 1 -> new Content.LeftOut("some.Other");
        default -> HandMadeHeap.to(labels.get(random.nextInt(labels.size())));
      };
      for (int i = 0; i < RandomInput.between(random, 1, 4); i++) {
        heap.variable("v".repeat(RandomInput.between(random, 1, 50)) + i, "Object", any.get());
      }
      for (int one : labels) {
        switch (random.nextInt(6)) {
          case 0 -> heap.string(one, "x y ".repeat(random.nextInt(40)).strip());
          case 1 -> heap.number(one, random.nextInt(1000));
          case 2 ->
            heap.references(
                one,
                "Object[]",
                RandomInput.list(random, 0, 30, r -> any.get()).toArray(Content[]::new));
          case 3 ->
            heap.list(
                one, 12, RandomInput.list(random, 0, 12, r -> any.get()).toArray(Content[]::new));
          default -> {
            List<org.bytewise.snippets.heap.Slot> fields = new ArrayList<>();
            for (int i = 0; i < random.nextInt(7); i++) {
              fields.add(HandMadeHeap.field("field" + i, "Object", any.get()));
            }
            heap.object(
                one,
                "Type".repeat(1 + random.nextInt(9)),
                16,
                fields.toArray(org.bytewise.snippets.heap.Slot[]::new));
          }
        }
      }
      boolean open = random.nextBoolean();
      assertComplete(
          heap,
          new GraphOptions(Integer.MAX_VALUE, open, 1_000),
          RandomInput.between(random, 40, 200));
    });
  }

  /** Reads the picture as a person does, and compares it with the model. */
  private static void assertComplete(HandMadeHeap heap, GraphOptions options, int width) {
    GraphModel model = heap.model(options, Glyphs.UNICODE);
    List<Line> lines = GraphPicture.of(model, width, Glyphs.UNICODE);
    List<String> picture = lines.stream()
        .filter(line -> line.spans().isEmpty() || line.spans().get(0).style() == Style.PICTURE)
        .map(Line::text)
        .toList();
    String all = String.join("\n", picture);
    assertThat(picture).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    Map<Integer, Integer> titles = count(all, "┌─ #(\\d+) |→ #(\\d+) (?=\\w)");
    Map<Integer, Integer> expectedTitles = new HashMap<>();
    Map<Integer, Integer> expected = new HashMap<>();
    for (GraphBox box : model.boxes()) {
      expectedTitles.put(box.label(), 1);
      for (GraphRow row : box.rows()) {
        if (row instanceof GraphRow.Arrow arrow) {
          expected.merge(arrow.target(), 1, Integer::sum);
        }
      }
    }
    assertThat(titles).as(all).isEqualTo(expectedTitles);
    Map<Integer, Integer> shown = count(all, "→ #(\\d+)(?= \\(| *│)");
    for (int row = 0; row < picture.size(); row++) {
      for (int column = picture.get(row).indexOf('┼');
          column >= 0;
          column = picture.get(row).indexOf('┼', column + 1)) {
        shown.merge(followed(picture, row, column + 1), 1, Integer::sum);
      }
    }
    assertThat(shown).as(all).isEqualTo(expected);
  }

  private static Map<Integer, Integer> count(String text, String pattern) {
    Map<Integer, Integer> counts = new HashMap<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      counts.merge(Integer.valueOf(number), 1, Integer::sum);
    }
    return counts;
  }

  private static char at(List<String> picture, int row, int column) {
    return row < picture.size() && column < picture.get(row).length()
        ? picture.get(row).charAt(column)
        : ' ';
  }

  /** Follows a line to the object at its end. */
  private static int followed(List<String> picture, int startRow, int startColumn) {
    int row = startRow;
    int column = startColumn;
    while (at(picture, row, column) == '─') {
      column++;
    }
    if (at(picture, row, column) == '┐') {
      row++;
      while (at(picture, row, column) == '│') {
        row++;
      }
      assertThat(at(picture, row, column)).as("a corner in\n" + picture).isEqualTo('└');
      column++;
      while (at(picture, row, column) == '─') {
        column++;
      }
    }
    assertThat(at(picture, row, column)).as("an arrow's head").isEqualTo('→');
    Matcher target = Pattern.compile(" (?:┌─ )?#(\\d+) ").matcher(picture.get(row));
    assertThat(target.find(column + 1)).isTrue();
    assertThat(target.start()).isEqualTo(column + 1);
    return Integer.parseInt(target.group(1));
  }
}
