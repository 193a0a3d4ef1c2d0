/**
 * {@code /draw}: objects and their references as boxes and arrows. Start reading at
 * {@link org.bytewise.instruments.draw.DrawInstrument}; a picture is made in two steps, by
 * {@link org.bytewise.instruments.draw.GraphModel}, which decides what it shows, and by
 * {@link org.bytewise.instruments.draw.GraphPicture} or
 * {@link org.bytewise.instruments.draw.GraphSvg}, which decide where.
 */
package org.bytewise.instruments.draw;
