package org.bytewise.snippets.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLoadTest {
  @TempDir
  private Path temp;

  private void write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private MachineLoad load() {
    return new MachineLoad(temp.resolve("proc"), temp.resolve("groups"), 2);
  }

  @Test
  void a_system_that_tells_nothing_is_taken_for_quiet() {
    assertThat(load().isHigh()).isFalse();
  }

  @Test
  void more_runnable_threads_than_cores_are_load() throws IOException {
    write("proc/loadavg", "9.00 9.00 9.00 2/300 4711\n");
    MachineLoad load = load();
    assertThat(load.isHigh()).isFalse();
    write("proc/loadavg", "0.00 0.00 0.00 3/300 4711\n");
    assertThat(load.isHigh()).isTrue();
  }

  @Test
  void pressure_on_the_processors_is_load() throws IOException {
    write("proc/pressure/cpu", "some avg10=19.99 avg60=0.00 avg300=0.00 total=1\n");
    MachineLoad load = load();
    assertThat(load.isHigh()).isFalse();
    write("proc/pressure/cpu", "some avg10=20.00 avg60=0.00 avg300=0.00 total=1\n");
    assertThat(load.isHigh()).isTrue();
  }

  @Test
  void a_group_that_was_stopped_since_the_last_look_is_load() throws IOException {
    write("proc/self/cgroup", "3:cpu,cpuacct:/class/one\n1:name=systemd:/\n");
    write("groups/cpu,cpuacct/class/one/cpu.stat", "nr_throttled 4\nthrottled_time 500\n");
    MachineLoad load = load();
    assertThat(load.isHigh()).isFalse();
    write("groups/cpu,cpuacct/class/one/cpu.stat", "nr_throttled 5\nthrottled_time 700\n");
    assertThat(load.isHigh()).isTrue();
    assertThat(load.isHigh()).isFalse();
  }

  @Test
  void the_unified_hierarchy_is_read_too() throws IOException {
    write("proc/self/cgroup", "0::/class\n");
    write("groups/class/cpu.stat", "usage_usec 9\nnr_throttled 4\nthrottled_usec 500\n");
    MachineLoad load = load();
    write("groups/class/cpu.stat", "usage_usec 9\nnr_throttled 5\nthrottled_usec 501\n");
    assertThat(load.isHigh()).isTrue();
  }
}
