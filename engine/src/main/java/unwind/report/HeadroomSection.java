package unwind.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unwind.backtest.Headroom;
import unwind.backtest.StrategySummary;

/** What could have been saved at all, session by session, and how much of it was. */
final class HeadroomSection implements Section {
    private static final List<String> RIVALS = List.of("static-optimum", "spread-threshold", "fitted-dp");

    @Override
    public String id() {
        return "headroom";
    }

    @Override
    public String title() {
        return "Headroom and capture";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                !Headroom.of(input.result()).isEmpty(),
                "It takes TWAP and the hindsight optimum; one of them was not played.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        List<Headroom> sessions = Headroom.of(input.result());
        double mean =
                sessions.stream().mapToDouble(Headroom::headroomBps).average().orElse(Double.NaN);
        double twap = sessions.stream().mapToDouble(Headroom::twapBps).average().orElse(Double.NaN);
        out.p(("Headroom is TWAP\u2019s cost minus that of the hindsight optimum, which knows the session and keeps"
                        + " the same rules: %s of %s bps a session on average. Capture is the share of it that was saved: 0 %% is"
                        + " TWAP, 100 %% nobody can have before the session is over. Blank where headroom is under 1 %% of TWAP.")
                .formatted(input.bps().cost(mean), input.bps().cost(twap)));
        List<StrategySummary> shown = shown(input);
        List<String> headers = new ArrayList<>(List.of("Session", "#TWAP (bps)", "#Headroom (bps)"));
        shown.forEach(s -> headers.add("#" + s.label()));
        Table table = new Table("Share of the headroom that was saved, by session", headers);
        for (Headroom session : sessions) {
            List<String> cells = new ArrayList<>(List.of(
                    session.session().toString(),
                    input.bps().cost(session.twapBps()),
                    input.bps().cost(session.headroomBps())));
            shown.forEach(s -> cells.add(Fmt.percent(session.captureByStrategy().getOrDefault(s.id(), Double.NaN))));
            table.row(cells, false);
        }
        List<String> all = new ArrayList<>(
                List.of("All sessions", input.bps().cost(twap), input.bps().cost(mean)));
        shown.forEach(s -> all.add(Fmt.percent(s.capture())));
        table.row(all, true);
        table.write(out);
    }

    /** The agent, the answer and the plain rivals: the whole table would not fit on paper. */
    private static List<StrategySummary> shown(ReportInput input) {
        Set<String> ids = new LinkedHashSet<>();
        input.leading().ifPresent(ids::add);
        input.answer().ifPresent(a -> ids.add(a.strategy()));
        ids.addAll(RIVALS);
        return ids.stream().flatMap(id -> input.result().summary(id).stream()).toList();
    }
}
