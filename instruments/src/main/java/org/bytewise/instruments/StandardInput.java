package org.bytewise.instruments;

import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * The process's input, from which an instrument may read code.
 *
 * @param charset that of the locale
 */
public record StandardInput(InputStream in, Charset charset) {}
