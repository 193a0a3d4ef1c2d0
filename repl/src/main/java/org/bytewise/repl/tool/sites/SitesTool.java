package org.bytewise.repl.tool.sites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.measure.Run.Outcome;
import org.bytewise.repl.tool.Report;
import org.bytewise.repl.tool.Tool;
import org.bytewise.repl.tool.ToolContext;
import org.bytewise.repl.tool.ToolException;
import org.bytewise.snippets.SiteProfile;

/** {@code /sites}: from where code came to its allocations. */
public final class SitesTool implements Tool {
  static final String EXAMPLE = "for (int i = 0; i < 99; i++) \"a,b\".split(\",\")";

  @Override
  public String name() {
    return "sites";
  }

  @Override
  public String arguments() {
    return "[--flame FILE] [--jfr FILE] SNIPPET";
  }

  @Override
  public String summary() {
    return "Shows by which calls code came to its allocations";
  }

  @Override
  public List<String> details() {
    return List.of(
        "SNIPPET runs in the session, and what it declares stays. The tree begins with its lines"
            + " and goes down into the methods that they call; where objects are made, their"
            + " types stand. Calls of a method by itself, or by another of the same name, are"
            + " one. Places of less than 1 % are put together; --format json has them all.",
        "--flame FILE.html writes the tree as a flame graph, in bytes, to be opened in a browser."
            + " --jfr FILE.jfr keeps the flight recorder's own recording, for JDK Mission"
            + " Control: it has all events, also those of the first time only and of other"
            + " threads. A file that is there is replaced only with --force.");
  }

  @Override
  public List<String> examples() {
    return List.of(EXAMPLE, "--flame flame.html new HashMap<>(Map.of(1, 2))");
  }

  @Override
  public List<String> words(List<String> before) {
    return List.of("--flame", "--force", "--jfr");
  }

  @Override
  public Report run(ToolContext context, String argument) throws ToolException {
    SitesArguments asked = SitesArguments.of(argument);
    List<TargetFile> files = new ArrayList<>();
    try {
      // Before anything runs: who waits for a file should not wait in vain.
      Optional<TargetFile> flame = Optional.empty();
      if (asked.flame().isPresent()) {
        flame = Optional.of(TargetFile.of(asked.flame().get(), asked.force()));
        files.add(flame.get());
      }
      Optional<TargetFile> jfr = Optional.empty();
      if (asked.jfr().isPresent()) {
        jfr = Optional.of(TargetFile.of(asked.jfr().get(), asked.force()));
        files.add(jfr.get());
      }
      SiteProfile profile = run(context, asked.snippet(), jfr);
      if (flame.isPresent() && !profile.sites().isEmpty()) {
        FlameFile.write(profile.sites(), flame.get().draft());
      }
      SitesReport report = SitesReport.of(profile);
      boolean ran = report.ended() != Outcome.REJECTED && report.ended() != Outcome.VM_LOST;
      List<String> written = new ArrayList<>();
      for (TargetFile file : ran && !profile.sites().isEmpty() ? files : List.<TargetFile>of()) {
        file.finish();
        written.add(file.place().toString());
      }
      return report.withFiles(written);
    } catch (IOException e) {
      throw TargetFile.unwritable(asked.flame().orElseThrow(), e);
    } finally {
      files.forEach(TargetFile::discard);
    }
  }

  private static SiteProfile run(ToolContext context, String snippet, Optional<TargetFile> jfr)
      throws ToolException {
    try {
      return context.workbench().session().evaluateSites(snippet, jfr.map(TargetFile::draft));
    } catch (UncheckedIOException e) {
      throw TargetFile.unwritable(jfr.orElseThrow().place(), e.getCause());
    }
  }
}
