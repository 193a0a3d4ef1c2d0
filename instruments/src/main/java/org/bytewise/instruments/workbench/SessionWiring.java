package org.bytewise.instruments.workbench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.layout.Footprint.Limits;
import org.bytewise.layout.LayoutVm;
import org.bytewise.layout.VmModel;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetOutput;

/** Adds to a learner's options the settings that the probes need in the child VM. */
final class SessionWiring {
  /** The limits for the deep size in every receipt, so that nobody has to wait for it. */
  private static final Limits RECEIPT_LIMITS = new Limits(1_000_000, Duration.ofMillis(500));

  private SessionWiring() {}

  /**
   * As the class says.
   *
   * @param confirms whether JOL is needed for the first answer: then it starts with the session's
   *     VM. Else it would delay that answer, and starts after it.
   */
  static SessionOptions wired(SessionOptions options, SnippetOutput output, boolean confirms) {
    List<String> flags =
        new ArrayList<>(confirms ? LayoutVm.flags() : LayoutVm.flagsWithJolLater());
    // The learner's flags come last and win.
    flags.addAll(options.vmFlags());
    return withProbes(options, output).toBuilder()
        .vmFlags(flags)
        .valueProbe(new SessionOptions.ValueProbe(
            ValueProbe.class.getName(), ValueProbe.quickArgument(VmModel.THIS, RECEIPT_LIMITS)))
        .build();
  }

  /** As {@link #wired}, without what only layouts need: it takes time, and room on the heap. */
  static SessionOptions withProbes(SessionOptions options, SnippetOutput output) {
    return options.toBuilder()
        .probePath(Stream.concat(
                options.probePath().stream(),
                Stream.concat(LayoutVm.classPath().stream(), Stream.of(codeOf(ProbeAnswer.class))))
            .distinct()
            .toList())
        .probeResultPackages(Stream.concat(
                options.probeResultPackages().stream(),
                Stream.of(VmModel.class, ProbeAnswer.class).map(Class::getPackageName))
            .distinct()
            .toList())
        .output(output)
        .build();
  }

  private static Path codeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " has no class file: " + e.getInput(), e);
    }
  }
}
