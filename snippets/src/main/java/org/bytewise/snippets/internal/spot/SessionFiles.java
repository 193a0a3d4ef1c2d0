package org.bytewise.snippets.internal.spot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.bytewise.counting.classes.ClassFiles;

/** What the compiler finds on its class path: beside the files the classes of a session. */
final class SessionFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  /** The package of all classes that JShell makes. */
  private static final String PACKAGE = "REPL";

  private final ClassFiles classFiles;

  SessionFiles(StandardJavaFileManager files, ClassFiles classFiles) {
    super(files);
    this.classFiles = classFiles;
  }

  private static final class SessionClass extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    SessionClass(String name, byte[] bytes) {
      super(URI.create("session:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  @Override
  public Iterable<JavaFileObject> list(
      JavaFileManager.Location location, String packageName, Set<Kind> kinds, boolean recurse)
      throws IOException {
    List<JavaFileObject> all = new ArrayList<>();
    super.list(location, packageName, kinds, recurse).forEach(all::add);
    if (location == StandardLocation.CLASS_PATH
        && packageName.equals(PACKAGE)
        && kinds.contains(Kind.CLASS)) {
      for (String name : classFiles.keptClasses()) {
        classFiles.bytes(name).ifPresent(bytes -> all.add(new SessionClass(name, bytes)));
      }
    }
    return all;
  }

  @Override
  public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
    return file instanceof SessionClass one ? one.name : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    boolean own = a instanceof SessionClass || b instanceof SessionClass;
    return own ? a == b : super.isSameFile(a, b);
  }
}
