/**
 * Creates the class archives from which the tool and its child VMs start quickly, in a separate
 * process. Start reading at {@link org.bytewise.repl.archives.MakeArchives}.
 */
package org.bytewise.repl.archives;
