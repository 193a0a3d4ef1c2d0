package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.bytewise.screen.FileReason;

/**
 * Jails built with bubblewrap. A jail's command is a chain of programs, each of which replaces the
 * one before: join the memory control group, become the slot's user, enter a namespace in which a
 * small file system can be mounted on the scratch folder, set the resource limits, enter
 * bubblewrap. The scratch file system is needed because bubblewrap's own {@code --tmpfs} bounds the
 * bytes of a folder but not its number of files.
 *
 * <p>The command reveals nothing about the grader: bubblewrap gets its arguments from a file and
 * has no environment, since the first process of a jail exposes both.
 */
final class Bubblewrap implements Walls {
  private static final int ARGUMENTS = 3;
  private static final String ARGUMENT_FILE = "arguments";

  /**
   * Moves the shell, and so the program that replaces it, into the group whose file is an argument.
   */
  private static final String JOIN = "echo $$ >\"$%d\"";

  /**
   * Since this version of Linux, a user's processes are counted separately in each user namespace.
   */
  private static final int[] COUNTS_APART = {5, 14};

  private static final List<String> PROGRAMS =
      List.of("sh", "env", "unshare", "mount", "prlimit", "bwrap");

  /** Only root needs it. */
  private static final String BECOME = "setpriv";

  private final Programs programs;
  private final Optional<Uids> uids;
  private final WorkFolder work;
  private final Starter starter;
  private final JailRoot root;
  private final UnaryOperator<List<String>> change;
  private final boolean reachesHome;
  private final boolean grouped;

  /**
   * Prepares what all jails share.
   *
   * @param change edits bubblewrap's arguments, which lets a test open holes
   */
  Bubblewrap(
      Programs programs,
      Path javaHome,
      List<Path> jars,
      Starter starter,
      UnaryOperator<List<String>> change) {
    this.programs = programs;
    this.starter = starter;
    this.change = change;
    uids = Uids.ofSystem();
    builders();
    work = WorkFolder.make(uids.isPresent());
    try {
      Path home = javaHome.toRealPath();
      reachesHome = uids.isEmpty() || WorkFolder.isOpenToAll(home);
      root = new JailRoot(
          home,
          reachesHome ? home : work.folder("jdk"),
          work.folder("scratch"),
          work.folder("archives"),
          copies(jars),
          JailRoot.linkedFrom(home));
      grouped = probeGroup();
    } catch (IOException e) {
      work.close();
      throw new SandboxException("the sandbox cannot be prepared: " + FileReason.ofWriting(e), e);
    }
  }

  /** Returns the paths of the programs that build a jail. */
  private List<String> builders() {
    List<String> names = new ArrayList<>(PROGRAMS);
    if (uids.isPresent()) {
      names.add(BECOME);
    }
    return names.stream().map(programs::need).toList();
  }

  /**
   * Copies the class path, so that a jail's user can read it and no path of the grader shows in its
   * mounts.
   */
  private List<Path> copies(List<Path> jars) throws IOException {
    Path folder = work.folder("classes");
    List<Path> copies = new ArrayList<>();
    for (Path jar : jars) {
      Path copy = folder.resolve(copies.size() + "-" + plainName(jar.toRealPath()));
      work.copy(jar.toRealPath(), copy);
      copies.add(copy);
    }
    return copies;
  }

  /** Returns a file name without a colon, which would end the class path entry. */
  private static String plainName(Path path) {
    return path.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /**
   * Tells whether a control group can be created and joined: some systems allow only the former.
   */
  private boolean probeGroup() throws IOException {
    Optional<MemoryGroup> made = MemoryGroup.make(JailLimits.mebibytes(1024));
    if (made.isEmpty()) {
      return false;
    }
    MemoryGroup group = made.get();
    Process joining = new ProcessBuilder(
            programs.need("sh"),
            "-c",
            JOIN.formatted(1),
            "jail",
            group.processes().toString())
        .redirectErrorStream(true)
        .start();
    // The output ends when the process has ended.
    boolean silent = joining.getInputStream().readAllBytes().length == 0;
    return group.remove() && silent;
  }

  @Override
  public String description() {
    return grouped ? "bubblewrap, memory group" : "bubblewrap, no memory group";
  }

  @Override
  public boolean isolated() {
    return true;
  }

  @Override
  public Jail jail(JailLimits limits) {
    return jail(limits, root, ARGUMENT_FILE, false);
  }

  @Override
  public Jail trainingJail(JailLimits limits) {
    return jail(limits, root, "training-arguments", true);
  }

  @Override
  public Path archives() {
    return root.archives();
  }

  /** Returns a jail with one more folder of classes, last on its class path. */
  Jail jailWith(JailLimits limits, Path classes) {
    return jail(limits, root.with(classes), "test-arguments", false);
  }

  /** Returns everything that decides whether jails hold; empty if the system does not tell. */
  Optional<Circumstances> circumstances() {
    try {
      List<String> told = new ArrayList<>(change.apply(root.arguments(false)));
      for (JailLimits limits : List.of(JailLimits.RUN, JailLimits.COMPILE)) {
        // Placeholders for what each jail has of its own.
        told.addAll(command(
            limits.resourceLimits(0),
            uids.isPresent() ? OptionalLong.of(0) : OptionalLong.empty(),
            grouped ? Optional.of(new MemoryGroup(Path.of("group"))) : Optional.empty(),
            work.path().resolve(ARGUMENT_FILE)));
        told.addAll(limits.vmFlags(JailRoot.SCRATCH.toString()));
      }
      String own = work.path().getFileName().toString();
      return Circumstances.now(
          builders(),
          root.javaHome(),
          told.stream().map(word -> word.replace(own, "work")).toList());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  WorkFolder work() {
    return work;
  }

  private Jail jail(JailLimits limits, JailRoot shown, String name, boolean trains) {
    Path arguments = argumentFile(shown, name, trains);
    Optional<MemoryGroup> group = grouped
        ? Optional.of(MemoryGroup.make(JailLimits.mebibytes(limits.groupMegabytes()))
            .orElseThrow(
                () -> new SandboxException("no further memory control group can be created")))
        : Optional.empty();
    OptionalLong uid = uids.map(all -> OptionalLong.of(all.take())).orElse(OptionalLong.empty());
    if (trains) {
      uid.ifPresent(id -> work.give(root.archives(), id));
    }
    return Jail.builder(limits, starter)
        .prefix(command(limits.resourceLimits(othersThreads()), uid, group, arguments))
        .java(shown.java())
        .files(shown.files())
        .scratch(JailRoot.SCRATCH)
        .archives(JailRoot.ARCHIVES)
        .group(group)
        .uid(uid)
        .release(() -> {
          if (trains) {
            uid.ifPresent(id -> work.takeBack(root.archives()));
          }
          uid.ifPresent(id -> uids.orElseThrow().free(id));
        })
        .build();
  }

  private synchronized Path argumentFile(JailRoot shown, String name, boolean trains) {
    Path file = work.path().resolve(name);
    try {
      if (!Files.exists(file)) {
        String text = String.join("\0", change.apply(shown.arguments(trains))) + "\0";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new SandboxException("the sandbox cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private List<String> command(
      List<String> resourceLimits, OptionalLong uid, Optional<MemoryGroup> group, Path arguments) {
    Command command = new Command(programs.need("sh"), new ArrayList<>());
    String open = "exec " + ARGUMENTS + "<\"$1\"";
    if (group.isPresent()) {
      command.shell(
          open + " && " + JOIN.formatted(2),
          arguments.toString(),
          group.get().processes().toString());
    } else {
      command.shell(open, arguments.toString());
    }
    if (!reachesHome) {
      command.run(programs.need("unshare"), "--mount");
      command.shell(
          programs.need("mount") + " --bind \"$1\" \"$2\"",
          root.javaHome().toString(),
          root.boundHome().toString());
    }
    uid.ifPresent(id -> command.run(
        programs.need(BECOME),
        "--reuid=" + id,
        "--regid=" + id,
        "--clear-groups",
        "--no-new-privs"));
    command.run(programs.need("unshare"), "--user", "--map-root-user", "--mount");
    command.run(programs.need("prlimit"));
    command.words().addAll(resourceLimits);
    command.shell(
        programs.need("mount") + " -t tmpfs -o \"$1\" bytewise \"$2\"",
        "size=%dm,nr_inodes=%d,mode=0700,nosuid,nodev,noexec"
            .formatted(JailLimits.SCRATCH_MEGABYTES, JailLimits.SCRATCH_FILES),
        root.scratch().toString());
    command.run(programs.need("env"), "-i");
    command.run(programs.need("bwrap"), "--args", Integer.toString(ARGUMENTS), "--");
    return command.words();
  }

  private record Command(String sh, List<String> words) {
    void run(String... more) {
      words.addAll(List.of(more));
    }

    /** Adds a shell action with its arguments as $1 and up, run before the rest of the command. */
    void shell(String action, String... arguments) {
      run(sh, "-c", action + " && shift " + arguments.length + " && exec \"$@\"", "jail");
      run(arguments);
    }
  }

  /**
   * Returns the threads outside the jail that count towards its limit: older kernels count all
   * processes of an ordinary user, wherever they run.
   */
  private int othersThreads() {
    if (uids.isPresent() || countsApart(System.getProperty("os.version"))) {
      return 0;
    }
    try {
      return Processes.threadsOf(Uids.ownUid());
    } catch (IOException e) {
      return 0;
    }
  }

  static boolean countsApart(String kernel) {
    String[] parts = kernel.split("[^0-9]+", 3);
    int major = Integer.parseInt(parts[0]);
    int minor = parts.length > 1 && !parts[1].isEmpty() ? Integer.parseInt(parts[1]) : 0;
    return Arrays.compare(new int[] {major, minor}, COUNTS_APART) >= 0;
  }

  @Override
  public void close() {
    work.close();
  }
}
