package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import jdk.jfr.consumer.RecordingFile;

/** The rules of the formats of other tools, as assertions. */
final class ProfileFormats {
  private ProfileFormats() {}

  /** What the viewer of DHAT demands of a file, without lifetimes and accesses. */
  static void assertDhat(Path file, long objects, long bytes)
      throws IOException, JsonParserException {
    JsonObject dhat = JsonParser.object().from(Files.readString(file));
    assertThat(dhat.keySet())
        .contains("dhatFileVersion", "mode", "verb", "bklt", "bkacc", "tu", "Mtu", "cmd", "pid")
        .contains("te", "pps", "ftbl")
        .as("all three or none of them")
        .contains("bu", "bsu", "bksu")
        .as("those that only files with lifetimes have")
        .doesNotContain("tuth", "tg");
    assertThat(dhat.getInt("dhatFileVersion")).isEqualTo(2);
    assertThat(dhat.getBoolean("bklt")).isFalse();
    assertThat(dhat.getBoolean("bkacc")).isFalse();
    assertThat(dhat.getLong("te")).isEqualTo(bytes);
    JsonArray frames = dhat.getArray("ftbl");
    assertThat(frames.getString(0)).isEqualTo("[root]");
    assertThat(new HashSet<>(frames)).as("each frame is there once").hasSameSizeAs(frames);
    Set<String> stacks = new HashSet<>();
    long allObjects = 0;
    long allBytes = 0;
    for (Object one : dhat.getArray("pps")) {
      JsonObject row = (JsonObject) one;
      assertThat(row.keySet()).containsExactlyInAnyOrder("tb", "tbk", "fs");
      JsonArray stack = row.getArray("fs");
      assertThat(stack)
          .isNotEmpty()
          .allSatisfy(index -> assertThat((Integer) index)
              .as("index of a frame, and never the root")
              .isBetween(1, frames.size() - 1));
      assertThat(stacks.add(stack.toString()))
          .as("stack %s is there once", stack)
          .isTrue();
      assertThat(frames.getString(stack.getInt(0)))
          .as("the type is the innermost frame")
          .startsWith("0x0: new ");
      assertThat(row.getLong("tbk")).isPositive();
      allObjects += row.getLong("tbk");
      allBytes += row.getLong("tb");
    }
    assertThat(allObjects).isEqualTo(objects);
    assertThat(allBytes).isEqualTo(bytes);
  }

  static void assertSpeedscope(Path file, long objects, long bytes)
      throws IOException, JsonParserException {
    JsonObject all = JsonParser.object().from(Files.readString(file));
    int frames = all.getObject("shared").getArray("frames").size();
    JsonArray profiles = all.getArray("profiles");
    assertThat(all.getString("$schema"))
        .isEqualTo("https://www.speedscope.app/file-format-schema.json");
    assertThat(profiles).hasSize(2);
    List<Long> sums = List.of(bytes, objects);
    List<String> units = List.of("bytes", "none");
    for (int i = 0; i < 2; i++) {
      JsonObject profile = profiles.getObject(i);
      assertThat(profile.getString("type")).isEqualTo("sampled");
      assertThat(profile.getString("unit")).isEqualTo(units.get(i));
      assertThat(profile.getLong("startValue")).isZero();
      assertThat(profile.getLong("endValue")).isEqualTo(sums.get(i));
      assertThat(profile.getArray("samples")).hasSameSizeAs(profile.getArray("weights"));
      assertThat(profile.getArray("weights").stream().mapToLong(one -> ((Number) one).longValue()))
          .isNotEmpty();
      assertThat(profile.getArray("weights").stream()
              .mapToLong(one -> ((Number) one).longValue())
              .sum())
          .isEqualTo(sums.get(i));
      for (Object sample : profile.getArray("samples")) {
        assertThat((JsonArray) sample)
            .allSatisfy(index -> assertThat((Integer) index).isBetween(0, frames - 1));
      }
    }
  }

  static void assertCollapsed(Path file, long bytes) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).allMatch(line -> line.matches("[^;]+(;[^;]+)*;new [^;]+ \\d+"));
    assertThat(lines.stream()
            .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
            .sum())
        .isEqualTo(bytes);
  }

  static void assertPprof(Path file, String method) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(text).contains("alloc_objects", "count", "alloc_space", "bytes", method);
    }
  }

  static void assertRecording(Path file, long objects) throws IOException {
    long seen = 0;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        String name = events.readEvent().getEventType().getName();
        seen += name.equals("jdk.ObjectAllocationOutsideTLAB") ? 1 : 0;
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(objects);
  }
}
