/**
 * The flight recorder's files: from bytes to allocation events, in their order. Start at
 * {@link org.bytewise.counting.internal.recording.RecordingFiles}, then {@code Chunk}.
 */
package org.bytewise.counting.internal.recording;
