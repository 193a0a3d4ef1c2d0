/**
 * The flight recorder's files: decodes them into allocation events, in order. Start at
 * {@link org.bytewise.counting.internal.recording.RecordingFiles}, then {@code Chunk}.
 */
package org.bytewise.counting.internal.recording;
