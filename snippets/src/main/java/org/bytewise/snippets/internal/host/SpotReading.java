package org.bytewise.snippets.internal.host;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.bytewise.counting.profile.OwnObjects;
import org.bytewise.snippets.Spotted;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.internal.spot.SpotFinder;

/**
 * Collects the sources of an input's snippets, as compiled by JShell, while they run. Used by the
 * engine's thread, for one input.
 */
final class SpotReading {
  private final Engine engine;
  private final SpotFinder finder;
  private final List<Place> places = new ArrayList<>();

  /** A snippet, and the position of its source in the input. */
  private record Place(Snippet snippet, int offset) {}

  SpotReading(Engine engine, String input) {
    this.engine = engine;
    this.finder = new SpotFinder(input);
  }

  OwnObjects watcher() {
    return finder;
  }

  /** Records the snippets created from a piece of the input. */
  void read(EvaluationReader.Piece piece, List<SnippetEvent> events) {
    for (SnippetEvent event : events) {
      Snippet snippet = event.snippet();
      if (event.causeSnippet() == null
          && !(snippet instanceof ErroneousSnippet)
          && !(snippet instanceof ImportSnippet)) {
        int offset = piece.input().indexOf(typed(snippet.source()), piece.offset());
        if (offset >= 0) {
          places.add(new Place(snippet, offset));
        }
      }
    }
    // A method that had to wait for another declaration now has a class of its own.
    places.forEach(this::read);
  }

  /** Returns the typed text of a snippet's source: JShell adds an omitted semicolon. */
  static String typed(String snippetSource) {
    String source = snippetSource.strip();
    return source.endsWith(";") ? source.substring(0, source.length() - 1).strip() : source;
  }

  private void read(Place place) {
    SnippetWrapper wrapper = engine.analysis().wrapper(place.snippet());
    if (wrapper == null || !engine.classFiles().isKept(wrapper.fullClassName())) {
      return;
    }
    String source = place.snippet().source();
    int before = source.length() - source.stripLeading().length();
    int offset = place.offset() - before;
    String wrapped = wrapper.wrapped();
    SpotFinder.Mapping mapping = position -> {
      int found = wrapper.wrappedToSourcePosition(position);
      return SnippetLines.isTyped(wrapper, position, found, source) ? offset + found : -1;
    };
    finder.source(wrapper.fullClassName(), wrapped, mapping, source, offset);
  }

  /** Returns the spots compared with what was allocated. */
  Spotted result(Transcript transcript) {
    SpotFinder.Result result = finder.result(engine.classFiles(), engine.classPath());
    return new Spotted(transcript, result.spots(), result.missed());
  }
}
