package org.bytewise.junit.internal.vm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.junit.internal.vm.ExactCount.OfLine;
import org.bytewise.junit.internal.vm.ExactCount.OfType;
import org.bytewise.junit.internal.vm.ExactCount.Sum;

/** Writes and reads the files by which the two VMs talk. A file appears complete or not at all. */
final class CountFiles {
  private CountFiles() {}

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static void write(Path file, Writing content) throws IOException {
    Path made = file.resolveSibling(file.getFileName() + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(made)))) {
      content.to(out);
    }
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static <T> T read(Path file, Reading<T> content) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return content.from(in);
    }
  }

  /** Writes text of any length, unlike {@link DataOutputStream#writeUTF}. */
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, Map<String, String> texts) throws IOException {
    out.writeInt(texts.size());
    for (Map.Entry<String, String> each : texts.entrySet()) {
      text(out, each.getKey());
      text(out, each.getValue());
    }
  }

  private static Map<String, String> texts(DataInputStream in) throws IOException {
    Map<String, String> texts = new HashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String key = text(in);
      texts.put(key, text(in));
    }
    return texts;
  }

  static void write(Path file, CountRequest request) throws IOException {
    write(file, out -> {
      text(out, request.uniqueId());
      text(out, request.entryClass());
      text(out, request.entryMethod());
      text(out, request.testClass());
      out.writeBoolean(request.hasRegions());
      write(out, request.parameters());
      write(out, request.properties());
    });
  }

  static CountRequest readRequest(Path file) throws IOException {
    return read(
        file,
        in -> new CountRequest(
            text(in), text(in), text(in), text(in), in.readBoolean(), texts(in), texts(in)));
  }

  static void write(Path file, CountReply reply) throws IOException {
    write(file, out -> {
      text(out, reply.problem());
      text(out, reply.model());
      out.writeInt(reply.series().size());
      for (CountSeries each : reply.series()) {
        write(out, each.first());
        write(out, each.last());
        write(out, each.different());
        out.writeInt(each.executions());
        out.writeBoolean(each.settled());
      }
    });
  }

  static CountReply readReply(Path file) throws IOException {
    return read(file, in -> {
      String problem = text(in);
      String model = text(in);
      List<CountSeries> series = new ArrayList<>();
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        series.add(
            new CountSeries(count(in), count(in), count(in), in.readInt(), in.readBoolean()));
      }
      return new CountReply(problem, series, model);
    });
  }

  private static void write(DataOutputStream out, ExactCount count) throws IOException {
    write(out, count.own());
    out.writeInt(count.types().size());
    for (OfType type : count.types()) {
      text(out, type.type());
      write(out, type.sum());
    }
    out.writeInt(count.lines().size());
    for (OfLine line : count.lines()) {
      text(out, line.className());
      out.writeInt(line.line());
      text(out, line.called());
      text(out, line.testClass());
      out.writeInt(line.testLine());
      text(out, line.type());
      write(out, line.sum());
    }
    write(out, count.oneTime());
    write(out, count.others());
    out.writeLong(count.direct());
    text(out, count.doubt());
  }

  private static ExactCount count(DataInputStream in) throws IOException {
    Sum own = sum(in);
    List<OfType> types = new ArrayList<>();
    int typeCount = in.readInt();
    for (int i = 0; i < typeCount; i++) {
      types.add(new OfType(text(in), sum(in)));
    }
    List<OfLine> lines = new ArrayList<>();
    int lineCount = in.readInt();
    for (int i = 0; i < lineCount; i++) {
      lines.add(
          new OfLine(text(in), in.readInt(), text(in), text(in), in.readInt(), text(in), sum(in)));
    }
    return new ExactCount(own, types, lines, sum(in), sum(in), in.readLong(), text(in));
  }

  private static void write(DataOutputStream out, Sum sum) throws IOException {
    out.writeLong(sum.objects());
    out.writeLong(sum.bytes());
  }

  private static Sum sum(DataInputStream in) throws IOException {
    return new Sum(in.readLong(), in.readLong());
  }
}
