/** Charts of characters; see {@link org.bytewise.instruments.chart.AreaCells}. */
package org.bytewise.instruments.chart;
