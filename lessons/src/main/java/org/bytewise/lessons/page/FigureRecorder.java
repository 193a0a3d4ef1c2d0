package org.bytewise.lessons.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.Scope;
import org.bytewise.lessons.measure.StopAtHand;

/**
 * Measures figures in the VM and, as far as they depend on layouts alone, in simulated ones, and
 * keeps their texts. Not thread-safe.
 */
final class FigureRecorder {
  private final Scope scope;
  private final Map<String, Scope> simulated;
  private final Map<String, Map<String, String>> figures;

  private FigureRecorder(
      Scope scope, Map<String, Scope> simulated, Map<String, Map<String, String>> figures) {
    this.scope = scope;
    this.simulated = simulated;
    this.figures = figures;
  }

  static FigureRecorder of(
      Instruments instruments, Map<String, Measurement> names, List<String> simulated) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (String vm : simulated) {
      scopes.put(vm, Scope.of(new SimulatedInstruments(instruments, vm), names));
    }
    return new FigureRecorder(Scope.of(instruments, names), scopes, new LinkedHashMap<>());
  }

  /** Returns the context of the VM that is measured. */
  Scope scope() {
    return scope;
  }

  /** Returns a recorder with a run at hand, which keeps its figures with those of this one. */
  FigureRecorder with(Run run) {
    return new FigureRecorder(scope.with(run), simulated, figures);
  }

  /** Returns a recorder at a stop, which keeps its figures with those of this one. */
  FigureRecorder at(StopAtHand stop) {
    return new FigureRecorder(scope.at(stop), simulated, figures);
  }

  /** Discards measurements that code may have changed. */
  void forget() {
    scope.forget();
    simulated.values().forEach(Scope::forget);
  }

  /** Returns all texts by key and VM. */
  Map<String, Map<String, String>> figures() {
    return figures;
  }

  /** Returns a sentence; empty if it is not shown on this VM. */
  Optional<List<Piece>> sentence(Prose prose) throws MeasurementException {
    return prose.when().isPresent() && !prose.when().get().holds(scope)
        ? Optional.empty()
        : Optional.of(pieces(prose));
  }

  /** Returns a sentence that is always shown. */
  List<Piece> pieces(Prose prose) throws MeasurementException {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < prose.inlines().size(); i++) {
      Inline inline = prose.inlines().get(i);
      if (inline instanceof Inline.Measured measured) {
        pieces.add(figure(prose.line() + "." + i, measured.figure()));
      } else if (inline instanceof Inline.Link link) {
        pieces.add(new Piece.Link(
            link.words().stream().map(FigureRecorder::words).toList(), link.destination()));
      } else {
        pieces.add(words((Inline.Words) inline));
      }
    }
    return pieces;
  }

  private static Piece.Words words(Inline.Words words) {
    return new Piece.Words(words.kind(), words.text());
  }

  /**
   * Measures a figure.
   *
   * @param key identifies it in the lesson
   */
  Piece.Figure figure(String key, Figure figure) throws MeasurementException {
    String text = figure.text(scope);
    keep(key, text);
    for (Map.Entry<String, Scope> vm : simulated.entrySet()) {
      try {
        figures.get(key).put(vm.getKey(), figure.text(vm.getValue()));
      } catch (MeasurementException e) {
        // It depends on more than layouts, or on what this VM cannot lay out for another.
      }
    }
    return new Piece.Figure(key, text, figure.measurement().source(), figure.varies());
  }

  /** Keeps the text of a drawing. */
  void keep(String key, String text) {
    figures.computeIfAbsent(key, one -> new LinkedHashMap<>()).put(MeasuredLesson.THIS, text);
  }
}
