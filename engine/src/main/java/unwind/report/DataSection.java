package unwind.report;

import java.util.List;
import java.util.Locale;
import unwind.market.DateRange;
import unwind.market.Finding;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.Split;
import unwind.report.chart.ExchangeClock;
import unwind.report.chart.IntradayProfileChart;
import unwind.run.Prepared;

/** The data, what was found wrong with it, what was done about it, and how it was split. */
final class DataSection implements Section {
    @Override
    public String id() {
        return "data";
    }

    @Override
    public String title() {
        return "Data";
    }

    @Override
    public void write(ReportInput input, Html out) {
        Prepared prepared = input.prepared();
        MarketData data = prepared.data();
        out.p("%s of %s from %s. %s. %s."
                .formatted(
                        Fmt.count(data.sessions().size(), "session"),
                        String.join(", ", data.tickers()),
                        String.join(", ", data.sources()),
                        data.hasExtremes()
                                ? "Rows hold each minute's extreme quotes, not a book: they show the pipeline and"
                                        + " support no cost claim"
                                : data.hasEstimates()
                                        ? "There are no quotes but bars: spreads are estimated, sizes assumed, and no"
                                                + " cost claim is supported"
                                        : "Quotes are point-in-time",
                        data.hasVolume()
                                ? "Traded volume is present"
                                : "There is no traded volume: it is assumed from depth"));
        findings(data.findings(), out);
        if (input.windows().size() == 1) {
            split(prepared, out);
        } else {
            windows(input.windows(), out);
        }
        profile(prepared, out);
    }

    private static void findings(List<Finding> findings, Html out) {
        if (findings.isEmpty()) {
            out.p("The import found nothing to repair.");
            return;
        }
        Table table = new Table(
                "What the import found and what was done",
                "Finding",
                "Severity",
                "#Count",
                "Where",
                "What",
                "What was done");
        for (Finding f : findings) {
            table.row(
                    f.title(),
                    f.severity().name().toLowerCase(Locale.ROOT),
                    Fmt.whole(f.count()),
                    f.where(),
                    f.what(),
                    f.action());
        }
        table.write(out);
    }

    private static void split(Prepared prepared, Html out) {
        Table table = new Table("Split by date, never shuffled", "Part", "From", "To", "#Sessions", "Used for");
        Split split = prepared.split();
        row(table, "Training", split.train(), prepared.train().size(), "curves, calibration, learning");
        split.validate()
                .ifPresent(d -> row(table, "Validation", d, prepared.validate().size(), "choosing the policy to keep"));
        split.test().ifPresent(d -> row(table, "Test", d, prepared.test().size(), "the figures of this report"));
        table.write(out);
    }

    private static void windows(List<Prepared> windows, Html out) {
        Table table = new Table(
                "Windows: what is fitted is fitted anew for each",
                "Fitted from",
                "to",
                "#Sessions",
                "Tested from",
                "to",
                "#Sessions");
        for (Prepared window : windows) {
            Split split = window.split();
            table.row(
                    split.train().from().toString(),
                    split.train().to().toString(),
                    Fmt.whole(window.train().size()),
                    split.test().map(d -> d.from().toString()).orElse("\u2013"),
                    split.test().map(d -> d.to().toString()).orElse("\u2013"),
                    Fmt.whole(window.test().size()));
        }
        table.write(out);
        if (windows.get(0).split().testLeftOut()) {
            out.p(
                    "Leave-one-out: each tested session is left out of the dates that its curves and strategies are fitted on;"
                            + " these know later sessions too.");
        }
    }

    private static void row(Table table, String part, DateRange range, int sessions, String use) {
        table.row(part, range.from().toString(), range.to().toString(), Fmt.whole(sessions), use);
    }

    private static void profile(Prepared prepared, Html out) {
        MarketProfile profile = prepared.profile();
        Session session = prepared.data().sessions().get(0);
        Figures.add(
                out,
                new IntradayProfileChart(),
                new IntradayProfileChart.Data(profile, ExchangeClock.of(session)),
                "profile-chart",
                400,
                "The usual day of %s as frozen from %s; strategies and features know this and nothing of the test days."
                        .formatted(profile.ticker(), Fmt.count(profile.sessions(), "training session")));
    }
}
