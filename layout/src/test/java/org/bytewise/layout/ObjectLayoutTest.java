package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.bytewise.layout.ObjectLayout.Elements;
import org.bytewise.layout.ObjectLayout.Field;
import org.bytewise.layout.ObjectLayout.Gap;
import org.bytewise.layout.ObjectLayout.HeaderKind;
import org.bytewise.layout.ObjectLayout.HeaderPart;
import org.junit.jupiter.api.Test;

class ObjectLayoutTest {
  private static final VmModel VM = VmModel.named("64-bit");

  private static ObjectLayout of(long bytes, Field... fields) {
    return ObjectLayout.of("a.B$C", VM, false, List.of(fields), null, bytes);
  }

  private static Field field(long offset, long size, String name) {
    return new Field(offset, size, "a.B$C[]", name, "a.B$C");
  }

  @Test
  void gaps_and_padding_are_the_remaining_bytes() {
    ObjectLayout layout = of(32, field(16, 8, "late"), field(12, 1, "early"));
    assertThat(layout.header())
        .containsExactly(
            new HeaderPart(0, 8, HeaderKind.MARK), new HeaderPart(8, 4, HeaderKind.CLASS));
    assertThat(layout.fields()).extracting(Field::name).containsExactly("early", "late");
    assertThat(layout.gaps()).containsExactly(new Gap(13, 3));
    assertThat(layout.paddingBytes()).isEqualTo(8);
    assertThat(layout.headerBytes() + layout.fieldBytes() + layout.gapBytes())
        .isEqualTo(layout.shallowBytes() - layout.paddingBytes());
    assertThat(layout.summary())
        .isEqualTo("32 bytes = 12 header + 9 in 2 fields + 3 in 1 gap + 8 padding");
  }

  @Test
  void compact_headers_are_one_part() {
    ObjectLayout layout =
        ObjectLayout.of("X", VmModel.named("compact-headers"), false, List.of(), null, 8);
    assertThat(layout.header()).containsExactly(new HeaderPart(0, 8, HeaderKind.MARK_AND_CLASS));
    assertThat(layout.summary()).isEqualTo("8 bytes = 8 header");
  }

  @Test
  void an_array_has_a_length_and_elements() {
    Elements elements = new Elements(16, 3, 4, "int");
    ObjectLayout layout = ObjectLayout.of("int[]", VM, true, List.of(), elements, 32);
    assertThat(layout.isArray()).isTrue();
    assertThat(layout.arrayElements()).contains(elements);
    assertThat(layout.headerBytes()).isEqualTo(16);
    assertThat(layout.regions()).hasSize(4).endsWith(elements);
    assertThat(layout.summary()).isEqualTo("32 bytes = 16 header + 12 in 3 elements + 4 padding");
  }

  @Test
  void overlapping_fields_are_rejected() {
    assertThatThrownBy(() -> of(24, field(12, 4, "a"), field(14, 4, "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.B$C: Field[offset=14")
        .hasMessageEndingWith("should start at byte 16");
  }

  @Test
  void a_field_beyond_the_end_is_rejected() {
    assertThatThrownBy(() -> of(16, field(12, 8, "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.B$C: 20 bytes and -4 of padding are not 16");
  }

  @Test
  void unaccounted_bytes_are_rejected() {
    ObjectLayout layout = of(24, field(16, 4, "a"));
    assertThatThrownBy(() ->
            new ObjectLayout("X", VM, layout.header(), layout.fields(), null, List.of(), 4, 24))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("should start at byte 12");
  }

  @Test
  void renaming_changes_every_name_but_keeps_brackets_and_primitives() {
    ObjectLayout layout = of(24, field(12, 4, "a"), new Field(16, 4, "int", "b", "x.Parent"))
        .withTypeNames(name -> "<" + name + ">");
    assertThat(layout.type()).isEqualTo("<a.B$C>");
    assertThat(layout.fields()).extracting(Field::type).containsExactly("<a.B$C>[]", "int");
    assertThat(layout.fields())
        .extracting(Field::declaredIn)
        .containsExactly("<a.B$C>", "<x.Parent>");
    ObjectLayout array = ObjectLayout.of(
            "p.Q[][]", VM, true, List.of(), new Elements(16, 2, 4, "p.Q[]"), 24)
        .withTypeNames(TypeNames::simple);
    assertThat(array.type()).isEqualTo("Q[][]");
    assertThat(array.elements().type()).isEqualTo("Q[]");
  }

  @Test
  void a_layout_survives_serialization() throws Exception {
    ObjectLayout layout = Layouts.ofInstance(new int[3]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(layout);
      out.writeObject(Footprint.of(List.of("a", "b")));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(layout);
      assertThat(in.readObject()).isInstanceOf(Footprint.class);
    }
  }
}
