/**
 * Charts of characters and of SVG; see {@link org.bytewise.instruments.chart.AreaCells} for the one
 * and {@link org.bytewise.instruments.chart.SvgSheet} for the other.
 */
package org.bytewise.instruments.chart;
