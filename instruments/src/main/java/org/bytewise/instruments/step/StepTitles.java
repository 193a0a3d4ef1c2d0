package org.bytewise.instruments.step;

import org.bytewise.screen.Words;
import org.bytewise.snippets.stepping.Stop;

/** Names a stop in one line. */
final class StepTitles {
  private StepTitles() {}

  /** Returns the stop's number, its line, and the line's text. */
  static String of(StepMoment moment, StepSources sources) {
    String step = "Step " + Words.number(moment.at() + 1) + " of "
        + Words.number(moment.stops().size());
    Stop stop = moment.stop();
    if (stop.reason() == Stop.Reason.END) {
      return step + ", the end";
    }
    return stop.line()
        .map(line -> {
          StepSources.Place place = sources.find(line);
          String in = place.title().isEmpty() ? "" : " of " + place.title();
          return step + ", line " + place.number() + in + ": " + VisibleText.of(line.text());
        })
        .orElse(step);
  }
}
