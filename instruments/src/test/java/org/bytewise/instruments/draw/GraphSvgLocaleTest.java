package org.bytewise.instruments.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bytewise.screen.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Changes the VM's default language. */
@Isolated
class GraphSvgLocaleTest {
  @Test
  void numbers_do_not_depend_on_the_language() {
    GraphModel model = HandMadeHeap.Known.hashMap().model(GraphOptions.standard(), Glyphs.UNICODE);
    String expected = GraphSvg.of(model);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(GraphSvg.of(model)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
