package org.bytewise.instruments.survivors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.SystemThreads;
import org.bytewise.layout.HeapHolders;

/** Classifies what can hold objects in the child VM of a session. Stateless. */
final class SessionHolders implements HeapHolders {
  /** The wrapper class that JShell generates for a snippet; its static fields are the variables. */
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

  private static final String SNIPPETS = "REPL.";

  /** The threads of the VM's own management, which this tool uses. */
  private static final Pattern MANAGEMENT_THREAD = Pattern.compile("(?:RMI |JMX ).*");

  /** The classes of this tool and of the VM's observers that it uses. */
  private static final Pattern TOOL = Pattern.compile(
      "(?:org\\.bytewise|jdk\\.jfr|jdk\\.jshell|jdk\\.management|com\\.sun\\.jmx|javax\\.management"
          + "|sun\\.management|com\\.sun\\.management|java\\.lang\\.management"
          + "|sun\\.instrument)\\..*");

  /**
   * The library's caches for classes, links and names. Anything else in its static fields, such as
   * system properties or handlers, may have been put there by a program.
   */
  private static final Pattern LINKAGE =
      Pattern.compile("(?:java\\.lang\\.(?:invoke|reflect|runtime|module|constant)"
          + "|jdk\\.internal\\.(?:classfile|javac|jimage|jrtfs|loader|misc|module|org|perf|reflect"
          + "|vm)"
          + "|sun\\.(?:invoke|launcher|reflect))\\..*"
          + "|java\\.lang\\.(?:Class|ClassLoader|Module|ModuleLayer|Package|NamedPackage"
          + "|StringConcatHelper|PublicMethods|WeakPairMap)(?:\\$.*)?");

  @Override
  public Holder of(Class<?> type) {
    String name = type.getName();
    if (name.startsWith(SNIPPETS)) {
      return WRAPPER.matcher(name).matches() ? Holder.VARIABLE : Holder.CODE;
    }
    if (TOOL.matcher(name).matches()) {
      return Holder.TOOL;
    }
    if (type.getClassLoader() == null || type.getModule().isNamed()) {
      return LINKAGE.matcher(name).matches() ? Holder.LINKAGE : Holder.LIBRARY;
    }
    return Holder.CODE;
  }

  @Override
  public Holder of(Thread thread) {
    String name = thread.getName();
    boolean system =
        SystemThreads.isSystem(name) || MANAGEMENT_THREAD.matcher(name).matches();
    return system ? Holder.TOOL : Holder.THREAD;
  }

  @Override
  public boolean isInternal(Class<?> type) {
    String name = type.getName();
    return name.startsWith("sun.") || name.startsWith("jdk.internal.");
  }

  @Override
  public int age(Class<?> type) {
    Matcher matcher = WRAPPER.matcher(type.getName());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
