package org.bytewise.instruments.program;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.Site;

/** Writes call paths for speedscope: one profile in bytes and one in objects. */
final class SpeedscopeFile {
  private static final Pattern PLACED = Pattern.compile("(.*) \\(([^():]+)(?::(\\d+))?\\)");

  private SpeedscopeFile() {}

  private record Sample(List<Integer> stack, Amount amount) {}

  /**
   * Writes the file.
   *
   * @param name the title
   */
  static void write(List<Site> stacks, String name, Writer out) throws IOException {
    Map<String, Integer> frames = new LinkedHashMap<>();
    List<Sample> samples = new ArrayList<>();
    Stacks.forEach(stacks, (path, type, amount) -> {
      List<Integer> stack = new ArrayList<>();
      for (String frame : path) {
        stack.add(frames.computeIfAbsent(frame, f -> frames.size()));
      }
      stack.add(frames.computeIfAbsent(Stacks.typeFrame(type), f -> frames.size()));
      samples.add(new Sample(stack, amount));
    });
    out.write("{\"$schema\":\"https://www.speedscope.app/file-format-schema.json\"");
    out.write(",\"exporter\":\"bytewise\",\"name\":" + JsonText.quoted(name));
    out.write(",\"activeProfileIndex\":0,\"shared\":{\"frames\":[");
    out.write(frames.keySet().stream()
        .map(SpeedscopeFile::frame)
        .collect(Collectors.joining(",\n", "\n", "")));
    out.write("]},\n\"profiles\":[\n");
    profile("allocated bytes", "bytes", samples, Amount::bytes, out);
    out.write(",\n");
    profile("allocated objects", "none", samples, Amount::objects, out);
    out.write("]}\n");
  }

  private static String frame(String name) {
    Matcher placed = PLACED.matcher(name);
    if (!placed.matches()) {
      return "{\"name\":" + JsonText.quoted(name) + "}";
    }
    String line = placed.group(3) == null ? "" : ",\"line\":" + placed.group(3);
    return "{\"name\":" + JsonText.quoted(placed.group(1)) + ",\"file\":"
        + JsonText.quoted(placed.group(2)) + line + "}";
  }

  private static void profile(
      String name, String unit, List<Sample> samples, ToLongFunction<Amount> figure, Writer out)
      throws IOException {
    long all =
        samples.stream().mapToLong(one -> figure.applyAsLong(one.amount())).sum();
    out.write("{\"type\":\"sampled\",\"name\":\"" + name + "\",\"unit\":\"" + unit
        + "\",\"startValue\":0,\"endValue\":" + all + ",\n\"samples\":[");
    out.write(samples.stream()
        .map(one -> one.stack().toString().replace(" ", ""))
        .collect(Collectors.joining(",\n")));
    out.write("],\n\"weights\":[");
    out.write(samples.stream()
        .map(one -> String.valueOf(figure.applyAsLong(one.amount())))
        .collect(Collectors.joining(",")));
    out.write("]}");
  }
}
