/** Temporary files that do not outlive their process. Start at {@code TemporaryFolder}. */
package org.bytewise.counting.files;
