package org.bytewise.instruments.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;

/** The JSON data of targets. */
public final class TargetData {
  /** The keys of a target's size, in order. */
  public static final List<String> SIZE_KEYS = List.of(
      "target",
      "type",
      "kind",
      "vm",
      "simulated",
      "shallowBytes",
      "headerBytes",
      "fieldBytes",
      "gapBytes",
      "paddingBytes",
      "deepBytes",
      "deepObjects",
      "deepComplete",
      "confirmedBy",
      "difference",
      "alignmentBytes");

  /** The additional keys of its layout. */
  public static final List<String> PART_KEYS = List.of("fields", "gaps", "elements");

  private TargetData() {}

  /** Returns the size of a target, or the reason why there is none. */
  public static Map<String, Object> size(TargetRow row) {
    Map<String, Object> data = empty(row.target());
    if (row.isMeasured()) {
      Measured measured = row.measured();
      data.put("type", measured.type());
      data.put("kind", kind(measured));
      data.put("vm", row.vm().description());
      data.put("simulated", row.vm().simulated());
      data.put("shallowBytes", measured.shallowBytes());
      row.layout().ifPresent(layout -> {
        data.put("headerBytes", layout.headerBytes());
        data.put("fieldBytes", layout.fieldBytes());
        data.put("gapBytes", layout.gapBytes());
        data.put("paddingBytes", layout.paddingBytes());
      });
      deep(
          data,
          measured instanceof Measured.OfValue value
              ? Optional.of(value.footprint())
              : Optional.empty());
      data.put("confirmedBy", measured.confirmation().by());
      data.put("difference", measured.confirmation().difference());
    }
    Map<String, Object> envelope = row.isMeasured()
        ? Envelope.ok()
        : Envelope.of(row.status(), row.failure().evaluation().orElse(null));
    if (!row.isMeasured()) {
      envelope.put("reason", row.failure().getMessage());
    }
    envelope.forEach(data::putIfAbsent);
    return data;
  }

  /** Returns the data of a call that measured nothing: for each target, or for none. */
  public static List<Map<String, Object>> failures(
      InstrumentCall call, RunStatus status, String reason) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String target : call.targets()) {
      all.add(failed(target, status, reason));
    }
    return all.isEmpty() ? List.of(failed(null, status, reason)) : all;
  }

  private static Map<String, Object> failed(String target, RunStatus status, String reason) {
    Map<String, Object> data = empty(target);
    Envelope.failed(status, reason).forEach(data::putIfAbsent);
    return data;
  }

  private static Map<String, Object> empty(String target) {
    Map<String, Object> data = new LinkedHashMap<>();
    SIZE_KEYS.forEach(key -> data.put(key, null));
    data.put("target", target);
    return data;
  }

  private static String kind(Measured measured) {
    if (measured instanceof Measured.Primitive) {
      return "primitive";
    }
    return measured instanceof Measured.OfType ? "type" : "value";
  }

  /** Adds the deep size of a value; nulls if it is not an object. */
  public static void deep(Map<String, Object> data, Optional<Footprint> footprint) {
    data.put("deepBytes", footprint.map(Footprint::deepBytes).orElse(null));
    data.put("deepObjects", footprint.map(Footprint::objects).orElse(null));
    data.put("deepComplete", footprint.map(Footprint::complete).orElse(null));
  }

  /** Returns the size and the layout of a target, or the reason why there is none. */
  public static Map<String, Object> layout(TargetRow row) {
    return parts(size(row), row.layout());
  }

  /** Adds empty layout data for a target without a layout. */
  public static Map<String, Object> withParts(Map<String, Object> data) {
    return parts(data, Optional.empty());
  }

  private static Map<String, Object> parts(
      Map<String, Object> data, Optional<ObjectLayout> layout) {
    List<Map<String, Object>> fields = new ArrayList<>();
    layout.ifPresent(one -> one.fields().forEach(field -> fields.add(field(field))));
    data.put("fields", fields);
    List<Map<String, Object>> gaps = new ArrayList<>();
    layout.ifPresent(one -> one.gaps().forEach(gap -> gaps.add(region(gap))));
    data.put("gaps", gaps);
    data.put(
        "elements",
        layout.flatMap(ObjectLayout::arrayElements).map(TargetData::elements).orElse(null));
    return data;
  }

  private static Map<String, Object> region(ObjectLayout.Region region) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("offset", region.offset());
    data.put("size", region.size());
    return data;
  }

  private static Map<String, Object> field(ObjectLayout.Field field) {
    Map<String, Object> data = region(field);
    data.put("type", field.type());
    data.put("name", field.name());
    data.put("declaredIn", field.declaredIn());
    return data;
  }

  private static Map<String, Object> elements(ObjectLayout.Elements elements) {
    Map<String, Object> data = region(elements);
    data.put("type", elements.type());
    data.put("length", elements.length());
    return data;
  }
}
