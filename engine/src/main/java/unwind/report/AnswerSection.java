package unwind.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unwind.market.Session;
import unwind.order.ChildOrder;
import unwind.order.ParentOrder;
import unwind.order.Schedule;
import unwind.report.chart.ExchangeClock;
import unwind.report.chart.ScheduleChart;
import unwind.report.chart.SessionPaths;

/** The question and the answer: the schedule for the next session. */
final class AnswerSection implements Section {
    private static final int BUCKET_MINUTES = 30;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public String id() {
        return "answer";
    }

    @Override
    public String title() {
        return "The schedule";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                input.answer().isPresent(),
                "A backtest plays sessions that are over and makes no schedule for the next one: 'unwind run' does, and"
                        + " 'unwind schedule' from its model.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        ReportInput.Answer answer = input.answer().orElseThrow();
        Schedule next = answer.next();
        String label = input.label(answer.strategy());
        ParentOrder order = input.prepared().order();
        List<Session> sessions = input.prepared().data().sessions();
        Session last = sessions.get(sessions.size() - 1);
        ExchangeClock clock = ExchangeClock.of(last);
        out.element(
                "p",
                "How should %s shares of %s be sold on %s to pay the least? In %s from %s to %s, as below."
                        .formatted(
                                Fmt.whole(next.totalShares()),
                                next.ticker(),
                                next.session(),
                                Fmt.count(next.children().size(), "child order"),
                                local(next.children().get(0), last.zone()),
                                local(next.children().get(next.children().size() - 1), last.zone())),
                "class",
                "lead");
        out.p(
                ("The schedule was made by \u201c%s\u201d before the session opens: it uses no price of that session. Times are "
                                + "exchange time (%s); a child order is stamped with the end of its minute.")
                        .formatted(label, clock.city()));
        SessionPaths paths = SessionPaths.of(
                next, answer.strategy(), label, order, clock, input.result().paceBandPct());
        Figures.add(
                out,
                new ScheduleChart(),
                paths,
                "next-schedule",
                300,
                "Schedule for %s beside TWAP over the same minutes.".formatted(next.session()));
        halfHours(paths, clock, out);
    }

    static String local(ChildOrder child, ZoneId zone) {
        return CLOCK.format(child.timestamp().atZone(zone));
    }

    private static void halfHours(SessionPaths paths, ExchangeClock clock, Html out) {
        ParentOrder order = paths.order();
        int[] own = paths.paths().get(0).sharesByMinute();
        int[] twap = paths.paths().get(1).sharesByMinute();
        Table table = new Table(
                "Schedule by half hour",
                "From",
                "To",
                "#Shares",
                "#Share of order",
                "#Sold by then",
                "#Against TWAP (shares)");
        int sold = 0;
        int from = 0;
        while (from < own.length) {
            int minuteOfDay = order.startMinute() + from;
            int to = Math.min(own.length, from + BUCKET_MINUTES - minuteOfDay % BUCKET_MINUTES);
            int shares = sum(own, from, to);
            sold += shares;
            table.row(
                    ExchangeClock.text(clock.x(minuteOfDay)),
                    ExchangeClock.text(clock.x(order.startMinute() + to)),
                    Fmt.whole(shares),
                    Fmt.percent((double) shares / order.shares()),
                    Fmt.percent((double) sold / order.shares()),
                    Fmt.signedWhole(shares - sum(twap, from, to)));
            from = to;
        }
        table.write(out);
    }

    private static int sum(int[] values, int from, int to) {
        return java.util.Arrays.stream(values, from, to).sum();
    }
}
