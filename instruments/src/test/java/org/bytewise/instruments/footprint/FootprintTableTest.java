package org.bytewise.instruments.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.Footprint.TypeShare;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Glyphs;
import org.junit.jupiter.api.Test;

/** The footprints here are made up. */
class FootprintTableTest {
  private static final VmModel VM =
      new VmModel("this", "this VM (made up, 8-byte alignment)", false, 17, 8, 8, 4, 4, 8, 128);

  private static Footprint footprint(long shared, boolean complete) {
    return new Footprint(
        VM,
        16,
        1_240,
        31,
        List.of(
            new TypeShare("java.util.HashMap$Node[]", 1, 1_000),
            new TypeShare("byte[]", 20, 160),
            new TypeShare("java.lang.String", 10, 80)),
        shared,
        complete);
  }

  @Test
  void a_footprint_table_adds_up() {
    assertThat(String.join("\n", FootprintTable.of(footprint(0, true), 80, Glyphs.UNICODE, 9)))
        .isEqualTo("""
            OBJECTS  BYTES  TYPE
                  1  1,000  java.util.HashMap.Node[]
                 20    160  byte[]
                 10     80  java.lang.String
            1,240 bytes in 31 objects""");
  }

  @Test
  void a_footprint_table_says_what_is_left_out() {
    assertThat(String.join("\n", FootprintTable.of(footprint(2, false), 60, Glyphs.UNICODE, 2)))
        .isEqualTo("""
            OBJECTS  BYTES  TYPE
                  1  1,000  java.util.HashMap.Node[]
                 30    240  (2 more types)
            at least 1,240 bytes in 31 objects, without what 2
            references to classes, class loaders, modules or threads
            lead to: counting stopped at its limit""");
    assertThatThrownBy(() -> FootprintTable.of(footprint(0, true), 80, Glyphs.UNICODE, 0))
        .hasMessage("types 0 must be >= 1");
  }
}
