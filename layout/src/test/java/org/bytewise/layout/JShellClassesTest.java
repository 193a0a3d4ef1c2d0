package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests classes that learners declare at the prompt. JShell runs in this VM, so that its objects
 * can be measured.
 */
@Tag("every-vm")
public class JShellClassesTest {
  private static Object made;

  private final JShell jshell = JShell.builder().executionEngine("local").build();

  @BeforeEach
  void seeTheTests() {
    jshell.addToClasspath(System.getProperty("java.class.path"));
  }

  @AfterEach
  void close() {
    jshell.close();
  }

  private Object make(String... snippets) {
    for (String snippet : snippets) {
      List<SnippetEvent> events = jshell.eval(snippet);
      assertThat(events)
          .as(snippet)
          .allMatch(event -> event.status() == Snippet.Status.VALID && event.exception() == null);
    }
    return made;
  }

  /** Called by the snippets. */
  public static void keep(Object object) {
    made = object;
  }

  @Test
  void a_record_has_its_layout_and_the_learners_name() {
    Object point =
        make("record Point(boolean a, long b, byte c) {}", made("new Point(true, 1, (byte) 2)"));
    ObjectLayout layout = Layouts.ofInstance(point);
    assertThat(layout.shallowBytes()).isEqualTo(Agent.sizeOf(point));
    assertThat(layout.type()).startsWith("REPL.$JShell$").endsWith("$Point");
    ObjectLayout renamed =
        layout.withTypeNames(name -> name.replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$", ""));
    assertThat(renamed.type()).isEqualTo("Point");
    assertThat(renamed.fields()).extracting(ObjectLayout.Field::declaredIn).containsOnly("Point");
  }

  @Test
  void enums_lambdas_and_arrays_have_layouts_and_footprints() {
    make("enum Color { RED, BLUE }", "int n = 1;");
    for (String snippet :
        List.of("Color.RED", "(Runnable) () -> System.out.println(n)", "new Color[] {Color.RED}")) {
      Object object = make(made(snippet));
      assertThat(Layouts.ofInstance(object).shallowBytes())
          .as(snippet)
          .isEqualTo(Agent.sizeOf(object));
      assertThat(Footprint.of(object).deepBytes())
          .as(snippet)
          .isEqualTo(Jol.graph(object).totalSize());
    }
  }

  private static String made(String expression) {
    return "org.bytewise.layout.JShellClassesTest.keep(" + expression + ")";
  }
}
