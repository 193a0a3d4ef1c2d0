package org.bytewise.instruments.program;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import one.proto.Proto;
import org.bytewise.counting.Site;

/**
 * Writes call paths for pprof, with the encoder of async-profiler's converter. The converter itself
 * reads recordings, in which one-time allocations and the tool's own cannot be told apart.
 */
final class PprofFile {
  private static final Pattern PLACED = Pattern.compile("(.*) \\(([^():]+)(?::(\\d+))?\\)");

  // The numbers of the fields, by message.
  private static final int PROFILE_SAMPLE_TYPE = 1;
  private static final int PROFILE_SAMPLE = 2;
  private static final int PROFILE_LOCATION = 4;
  private static final int PROFILE_FUNCTION = 5;
  private static final int PROFILE_STRING = 6;
  private static final int PROFILE_DEFAULT = 14;
  private static final int LOCATION_LINE = 4;
  private static final int FUNCTION_FILE = 4;

  private static final int ROOM = 1 << 12;

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<String, Integer> functions = new LinkedHashMap<>();
  private final Map<String, Integer> locations = new LinkedHashMap<>();
  private final Proto profile = new Proto(1 << 20);

  private PprofFile() {
    strings.put("", 0);
  }

  static void write(List<Site> stacks, OutputStream out) throws IOException {
    PprofFile file = new PprofFile();
    file.build(stacks);
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(file.profile.buffer(), 0, file.profile.size());
    }
  }

  private void build(List<Site> stacks) throws IOException {
    type("alloc_objects", "count");
    type("alloc_space", "bytes");
    Stacks.forEach(stacks, (path, type, amount) -> {
      List<Integer> ids = new ArrayList<>();
      ids.add(location(Stacks.typeFrame(type)));
      for (int i = path.size() - 1; i >= 0; i--) {
        ids.add(location(path.get(i)));
      }
      Proto packed = new Proto(ROOM);
      ids.forEach(packed::writeInt);
      Proto values = new Proto(ROOM);
      values.writeLong(amount.objects());
      values.writeLong(amount.bytes());
      profile.field(PROFILE_SAMPLE, new Proto(ROOM).field(1, packed).field(2, values));
    });
    profile.field(PROFILE_DEFAULT, string("alloc_space"));
    // Last, when all of them are known.
    strings.keySet().forEach(text -> profile.field(PROFILE_STRING, text));
  }

  private void type(String name, String unit) {
    profile.field(
        PROFILE_SAMPLE_TYPE, new Proto(ROOM).field(1, string(name)).field(2, string(unit)));
  }

  private int string(String text) {
    return strings.computeIfAbsent(text, t -> strings.size());
  }

  private int location(String frame) {
    Integer known = locations.get(frame);
    if (known != null) {
      return known;
    }
    int id = locations.size() + 1;
    locations.put(frame, id);
    Matcher placed = PLACED.matcher(frame);
    boolean found = placed.matches();
    String name = found ? placed.group(1) : frame;
    Proto line = new Proto(ROOM).field(1, function(name, found ? placed.group(2) : ""));
    if (found && placed.group(3) != null) {
      line.field(2, Integer.parseInt(placed.group(3)));
    }
    profile.field(PROFILE_LOCATION, new Proto(ROOM).field(1, id).field(LOCATION_LINE, line));
    return id;
  }

  private int function(String name, String file) {
    String key = file + ' ' + name;
    Integer known = functions.get(key);
    if (known != null) {
      return known;
    }
    int id = functions.size() + 1;
    functions.put(key, id);
    Proto function = new Proto(ROOM).field(1, id).field(2, string(name)).field(3, string(name));
    profile.field(PROFILE_FUNCTION, function.field(FUNCTION_FILE, string(file)));
    return id;
  }
}
