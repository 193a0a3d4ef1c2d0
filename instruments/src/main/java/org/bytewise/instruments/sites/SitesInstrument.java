package org.bytewise.instruments.sites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.snippets.SiteProfile;

/** {@code /sites}: shows the calls that led to each allocation. */
public final class SitesInstrument implements Instrument {
  private static final InstrumentOption FLAME =
      InstrumentOption.file("--flame", "Write the tree as a flame graph, in bytes, to FILE.html.");
  private static final InstrumentOption JFR =
      InstrumentOption.file("--jfr", "Keep the Flight Recorder recording in FILE.jfr.");
  private static final InstrumentOption FORCE =
      InstrumentOption.flag("--force", "Replace existing files.");

  private static final String EXAMPLE = "for (int i = 0; i < 99; i++) \"a,b\".split(\",\")";

  @Override
  public String name() {
    return "sites";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Shows the calls that led to each allocation";
  }

  @Override
  public List<String> details() {
    return List.of(
        "SNIPPET runs in the session, and what it declares stays. The tree starts with its lines"
            + " and descends into the methods they call; allocating sites list the types they"
            + " create. Recursive calls, and calls of another method of the same name, are merged"
            + " into one. Sites below 1 % are grouped, in large trees also larger ones; --format"
            + " json has them all.",
        "--flame FILE.html writes the tree as a flame graph, in bytes, to open in a browser. --jfr"
            + " FILE.jfr keeps the Flight Recorder recording for JDK Mission Control; it has all"
            + " events, including one-time allocations and those of other threads. An existing"
            + " file is replaced only with --force.");
  }

  @Override
  public List<String> examples() {
    return List.of(EXAMPLE, "--flame flame.html new HashMap<>(Map.of(1, 2))");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(FLAME, JFR, FORCE, SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of("objects", "bytes", "exact", "sites", "otherThreads", "files");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    Optional<Path> flameFile = TargetFile.named(call, FLAME);
    Optional<Path> jfrFile = TargetFile.named(call, JFR);
    boolean force = call.has(FORCE.name());
    List<TargetFile> files = new ArrayList<>();
    try {
      // Checked before anything runs: a file that cannot be written is reported at once.
      Optional<TargetFile> flame = Optional.empty();
      if (flameFile.isPresent()) {
        flame = Optional.of(TargetFile.of(flameFile.get(), force));
        files.add(flame.get());
      }
      Optional<TargetFile> jfr = Optional.empty();
      if (jfrFile.isPresent()) {
        jfr = Optional.of(TargetFile.of(jfrFile.get(), force));
        files.add(jfr.get());
      }
      SiteProfile profile = run(context, call.text(), jfr);
      if (flame.isPresent() && !profile.sites().isEmpty()) {
        FlameFile.write(profile.sites(), flame.get().draft());
      }
      SitesReport report = SitesReport.of(profile);
      boolean ran = report.ended() != RunStatus.REJECTED && report.ended() != RunStatus.VM_LOST;
      List<String> written = new ArrayList<>();
      for (TargetFile file : ran && !profile.sites().isEmpty() ? files : List.<TargetFile>of()) {
        file.finish();
        written.add(file.place().toString());
      }
      return report.withFiles(written);
    } catch (IOException e) {
      throw TargetFile.unwritable(flameFile.orElseThrow(), e);
    } finally {
      files.forEach(TargetFile::discard);
    }
  }

  private static SiteProfile run(
      InstrumentContext context, String snippet, Optional<TargetFile> jfr)
      throws InstrumentException {
    try {
      return context.workbench().session().evaluateSites(snippet, jfr.map(TargetFile::draft));
    } catch (UncheckedIOException e) {
      throw TargetFile.unwritable(jfr.orElseThrow().place(), e.getCause());
    }
  }
}
