package unwind.app.deploy;

import unwind.report.chart.CumulativeChart;

/**
 * A replay as it stands after a minute.
 *
 * @param decision the current decision in words
 */
record ReplayState(int minute, int minutes, int soldShares, String decision, CumulativeChart.Data lines) {}
