/**
 * Class-data-sharing archives: classes in their in-memory form, so that the next VM of the same
 * kind does not have to load and parse them. Start reading at
 * {@link org.bytewise.snippets.archive.VmArchives}.
 */
package org.bytewise.snippets.archive;
