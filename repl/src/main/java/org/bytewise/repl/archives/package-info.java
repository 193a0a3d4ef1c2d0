/**
 * Makes the archives of classes from which the tool and its child VMs start quickly, in a process
 * of its own. Start reading at {@link org.bytewise.repl.archives.MakeArchives}.
 */
package org.bytewise.repl.archives;
