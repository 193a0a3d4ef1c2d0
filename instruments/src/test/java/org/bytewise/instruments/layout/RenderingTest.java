package org.bytewise.instruments.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.ObjectLayout.Elements;
import org.bytewise.layout.ObjectLayout.Field;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Glyphs;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The layouts here are made up, for a VM with compressed references and class pointers. */
class RenderingTest {
  private static final VmModel VM =
      new VmModel("this", "this VM (made up, 8-byte alignment)", false, 17, 8, 8, 4, 4, 8, 128);
  private static final VmModel COMPACT =
      new VmModel("compact", "simulated VM, compact headers", true, 25, 8, 8, 0, 4, 8, 128);

  private static final ObjectLayout TEXT = ObjectLayout.of(
      "p.Text",
      VM,
      false,
      List.of(
          new Field(12, 4, "byte[]", "value", "p.Text"),
          new Field(16, 4, "int", "hash", "p.Text"),
          new Field(20, 1, "byte", "coder", "p.Text"),
          new Field(21, 1, "boolean", "hashIsZero", "p.Text")),
      null,
      24);
  private static final ObjectLayout CHILD = ObjectLayout.of(
      "p.Outer$Child",
      COMPACT,
      false,
      List.of(
          new Field(8, 1, "boolean", "x", "p.Base"),
          new Field(16, 8, "long", "total", "p.Base"),
          new Field(24, 2, "short", "hashIsShort", "p.Outer$Child"),
          new Field(26, 2, "char", "hashIsChar", "p.Outer$Child"),
          new Field(28, 4, "java.util.Map$Entry[]", "aVeryLongName", "p.Outer$Child")),
      null,
      32);

  private static ObjectLayout array(int length, int elementBytes, String element) {
    long end = 16 + (long) length * elementBytes;
    return ObjectLayout.of(
        element + "[]",
        VM,
        true,
        List.of(),
        new Elements(16, length, elementBytes, element),
        VM.alignObject(end));
  }

  private static String picture(ObjectLayout layout, int width, Glyphs glyphs) {
    return String.join("\n", LayoutPicture.of(layout, width, glyphs));
  }

  @Test
  void a_picture_shows_every_byte_once() {
    assertThat(picture(TEXT, 80, Glyphs.UNICODE)).isEqualTo("""
            offset 0           4           8           12          16          20         24
                   ┌───────────────────────┬───────────┬───────────┬───────────┬──┬──┬─────┐
                   │ header: mark word     │ class     │ value     │ hash      │co│hz│·····│
                   └───────────────────────┴───────────┴───────────┴───────────┴──┴──┴─────┘
            co = coder, hz = hashIsZero
            24 bytes = 12 header + 10 in 4 fields + 2 padding, because objects end on a
            multiple of 8""");
  }

  @Test
  void a_narrow_picture_has_more_rows() {
    assertThat(picture(TEXT, 40, Glyphs.ASCII)).isEqualTo("""
            offset 0           4           8
                   +-----------------------+
                   | header: mark word     |
                   +-----------------------+
            offset 8           12         16
                   +-----------+-----------+
                   | class     | value     |
                   +-----------+-----------+
            offset 16          20         24
                   +-----------+--+--+-----+
                   | hash      |co|hz|.....|
                   +-----------+--+--+-----+
            co = coder, hz = hashIsZero
            24 bytes = 12 header + 10 in 4 fields +
            2 padding, because objects end on a
            multiple of 8""");
  }

  @Test
  void short_names_are_unique_and_a_simulated_vm_is_named() {
    assertThat(picture(CHILD, 80, Glyphs.UNICODE)).isEqualTo("""
            offset 0           4           8           12          16          20         24
                   ┌───────────────────────┬──┬────────────────────┬───────────────────────┐
                   │ header: mark and class│ x│······· gap ········│ total                 │
                   └───────────────────────┴──┴────────────────────┴───────────────────────┘
            offset 24          28         32
                   ┌─────┬─────┬───────────┐
                   │hash…│hash1│aVeryLongN…│
                   └─────┴─────┴───────────┘
            hash… = hashIsShort, hash1 = hashIsChar, aVeryLongN… = aVeryLongName
            32 bytes = 8 header + 17 in 5 fields + 7 in 1 gap
            simulated VM, compact headers""");
  }

  @Test
  void a_long_array_is_cut_in_the_middle() {
    assertThat(picture(array(1_000_000, 8, "long"), 80, Glyphs.ASCII)).isEqualTo("""
            offset 0           4           8           12          16          20         24
                   +-----------------------+-----------+-----------+-----------------------+
                   | header: mark word     | class     | length    | [0]                   |
                   +-----------------------+-----------+-----------+-----------------------+
            offset 24          28          32          36          40          44         48
                   +-----------------------+-----------------------+-----------------------+
                   | [1]                   | [2]                   | [3]                   |
                   +-----------------------+-----------------------+-----------------------+
            offset 48          52          56          60          64          68         72
                   +-----------------------+-----------------------+-----------------------+
                   | [4]                   | [5]                   | [6]                   |
                   +-----------------------+-----------------------+-----------------------+
                   : 999,990 elements in 7,999,920 bytes, not drawn
            offset 7999992     7999996     8000000     8000004     8000008     8000012
                   +-----------------------+-----------------------+-----------------------+
                   | [999997]              | [999998]              | [999999]              |
                   +-----------------------+-----------------------+-----------------------+
            8,000,016 bytes = 16 header + 8,000,000 in 1,000,000 elements""");
  }

  @Test
  void padding_wider_than_the_alignment_is_not_explained_by_it() {
    ObjectLayout contended = ObjectLayout.of("p.Cell", VM, false, List.of(), null, 144);
    assertThat(LayoutPicture.of(contended, 80, Glyphs.UNICODE))
        .contains("       ⋮ 48 bytes, not drawn")
        .endsWith("144 bytes = 12 header + 132 padding");
  }

  @Test
  void elements_across_rows_have_an_open_wall() {
    assertThat(picture(array(1, 8, "long"), 20, Glyphs.ASCII)).isEqualTo("""
            0           4
            +-----------+
            | mark      :
            +-----------+
            4           8
            +-----------+
            : mark      |
            +-----------+
            8          12
            +-----------+
            | class     |
            +-----------+
            12         16
            +-----------+
            | length    |
            +-----------+
            16         20
            +-----------+
            | [0]       :
            +-----------+
            20         24
            +-----------+
            : [0]       |
            +-----------+
            24 bytes = 16 header
            + 8 in 1 element""");
  }

  @Test
  void no_picture_or_table_is_wider_than_the_terminal() {
    List<ObjectLayout> layouts = List.of(
        TEXT, CHILD, array(0, 4, "int"), array(100, 1, "byte"), array(2_000_000_000, 8, "long"));
    for (ObjectLayout layout : layouts) {
      for (int width : new int[] {20, 31, 32, 40, 79, 80, 104, 200}) {
        for (Glyphs glyphs : List.of(Glyphs.UNICODE, Glyphs.ASCII)) {
          Stream<String> lines = Stream.concat(
              LayoutPicture.of(layout, width, glyphs).stream(),
              LayoutTable.of(layout, width, glyphs).stream());
          assertThat(lines)
              .as("%s in %d columns", layout.type(), width)
              .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width))
              .hasSizeLessThan(150);
        }
      }
    }
  }

  @Test
  void ascii_pictures_are_ascii() {
    assertThat(picture(CHILD, 80, Glyphs.ASCII)).isASCII();
    assertThat(picture(array(1_000, 1, "byte"), 40, Glyphs.ASCII)).isASCII();
  }

  @Test
  void a_table_lists_regions_with_their_declaring_class() {
    assertThat(String.join("\n", LayoutTable.of(CHILD, 80, Glyphs.UNICODE))).isEqualTo("""
            p.Outer.Child, simulated VM, compact headers
            OFFSET  SIZE  TYPE         NAME
                 0     8               (header: mark word with class)
                 8     1  boolean      x (Base)
                 9     7               (gap)
                16     8  long         total (Base)
                24     2  short        hashIsShort
                26     2  char         hashIsChar
                28     4  Map.Entry[]  aVeryLongName
            32 bytes = 8 header + 17 in 5 fields + 7 in 1 gap""");
  }

  @Test
  void a_table_of_an_array_has_one_line_for_its_elements() {
    assertThat(LayoutTable.of(array(3, 4, "int"), 80, Glyphs.UNICODE))
        .contains("    16    12  int   [0] to [2]", "    28     4        (padding)");
    assertThat(LayoutTable.of(array(0, 4, "int"), 80, Glyphs.UNICODE))
        .contains("    16     0  int   (no elements)");
    assertThat(LayoutTable.of(array(1, 4, "int"), 80, Glyphs.UNICODE))
        .contains("    16     4  int   [0]");
  }

  @Test
  void an_svg_file_has_the_rows_and_names_of_the_picture_on_a_screen() throws Exception {
    for (ObjectLayout layout : List.of(TEXT, CHILD, array(100, 4, "int"))) {
      String svg = LayoutPicture.svg(layout, 80);
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
      assertThat(svg).contains("<title>The layout of an object: " + layout.summary());
      for (String line : LayoutPicture.of(layout, 80, Glyphs.UNICODE)) {
        if (line.contains("not drawn") || line.startsWith("co = ")) {
          assertThat(svg).contains(">" + line.strip() + "</text>");
        }
      }
    }
    assertThat(LayoutPicture.svg(TEXT, 80))
        .contains(">header: mark word</text>", ">value</text>", ">co</text>", ">24</text>");
  }
}
