package unwind.report.chart;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import unwind.market.Session;

/**
 * The time axis of a session: x is minutes since local midnight, shown as exchange time, so that 570 reads 09:30.
 *
 * @param openMinute local minute of the regular open, 570 in New York
 */
public record ExchangeClock(ZoneId zone, int openMinute) {
    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120};

    public static ExchangeClock of(Session session) {
        LocalTime firstRow = session.rowStart(0).atZone(session.zone()).toLocalTime();
        return new ExchangeClock(
                session.zone(), firstRow.getHour() * 60 + firstRow.getMinute() - session.firstMinute());
    }

    /** x of a minute since the regular open. */
    public double x(double minuteOfDay) {
        return openMinute + minuteOfDay;
    }

    /** Minutes since the regular open of an instant on a date, may be fractional. */
    public double minuteOfDay(Instant instant, LocalDate date) {
        Instant midnight = date.atStartOfDay(zone).toInstant();
        return Duration.between(midnight, instant).toMillis() / 60_000.0 - openMinute;
    }

    /** City of the zone, e.g. {@code New York}. */
    public String city() {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** Text of an x value, e.g. {@code 09:30}. */
    public static String text(double x) {
        int minute = (int) Math.round(x);
        return String.format(Locale.ROOT, "%02d:%02d", Math.floorDiv(minute, 60), Math.floorMod(minute, 60));
    }

    /** @param fromMinute first minute since the regular open to show */
    NumberAxis axis(double fromMinute, double toMinute, ChartStyle style) {
        NumberFormat format = new Numbers.Delegating(ExchangeClock::text);
        NumberAxis axis = Look.numberAxis("Exchange time (hh:mm, " + city() + ")", format, style);
        TickUnits units = new TickUnits();
        for (int step : STEPS) {
            units.add(new NumberTickUnit(step, format));
        }
        axis.setStandardTickUnits(units);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
        axis.setAxisLineVisible(true);
        axis.setTickMarksVisible(true);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        Range range = new Range(x(fromMinute), x(toMinute));
        axis.setDefaultAutoRange(range);
        axis.setRange(range, true, false);
        return axis;
    }
}
