package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class LayoutVmTest {

  @Test
  void the_agent_is_a_jar_wherever_the_classes_are() throws Exception {
    Path jar = LayoutVm.agentJar();
    assertThat(jar).isAbsolute().isRegularFile();
    assertThat(LayoutVm.agentFlag()).isEqualTo("-javaagent:" + jar);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getManifest().getMainAttributes().getValue("Premain-Class"))
          .isEqualTo(Agent.class.getName());
    }
  }

  @Test
  void with_the_agent_everything_is_read_and_nothing_else_is_printed() throws Exception {
    assertThat(run(List.of(LayoutVm.agentFlag()), "java.lang.reflect.Method"))
        .isEqualTo("java.lang.reflect.Method true");
  }

  @Test
  void with_flags_alone_types_are_read() throws Exception {
    assertThat(run(LayoutVm.FLAGS, "java.lang.String")).isEqualTo("java.lang.String true");
  }

  @Test
  void with_flags_alone_hidden_fields_are_not_mistaken_for_gaps() throws Exception {
    assertThat(run(LayoutVm.FLAGS, "java.lang.reflect.Method"))
        .isEqualTo(
            "java.lang.reflect.AccessibleObject hides its fields from reflection: to see them,"
                + " start the VM with -javaagent and the jar of org.bytewise.layout");
  }

  @Test
  void without_flags_the_message_names_the_flags_to_use() throws Exception {
    assertThat(run(List.of(), "java.lang.String"))
        .isEqualTo("cannot read field offsets in this VM: start it with --add-exports"
            + " java.base/jdk.internal.misc=ALL-UNNAMED, or with -javaagent and the jar of"
            + " org.bytewise.layout");
  }

  private static String run(List<String> flags, String type) throws Exception {
    return ChildVm.run(flags, Child.class, type);
  }

  /** Runs in the started VM. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      try {
        ObjectLayout layout = Layouts.ofClass(Class.forName(args[0]));
        System.out.println(layout.type() + " " + (layout.fieldBytes() > 0));
      } catch (LayoutException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
