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

/**
 * Jails by bubblewrap. A jail's command is a chain of programs, each of which becomes the next:
 * join the memory group, become the slot's user, enter a namespace where a small file system can be
 * mounted for the scratch folder, take the limits, enter bubblewrap. Bubblewrap's own
 * {@code --tmpfs} bounds the bytes of a folder but not its files.
 *
 * <p>What a jail could read of the grader is kept from it: bubblewrap gets its arguments by a file
 * and no environment, since the first process of a jail shows both.
 */
final class Bubblewrap implements Walls {
  private static final int ARGUMENTS = 3;

  /** Moves the shell, and so what it becomes, into the group whose file is an argument. */
  private static final String JOIN = "echo $$ >\"$%d\"";

  /** Since Linux 5.14 a user's processes are counted for each user namespace by itself. */
  private static final int[] COUNTS_APART = {5, 14};

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
   * @param change of bubblewrap's arguments, with which a test makes holes
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
    List.of("sh", "env", "unshare", "mount", "prlimit", "bwrap").forEach(programs::need);
    if (uids.isPresent()) {
      programs.need("setpriv");
    }
    work = WorkFolder.make(uids.isPresent());
    try {
      Path home = javaHome.toRealPath();
      reachesHome = uids.isEmpty() || WorkFolder.isOpenToAll(home);
      root = new JailRoot(
          home, reachesHome ? home : work.folder("jdk"), work.folder("scratch"), copies(jars));
      grouped = probeGroup();
    } catch (IOException e) {
      work.close();
      throw new SandboxException("the sandbox cannot be prepared: " + e, e);
    }
  }

  /**
   * Copies, so that a jail's user can read them, and no path of the grader's shows in its mounts.
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

  /** A colon would end an entry of a class path. */
  private static String plainName(Path path) {
    return path.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** Whether a group can be made and joined: some systems allow only the first. */
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
    // Its output ends when it has ended.
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
    return jail(limits, root, "arguments");
  }

  /** A jail that shows a further folder of classes, last on its class path. */
  Jail jailWith(JailLimits limits, Path classes) {
    List<Path> all = new ArrayList<>(root.classes());
    all.add(classes);
    JailRoot wider = new JailRoot(root.javaHome(), root.boundHome(), root.scratch(), all);
    return jail(limits, wider, "test-arguments");
  }

  WorkFolder work() {
    return work;
  }

  private Jail jail(JailLimits limits, JailRoot shown, String name) {
    Path arguments = argumentFile(shown, name);
    Optional<MemoryGroup> group = grouped
        ? Optional.of(MemoryGroup.make(JailLimits.mebibytes(limits.groupMegabytes()))
            .orElseThrow(() -> new SandboxException("no memory group can be made any more")))
        : Optional.empty();
    OptionalLong uid = uids.map(all -> OptionalLong.of(all.take())).orElse(OptionalLong.empty());
    return Jail.builder(limits, starter)
        .prefix(command(limits, uid, group, arguments))
        .java(shown.java())
        .classPath(shown.classPath())
        .scratch(JailRoot.SCRATCH)
        .group(group)
        .uid(uid)
        .release(() -> uid.ifPresent(id -> uids.orElseThrow().free(id)))
        .build();
  }

  private synchronized Path argumentFile(JailRoot shown, String name) {
    Path file = work.path().resolve(name);
    try {
      if (!Files.exists(file)) {
        String text = String.join("\0", change.apply(shown.arguments())) + "\0";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new SandboxException("the sandbox cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private List<String> command(
      JailLimits limits, OptionalLong uid, Optional<MemoryGroup> group, Path arguments) {
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
        programs.need("setpriv"),
        "--reuid=" + id,
        "--regid=" + id,
        "--clear-groups",
        "--no-new-privs"));
    command.run(programs.need("unshare"), "--user", "--map-root-user", "--mount");
    command.run(programs.need("prlimit"));
    command.words().addAll(limits.resourceLimits(othersThreads()));
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

    /** An action, with its arguments as $1 and on, before the rest of the command. */
    void shell(String action, String... arguments) {
      run(sh, "-c", action + " && shift " + arguments.length + " && exec \"$@\"", "jail");
      run(arguments);
    }
  }

  /** Older kernels count an ordinary user's processes together, wherever they run. */
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
