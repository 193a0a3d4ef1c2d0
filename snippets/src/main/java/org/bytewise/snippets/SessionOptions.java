package org.bytewise.snippets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a session is to be like. Immutable; made by {@link #builder()}.
 *
 * @param javaHome the JDK of the child VM; by default the one that runs this VM, and its version
 *     must be the same, because this VM compiles what the child runs
 * @param profile the named set of flags
 * @param vmFlags further flags of the child VM, each one argument; they come last and win
 * @param classPath the learner's own classes: jars and folders, seen by the compiler and at run
 *     time
 * @param probePath classes of probes and what they need: seen at run time, hidden from the compiler
 * @param valueProbe looks at the value of every counted statement as soon as it has run, before
 *     anything else does; null for none
 * @param probeResultPackages packages of the records that probes return: nothing else is let in
 *     from the child
 * @param imports imports that are there from the beginning, for example {@code java.util.*}
 * @param output takes what snippets print
 * @param input gives what snippets read
 * @param outputLimit characters of output shown for one input; the rest is counted and dropped
 * @param timeLimit the longest an input may run; null for no limit
 */
public record SessionOptions(
    Path javaHome,
    VmProfile profile,
    List<String> vmFlags,
    List<Path> classPath,
    List<Path> probePath,
    ValueProbe valueProbe,
    List<String> probeResultPackages,
    List<String> imports,
    SnippetOutput output,
    SnippetInput input,
    long outputLimit,
    Duration timeLimit) {

  /** The imports of jshell's default start-up, and {@code java.time}. */
  public static final List<String> DEFAULT_IMPORTS = List.of(
      "java.io.*",
      "java.math.*",
      "java.net.*",
      "java.nio.file.*",
      "java.time.*",
      "java.util.*",
      "java.util.concurrent.*",
      "java.util.function.*",
      "java.util.prefs.*",
      "java.util.regex.*",
      "java.util.stream.*");

  /**
   * A probe, as {@link org.bytewise.snippets.session.SnippetSession#inspect} takes it.
   *
   * @param type the name of its class, on the probe path
   * @param argument handed to it beside each value
   */
  public record ValueProbe(String type, String argument) {
    public ValueProbe {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(argument, "argument");
    }
  }

  public SessionOptions {
    Objects.requireNonNull(javaHome, "javaHome");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(input, "input");
    vmFlags = List.copyOf(vmFlags);
    classPath = List.copyOf(classPath);
    probePath = List.copyOf(probePath);
    probeResultPackages = List.copyOf(probeResultPackages);
    imports = List.copyOf(imports);
    if (outputLimit < 0) {
      throw new IllegalArgumentException("outputLimit " + outputLimit + " must be >= 0");
    }
    if (timeLimit != null && (timeLimit.isNegative() || timeLimit.isZero())) {
      throw new IllegalArgumentException("timeLimit " + timeLimit + " must be > 0");
    }
  }

  /** Options with their defaults, to be changed before they are built. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with these options. */
  public Builder toBuilder() {
    return builder()
        .javaHome(javaHome)
        .profile(profile)
        .vmFlags(vmFlags)
        .classPath(classPath)
        .probePath(probePath)
        .valueProbe(valueProbe)
        .probeResultPackages(probeResultPackages)
        .imports(imports)
        .output(output)
        .input(input)
        .outputLimit(outputLimit)
        .timeLimit(timeLimit);
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private static final long DEFAULT_OUTPUT_LIMIT = 100_000;

    private Path javaHome = Path.of(System.getProperty("java.home"));
    private VmProfile profile = VmProfile.COUNTING;
    private List<String> vmFlags = List.of();
    private List<Path> classPath = List.of();
    private List<Path> probePath = List.of();
    private ValueProbe valueProbe;
    private List<String> probeResultPackages = List.of();
    private List<String> imports = DEFAULT_IMPORTS;
    private SnippetOutput output = (text, error) -> {};
    private SnippetInput input = SnippetInput.EMPTY;
    private long outputLimit = DEFAULT_OUTPUT_LIMIT;
    private Duration timeLimit;

    private Builder() {}

    public Builder javaHome(Path home) {
      this.javaHome = home;
      return this;
    }

    public Builder profile(VmProfile value) {
      this.profile = value;
      return this;
    }

    public Builder vmFlags(List<String> flags) {
      this.vmFlags = flags;
      return this;
    }

    public Builder classPath(List<Path> entries) {
      this.classPath = entries;
      return this;
    }

    public Builder probePath(List<Path> entries) {
      this.probePath = entries;
      return this;
    }

    public Builder valueProbe(ValueProbe probe) {
      this.valueProbe = probe;
      return this;
    }

    public Builder probeResultPackages(List<String> packages) {
      this.probeResultPackages = packages;
      return this;
    }

    public Builder imports(List<String> names) {
      this.imports = names;
      return this;
    }

    public Builder output(SnippetOutput target) {
      this.output = target;
      return this;
    }

    public Builder input(SnippetInput source) {
      this.input = source;
      return this;
    }

    public Builder outputLimit(long characters) {
      this.outputLimit = characters;
      return this;
    }

    public Builder timeLimit(Duration limit) {
      this.timeLimit = limit;
      return this;
    }

    public SessionOptions build() {
      return new SessionOptions(
          javaHome,
          profile,
          vmFlags,
          classPath,
          probePath,
          valueProbe,
          probeResultPackages,
          imports,
          output,
          input,
          outputLimit,
          timeLimit);
    }
  }
}
