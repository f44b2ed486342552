package unwind.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Rates by the date from which they apply, oldest first. A date before the first row uses the first, a date after the last
 * change uses the last: the nearest known rate.
 *
 * <p>Three rates of the Section 31 fee up to 2014 (18.00, 22.40, 17.40) were compared with excerpts of the orders and notices
 * named. The days 2012-04-01 and 2013-05-25 are inferred (the statutory date; 60 days after the appropriation), and the day in
 * 2011 on which the first row began is not verified. Later rows are as their sources were noted.
 */
record RegulatoryRates(List<Section31> section31, List<Taf> taf) {
    /**
     * SEC fee on sales.
     *
     * @param dollarsPerMillion dollars per million dollars of sale proceeds
     */
    record Section31(LocalDate from, double dollarsPerMillion, String source) {}

    /** FINRA trading activity fee for covered equity sales. */
    record Taf(LocalDate from, double dollarsPerShare, double capDollars, String source) {}

    RegulatoryRates {
        section31 = List.copyOf(section31);
        taf = List.copyOf(taf);
        if (section31.isEmpty() || taf.isEmpty()) {
            throw new IllegalArgumentException("a rate table is empty");
        }
    }

    static RegulatoryRates published() {
        return new RegulatoryRates(section31Table(), tafTable());
    }

    private static List<Section31> section31Table() {
        return List.of(
                sec(
                        "2012-01-01",
                        19.20,
                        "SEC Fee Rate Advisory of 2011-09 for fiscal year 2012: the current rate; since 2011-01-21 (start not verified)"),
                sec("2012-02-21", 18.00, "SEC Release 34-66202, 77 FR 3818; Fee Rate Advisory #5 for fiscal year 2012"),
                sec(
                        "2012-04-01",
                        22.40,
                        "SEC order on the mid-year adjustment, 77 FR 13663; rate in press release 2012-232"),
                sec(
                        "2013-05-25",
                        17.40,
                        "SEC Release 34-69449, 78 FR 25515: 60 days after the appropriation of 2013-03-26"),
                sec("2014-03-18", 22.10, "SEC Fee Rate Advisory #3 for fiscal year 2014"),
                sec("2015-02-14", 18.40, "SEC press release 2015-8"),
                sec("2016-02-16", 21.80, "SEC press release 2016-2"),
                sec("2017-07-04", 23.10, "SEC press release 2017-111"),
                sec("2018-05-22", 13.00, "SEC press release 2018-67"),
                sec("2019-04-16", 20.70, "SEC press release 2019-30"),
                sec("2020-02-18", 22.10, "SEC Release 34-87918"),
                sec("2021-02-25", 5.10, "SEC press release 2021-8"),
                sec("2022-05-14", 22.90, "SEC press release 2022-60"),
                sec("2023-02-27", 8.00, "SEC Release 34-96724"),
                sec("2024-05-22", 27.80, "SEC Release 34-99973"),
                sec("2025-05-14", 0.00, "SEC Fee Rate Advisory for fiscal year 2025"),
                sec("2026-04-04", 20.60, "SEC Release 34-104909"));
    }

    private static List<Taf> tafTable() {
        return List.of(
                taf("2012-01-01", 0.000090, 4.50, "FINRA Regulatory Notice 11-27, since 2011-07-01"),
                taf("2012-03-01", 0.000095, 4.75, "FINRA Regulatory Notice 12-06"),
                taf("2012-07-01", 0.000119, 5.95, "FINRA Regulatory Notice 12-31"),
                taf("2022-01-01", 0.000130, 6.49, "SR-FINRA-2020-032, SEC Release 34-90176"),
                taf("2023-01-01", 0.000145, 7.27, "SR-FINRA-2020-032, SEC Release 34-90176"),
                taf("2024-01-01", 0.000166, 8.30, "SR-FINRA-2020-032, SEC Release 34-90176"),
                taf("2026-01-01", 0.000195, 9.79, "SR-FINRA-2024-019, SEC Release 34-101696"),
                taf("2026-10-01", 0, 0, "SR-FINRA-2026-021: no fee until 2026-12-31"),
                taf("2027-01-01", 0.000195, 9.79, "SR-FINRA-2026-021, exhibit 5B"));
    }

    private static Section31 sec(String from, double dollarsPerMillion, String source) {
        return new Section31(LocalDate.parse(from), dollarsPerMillion, source);
    }

    private static Taf taf(String from, double dollarsPerShare, double capDollars, String source) {
        return new Taf(LocalDate.parse(from), dollarsPerShare, capDollars, source);
    }

    Section31 section31(LocalDate date) {
        return latest(section31, Section31::from, date);
    }

    Taf taf(LocalDate date) {
        return latest(taf, Taf::from, date);
    }

    private static <T> T latest(List<T> rows, Function<T, LocalDate> from, LocalDate date) {
        T found = rows.get(0);
        for (T row : rows) {
            if (!from.apply(row).isAfter(date)) {
                found = row;
            }
        }
        return found;
    }
}
