/**
 * Files that instruments write. Start reading at {@link org.bytewise.instruments.file.TargetFile}.
 */
package org.bytewise.instruments.file;
