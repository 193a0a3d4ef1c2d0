/**
 * Files that instruments write. Start reading at {@link org.bytewise.instruments.files.TargetFile}.
 */
package org.bytewise.instruments.files;
