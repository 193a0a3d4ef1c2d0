package org.bytewise.verify.oracle;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.verify.oracle.ProbeFile.Section;

/**
 * How large the values of a section's probes are, as each side says.
 *
 * @param walked by the walk in the plain VM
 * @param jol bytes and objects by JOL, of those that it was asked about
 * @param bytewise by {@code bytewise sizeof}
 * @param complaint what Bytewise wrote to standard error
 */
record SizeAnswers(
    Map<Probe, Size> walked, Map<Probe, Size> jol, Map<Probe, Size> bytewise, String complaint) {

  static SizeAnswers of(Section section, List<String> flags)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bytewise-oracle");
    try {
      List<Path> types = OwnTypes.write(section, folder);
      Section probes = new Section(section.title(), section.since(), List.of(), section.probes());
      ProbeClass.compile(probes, types, folder);
      Map<Probe, Size> walked = new LinkedHashMap<>();
      Map<Probe, Size> jol = new LinkedHashMap<>();
      for (String line : PlainVm.run(SizingMain.class, flags, folder)) {
        long[] columns =
            Stream.of(line.split("\t", -1)).mapToLong(Long::parseLong).toArray();
        Probe probe = section.probes().get((int) columns[0]);
        walked.put(probe, new Size(columns[1], columns[2], columns[3]));
        if (columns.length > 4) {
          jol.put(probe, new Size(columns[1], columns[4], columns[5]));
        }
      }
      List<String> arguments =
          new ArrayList<>(List.of("sizeof", "--format", "json", "--class-path", folder.toString()));
      flags.forEach(flag -> arguments.add("-R" + flag));
      section.probes().forEach(probe -> arguments.add(probe.code()));
      CommandLine run = CommandLine.run("", arguments);
      return new SizeAnswers(walked, jol, bytewise(section, run), run.err());
    } finally {
      Folders.delete(folder);
    }
  }

  private static Map<Probe, Size> bytewise(Section section, CommandLine run) {
    Map<String, Size> byTarget = new HashMap<>();
    try {
      for (Object entry : JsonParser.array().from(run.out())) {
        JsonObject row = (JsonObject) entry;
        byTarget.put(
            row.getString("target"),
            new Size(
                row.getLong("shallowBytes"),
                row.getLong("deepBytes", -1),
                row.getLong("deepObjects", -1)));
      }
    } catch (JsonParserException e) {
      throw new IllegalStateException("no JSON: " + run, e);
    }
    Map<Probe, Size> sizes = new LinkedHashMap<>();
    for (Probe probe : section.probes()) {
      if (byTarget.containsKey(probe.code())) {
        sizes.put(probe, byTarget.get(probe.code()));
      }
    }
    return sizes;
  }

  /** Everything that differs, each with the probe and all sides; empty where nothing does. */
  List<String> differences(Probe probe) {
    Size expected = walked.get(probe);
    Size found = bytewise.get(probe);
    Size second = jol.getOrDefault(probe, expected);
    if (expected != null && expected.equals(found) && expected.equals(second)) {
      return List.of();
    }
    return List.of("%s%n  walk: %s%n  JOL: %s%n  Bytewise: %s%s"
        .formatted(
            probe,
            expected,
            jol.containsKey(probe) ? second : "not asked",
            found,
            found == null ? ": " + complaint : ""));
  }
}
