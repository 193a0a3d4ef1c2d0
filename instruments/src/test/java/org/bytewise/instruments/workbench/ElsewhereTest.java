package org.bytewise.instruments.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;

@OneJdkIsEnough
class ElsewhereTest {
  private static SessionOptions plain(Elsewhere elsewhere) {
    return elsewhere.options().toBuilder().profile(VmProfile.PLAIN).build();
  }

  @Test
  void declarations_come_along_and_nothing_comes_back() {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build());
        Elsewhere none = workbench.elsewhere()) {
      workbench.count("import java.util.zip.CRC32; int n = 1; record P(int x) {} new P(7)");
      try (Elsewhere elsewhere = workbench.elsewhere()) {
        OtherVm vm = elsewhere.start(plain(elsewhere));
        Transcript transcript = vm.run("n = n + new P(2).x(); new CRC32(); int m = n; m");
        assertThat(transcript.succeeded()).as("%s", transcript).isTrue();
        assertThat(vm.adopted().restored()).containsExactly("n", "P");
        assertThat(((Evaluation.Value) transcript.evaluations().get(3)).text()).isEqualTo("3");
      }
      assertThat(workbench.count("n").last().orElseThrow())
          .isInstanceOfSatisfying(
              Evaluation.Value.class, value -> assertThat(value.text()).isEqualTo("1"));
      assertThat(workbench.count("m").transcript().succeeded()).isFalse();
      assertThat(none.isInterrupted()).isFalse();
    }
  }

  @Test
  void without_a_session_none_is_opened() {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build());
        Elsewhere elsewhere = workbench.elsewhere()) {
      assertThat(elsewhere.start(plain(elsewhere)).run("1 + 1").succeeded()).isTrue();
      assertThat(workbench.isOpen()).isFalse();
    }
  }

  @Test
  void an_interrupt_of_the_workbench_stops_an_endless_loop_and_all_that_is_to_come() {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build());
        Elsewhere elsewhere = workbench.elsewhere()) {
      SessionOptions options = plain(elsewhere).toBuilder()
          .output((text, error) -> workbench.interrupt())
          .build();
      OtherVm vm = elsewhere.start(options);
      Transcript transcript = vm.run("System.out.println(\"begun\"); while (true) {}");
      assertThat(transcript.evaluations().get(transcript.evaluations().size() - 1))
          .isInstanceOf(Evaluation.Interrupted.class);
      assertThat(elsewhere.isInterrupted()).isTrue();
      assertThat(elsewhere.start(plain(elsewhere)).run("while (true) {}").evaluations())
          .singleElement()
          .isInstanceOf(Evaluation.Interrupted.class);
    }
  }

  @Test
  void a_vm_that_is_lost_stays_lost_and_no_process_is_left() throws Exception {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      long lost;
      long busy;
      try (Elsewhere elsewhere = workbench.elsewhere()) {
        OtherVm first = elsewhere.start(plain(elsewhere));
        lost = first.pid();
        assertThat(first.run("System.exit(4)").evaluations())
            .singleElement()
            .isInstanceOfSatisfying(
                Evaluation.VmLost.class,
                one -> assertThat(one.reason()).isEqualTo("the code ended the VM, with status 4"));
        OtherVm second = elsewhere.start(plain(elsewhere));
        busy = second.pid();
        second.run("new Thread(() -> { while (true) {} }).start();");
      }
      awaitEnd(lost);
      awaitEnd(busy);
    }
  }

  private static void awaitEnd(long pid) throws ExecutionException, InterruptedException {
    var handle = ProcessHandle.of(pid);
    if (handle.isPresent()) {
      handle.get().onExit().get();
    }
  }
}
