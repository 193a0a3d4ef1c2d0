package org.bytewise.snippets.internal.host;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytewise.snippets.SessionException;

/**
 * The reason why a VM did not start, derived from its output and its flags. Immutable.
 *
 * @param flags the VM's own flags, as in {@link org.bytewise.snippets.SessionOptions#vmFlags}
 * @param said the first lines that it printed
 * @param status the exit status of its process
 */
record VmRefusal(List<String> flags, List<String> said, int status) {
  /** Generic lines; the actual reason is on another line. */
  private static final Pattern GENERAL = Pattern.compile("Error occurred during initialization of.*"
      + "|Error: Could not create the Java Virtual Machine\\."
      + "|Error: A fatal exception has occurred\\. Program will exit\\."
      + "|Picked up .*"
      + "|.*VM warning:.*"
      + "|\\[.*\\[warning\\].*");

  /** A prefix of the reason: the speaker, or the class of an exception. */
  private static final Pattern SPEAKER = Pattern.compile(
      "^(Error: |Exception in thread \"[^\"]*\" |(?:\\w+\\.)+\\w+(?:Exception|Error): )+");

  private static final Pattern HEAP = Pattern.compile("-Xm[sxn].*|-XX:\\w*HeapSize=.*");
  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

  /** Flags that the tool adds for its own use. */
  private static final Pattern ADDED =
      Pattern.compile("-javaagent:.*|-Dsun\\.misc\\..*|--add-exports=.*");

  /** Returns the exception with a message for the user. */
  SessionException exception() {
    String refused = String.join(" ", refused());
    String with = refused.isEmpty() ? "" : " with " + refused;
    String what = "the VM does not start" + with + ": ";
    return reason()
        .map(said -> SessionException.byVm(what, said))
        .orElseGet(() -> new SessionException(what + "it ended at once, with status " + status));
  }

  /** Returns the VM's own reason; empty if it gave none. */
  Optional<String> reason() {
    return said.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !GENERAL.matcher(line).matches())
        .map(line -> SPEAKER.matcher(line).replaceFirst(""))
        .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
        .findFirst();
  }

  /** Returns the flags that the reason refers to; all of them if it does not say. */
  private List<String> refused() {
    List<String> own =
        flags.stream().filter(flag -> !ADDED.matcher(flag).matches()).toList();
    String why = reason().orElse("");
    List<String> named = own.stream().filter(flag -> why.contains(name(flag))).toList();
    if (named.isEmpty() && why.contains("heap")) {
      named = own.stream().filter(flag -> HEAP.matcher(flag).matches()).toList();
    }
    if (named.isEmpty() && why.contains("garbage collectors")) {
      named = own.stream().filter(flag -> COLLECTOR.matcher(flag).matches()).toList();
    }
    return named.isEmpty() ? own : named;
  }

  /** Returns the VM's name for a flag: {@code NoSuchFlag} for {@code -XX:+NoSuchFlag=3}. */
  private static String name(String flag) {
    String name =
        flag.replaceFirst("^-XX:[+-]?", "").replaceFirst("^-(javaagent|agentlib|agentpath):", "");
    return name.replaceFirst("(?<=.)=.*$", "");
  }
}
