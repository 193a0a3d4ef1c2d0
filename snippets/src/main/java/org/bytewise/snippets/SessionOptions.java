package org.bytewise.snippets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The configuration of a session. Immutable; created by {@link #builder()}.
 *
 * @param javaHome the JDK of the child VM; defaults to the one running this VM and must have the
 *     same version, because this VM compiles what the child runs
 * @param profile the named set of flags
 * @param vmFlags additional flags of the child VM, one argument each; they come last and take
 *     precedence
 * @param classPath the learner's own classes: jars and folders, visible to the compiler and at run
 *     time
 * @param probePath probe classes and their dependencies: visible at run time, hidden from the
 *     compiler
 * @param valueProbe inspects the value of every counted statement right after it ran, before
 *     anything else touches it; null for none
 * @param probeResultPackages packages of the records that probes return; nothing else is accepted
 *     from the child
 * @param imports initial imports, for example {@code java.util.*}
 * @param output receives what snippets print
 * @param input supplies what snippets read
 * @param outputLimit characters of output shown per input; the rest is counted and discarded
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

  /** The default start-up imports of jshell, plus {@code java.time}. */
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
   * A probe, as accepted by {@link org.bytewise.snippets.session.SnippetSession#inspect}.
   *
   * @param type the name of its class, on the probe path
   * @param argument passed to it along with each value
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

  /** Returns a builder with the default options. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder initialised with these options. */
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

  /** Builds options. Not thread-safe. */
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
    private SnippetOutput output = new NoOutput();
    private SnippetInput input = SnippetInput.EMPTY;
    private long outputLimit = DEFAULT_OUTPUT_LIMIT;
    private Duration timeLimit;

    private Builder() {}

    /** A class, because the first lambda of a VM takes longer than measuring a type. */
    private static final class NoOutput implements SnippetOutput {
      @Override
      public void print(String text, boolean error) {
        // It is not shown.
      }
    }

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
