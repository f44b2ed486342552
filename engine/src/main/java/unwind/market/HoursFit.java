package unwind.market;

/**
 * How well minutes fit New York trading hours.
 *
 * @param regular share of rows from 09:30 to 16:00
 * @param extended share of rows from 04:00 to 20:00
 */
record HoursFit(double regular, double extended) {
    private static final int DAY = 1440;
    private static final int OPEN = 570;
    private static final int CLOSE = 960;
    private static final int PRE_MARKET = 240;
    private static final int POST_MARKET = 1200;

    static HoursFit of(int[] utcMinutes) {
        ZoneMinutes newYork = new ZoneMinutes(TradingCalendar.nyse().zone());
        int regular = 0;
        int extended = 0;
        for (int utc : utcMinutes) {
            int local = utc + newYork.offsetAtUtc(utc);
            int minute = Math.floorMod(local, DAY);
            if (minute >= PRE_MARKET && minute < POST_MARKET) {
                extended++;
                regular += minute >= OPEN && minute < CLOSE ? 1 : 0;
            }
        }
        double n = Math.max(1, utcMinutes.length);
        return new HoursFit(regular / n, extended / n);
    }

    /** Most rows in regular hours, or a file of regular and extended hours. */
    boolean isPlausible() {
        return regular >= 0.5 || (extended >= 0.95 && regular >= 0.2);
    }
}
