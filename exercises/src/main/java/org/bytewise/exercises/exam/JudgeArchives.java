package org.bytewise.exercises.exam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.sandbox.Jail;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.exercises.sandbox.SandboxException;
import org.bytewise.snippets.archive.ArchiveMaker;
import org.bytewise.snippets.archive.VmArchives;
import org.bytewise.snippets.trial.CompilerVm;
import org.bytewise.snippets.trial.SourceCompiler;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialInput;
import org.bytewise.snippets.trial.TrialOptions;
import org.bytewise.snippets.trial.TrialVm;

/**
 * The archives of classes for jailed VMs. A VM rejects an archive that was made with another class
 * path, and a jail's class path has paths of its own: each archive is written by a jailed VM that
 * runs a program of ours, once for each build of the tool and the JDK, and kept with the tool's
 * other archives. Prepared by one thread, then thread-safe.
 */
final class JudgeArchives {
  /** First version whose JDK has AOT caches, from which a compiler starts in half the time. */
  private static final int FIRST_WITH_AOT_CACHE = 25;

  /** A kind of jailed VM. */
  enum Kind {
    /** Counts, so nothing about its classes is prepared but how they lie in memory. */
    JUDGE,
    COMPILER;

    private String title() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean isAotCache() {
      return this == COMPILER && Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
    }

    private String fileName() {
      return title() + (isAotCache() ? ".aot" : ".jsa");
    }

    private String use(Path archive) {
      return (isAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
    }

    private String make(Path archive) {
      return (isAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
    }
  }

  /** Returns the options that start a VM of a kind in a jail. */
  @FunctionalInterface
  interface Options {
    TrialOptions of(Jail jail, Kind kind, List<String> flags);
  }

  /** Asks of an answer what exercises ask, so that the classes for this are loaded. */
  private static final Map<String, String> PROGRAM = Map.of("Trial.java", """
      import java.util.List;
      import java.util.Random;

      final class Trial {
        static Object[] examples() {
          return new Object[] {"one", new int[] {1, 2}, List.of("a", 2, 3.5)};
        }

        static Object input(Random random) {
          return random.nextInt(10) + " " + random.nextInt();
        }

        static Object run(Object input) {
          return List.of(input, input.toString() + 1);
        }
      }
      """);

  private final Sandbox sandbox;
  private final VmArchives kept;

  /**
   * Creates an empty set of archives.
   *
   * @param kept where they are kept between runs of the tool
   */
  JudgeArchives(Sandbox sandbox, VmArchives kept) {
    this.sandbox = sandbox;
    this.kept = kept;
  }

  /**
   * Returns the flags that make a VM use an archive.
   *
   * @return empty if there is none
   */
  List<String> flags(Kind kind, Jail jail) {
    return Files.exists(sandbox.archives().resolve(kind.fileName()))
        ? List.of(kind.use(jail.archives().resolve(kind.fileName())))
        : List.of();
  }

  /**
   * Shows jails the archives that are kept, and makes those that are missing. Does nothing if this
   * process keeps none. A failure only means that VMs start more slowly.
   */
  void prepare(Options options) {
    Optional<Path> folder = kept.folder();
    if (folder.isEmpty()) {
      return;
    }
    for (Kind kind : Kind.values()) {
      Path archive = folder.get().resolve(kind.fileName());
      try {
        if (!VmArchives.isWhole(archive) && kept.training().isEmpty()) {
          make(kind, options, archive);
        }
        if (VmArchives.isWhole(archive)) {
          show(archive, kind);
        }
      } catch (IOException | TrialException | SandboxException e) {
        // The next batch tries again.
      }
    }
  }

  private void show(Path archive, Kind kind) throws IOException {
    Path shown = sandbox.archives().resolve(kind.fileName());
    Files.copy(archive, shown, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private void make(Kind kind, Options options, Path archive) throws IOException {
    String name = kind.title() + ".new";
    Path written = sandbox.archives().resolve(name);
    Jail jail = sandbox.trainingJail(JailedWorkplace.limits(kind));
    Path inside = jail.archives().resolve(name);
    if (!train(kind, options.of(jail, kind, List.of(kind.make(inside))))) {
      return;
    }
    Path made = ArchiveMaker.temporary(archive);
    try {
      Files.createDirectories(archive.getParent());
      Files.copy(written, made, StandardCopyOption.REPLACE_EXISTING);
      ArchiveMaker.keep(made, archive);
    } finally {
      Files.deleteIfExists(made);
      Files.deleteIfExists(written);
    }
  }

  /** Returns whether the VM ran the program and ended by itself. */
  private static boolean train(Kind kind, TrialOptions options) {
    if (kind == Kind.COMPILER) {
      CompilerVm vm = CompilerVm.start(options);
      vm.compile(PROGRAM);
      return vm.finish();
    }
    TrialVm vm = TrialVm.start(options);
    int examples = vm.load(SourceCompiler.compile(PROGRAM), PROGRAM);
    for (int i = 0; i < examples; i++) {
      vm.run(TrialInput.example(i));
    }
    TrialInput input = TrialInput.of(new byte[TrialInput.SEED_BYTES]);
    vm.run(input);
    vm.count(input);
    vm.count(input);
    Pairs.of(vm, List.of(input, input));
    vm.liveAnew();
    vm.threadsLeft();
    return vm.finish();
  }
}
