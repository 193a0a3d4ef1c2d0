/**
 * Class-data-sharing archives: the classes of a VM as they lie in memory, so that the next VM of
 * its kind need not read them. Start reading at {@link org.bytewise.snippets.archive.VmArchives}.
 */
package org.bytewise.snippets.archive;
