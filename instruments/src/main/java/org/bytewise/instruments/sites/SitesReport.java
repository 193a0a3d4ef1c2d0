package org.bytewise.instruments.sites;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.Site;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.text.Receipts;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SiteProfile;

/**
 * The outcome of the code, the tree of its allocations, and their receipt.
 *
 * @param files the names of the files that were written
 */
record SitesReport(SiteProfile profile, List<String> files) implements Report {
  static SitesReport of(SiteProfile profile) {
    return new SitesReport(profile, List.of());
  }

  SitesReport withFiles(List<String> written) {
    return new SitesReport(profile, List.copyOf(written));
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    Outcomes outcomes = Outcomes.of(width, glyphs);
    List<Line> lines = new ArrayList<>();
    List<Evaluation> evaluations = profile.transcript().evaluations();
    evaluations.forEach(evaluation -> lines.addAll(outcomes.result(evaluation)));
    if (evaluations.stream().anyMatch(Outcomes::ran)) {
      lines.addAll(new SiteTree(profile.sites(), width, glyphs).lines());
      lines.addAll(new Receipts(width, glyphs).allocated(allocations().withoutTypes()));
    }
    lines.addAll(outcomes.notes(new Answer(
        profile.transcript(), Collections.nCopies(evaluations.size(), Optional.empty()), "")));
    for (String file : files) {
      lines.addAll(Lines.wrapped("written to " + file, Style.MUTED, width));
    }
    return lines;
  }

  @Override
  public Optional<String> svg() {
    return profile.sites().isEmpty() ? Optional.empty() : Optional.of(FlameSvg.of(profile.sites()));
  }

  private AllocationProfile allocations() {
    return profile.transcript().allocations();
  }

  @Override
  public Map<String, Object> data() {
    AllocationProfile allocations = allocations();
    Map<String, Object> data = Envelope.of(ended(), last(), allocations);
    data.put("objects", allocations.own().objects());
    data.put("bytes", allocations.own().bytes());
    data.put("exact", allocations.exact());
    data.put("sites", profile.sites().stream().map(this::site).toList());
    data.put("otherThreads", Envelope.amount(allocations.otherThreads()));
    data.put("files", files);
    Envelope.withoutRun(
        data,
        profile.transcript().evaluations(),
        List.of("objects", "bytes", "exact", "otherThreads"));
    return data;
  }

  private Map<String, Object> site(Site site) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", site.name());
    data.putAll(Envelope.amount(site.amount()));
    data.put("share", SiteTree.share(site.amount(), allocations().own().bytes()));
    data.put("averageBytes", SiteTree.average(site.amount()));
    data.put("types", Envelope.byType(site.types()));
    data.put("children", site.children().stream().map(this::site).toList());
    return data;
  }

  private Evaluation last() {
    List<Evaluation> all = profile.transcript().evaluations();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  @Override
  public RunStatus ended() {
    return RunStatus.of(last());
  }
}
