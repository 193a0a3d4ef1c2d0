package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.instruments.HeapData;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.stepping.Frame;
import org.bytewise.snippets.stepping.LineCost;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/** The stops of a run as data. */
record StepData(StepSources sources) {

  /** Returns a stop. */
  Map<String, Object> of(Stop stop) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", stop.number());
    data.put("reason", stop.reason().name().toLowerCase(Locale.ROOT));
    putLine(stop.line(), data);
    data.put("threads", stop.threads().stream().map(this::thread).toList());
    data.put("variables", slots(stop.variables()));
    data.put("objects", stop.heap().objects().stream().map(StepData::object).toList());
    data.put("leftOut", stop.heap().leftOut());
    data.put("leftOutIsLeast", stop.heap().leftOutIsLeast());
    data.put("unreachable", stop.unreachable());
    data.put("allocated", cost(stop.cost()));
    data.put("output", stop.output());
    data.put("thrown", stop.exception().orElse(null));
    return data;
  }

  private void putLine(Optional<SourceLine> line, Map<String, Object> data) {
    Optional<StepSources.Place> place = line.map(sources::find);
    data.put(
        "snippet",
        place.map(StepSources.Place::title).filter(title -> !title.isEmpty()).orElse(null));
    data.put("line", place.map(StepSources.Place::number).orElse(null));
    data.put("lineText", line.map(SourceLine::text).orElse(null));
  }

  private Map<String, Object> thread(ThreadView thread) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", thread.name());
    data.put("current", thread.current());
    data.put("frames", thread.frames().stream().map(this::frame).toList());
    data.put("moreFrames", thread.more());
    return data;
  }

  private Map<String, Object> frame(Frame frame) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("method", frame.method());
    putLine(frame.line(), data);
    data.put("locals", slots(frame.locals()));
    return data;
  }

  private static List<Map<String, Object>> slots(List<Slot> slots) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Slot slot : slots) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("name", slot.name());
      data.put("type", slot.type());
      data.putAll(content(slot.content()));
      all.add(data);
    }
    return all;
  }

  /** Returns what a place holds: a primitive's value or an object's label, the other one null. */
  private static Map<String, Object> content(Content content) {
    Map<String, Object> data = new LinkedHashMap<>();
    String holds = "null";
    String value = null;
    Integer object = null;
    if (content instanceof Content.Primitive primitive) {
      holds = "primitive";
      value = primitive.text();
    } else if (content instanceof Content.Reference reference) {
      holds = "reference";
      object = reference.label();
    } else if (content instanceof Content.LeftOut leftOut) {
      holds = "left-out";
      value = leftOut.type();
    } else if (content.equals(Content.UNASSIGNED)) {
      holds = "unassigned";
    }
    data.put("holds", holds);
    data.put("value", value);
    data.put("object", object);
    return data;
  }

  private static List<Map<String, Object>> contents(List<Content> contents) {
    return contents.stream().map(StepData::content).toList();
  }

  private static Map<String, Object> object(HeapObject object) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("label", object.label());
    data.put("type", object.type());
    data.put("shallowBytes", object.shallowBytes());
    data.put("fields", slots(object.fields()));
    data.put("length", object.length() < 0 ? null : object.length());
    data.put("elements", contents(object.elements()));
    data.put("text", object.text().orElse(null));
    data.put(
        "collection",
        object.collection().map(one -> HeapData.of(one, StepData::contents)).orElse(null));
    return data;
  }

  private static Map<String, Object> cost(LineCost cost) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("objects", cost.objects() < 0 ? null : cost.objects());
    data.put("bytes", cost.bytes() < 0 ? null : cost.bytes());
    data.put("byType", types(cost.byType()));
    data.put("stackTraces", types(cost.traces()));
    data.put("oneTimeBytes", cost.oneTimeBytes());
    data.put("exact", cost.exact());
    data.put("reason", cost.reason());
    return data;
  }

  private static List<Map<String, Object>> types(List<LineCost.OfType> all) {
    List<Map<String, Object>> types = new ArrayList<>();
    for (LineCost.OfType one : all) {
      Map<String, Object> type = new LinkedHashMap<>();
      type.put("type", one.type());
      type.put("objects", one.objects());
      type.put("bytes", one.bytes());
      types.add(type);
    }
    return types;
  }
}
