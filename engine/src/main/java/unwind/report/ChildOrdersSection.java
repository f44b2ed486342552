package unwind.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unwind.market.Session;
import unwind.order.ChildOrder;
import unwind.order.Schedule;

/** The schedule order by order, to be sent as it stands. */
final class ChildOrdersSection implements Section {
    @Override
    public String id() {
        return "orders";
    }

    @Override
    public String title() {
        return "Every child order";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(input.answer().isPresent(), "There is no schedule for the next session.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        Schedule next = input.answer().orElseThrow().next();
        List<Session> sessions = input.prepared().data().sessions();
        ZoneId zone = sessions.get(sessions.size() - 1).zone();
        boolean limits = next.children().stream().anyMatch(c -> c.limitPrice().isPresent());
        List<String> headers = new ArrayList<>(List.of("Exchange time", "Timestamp (UTC)", "#Shares", "Type"));
        if (limits) {
            headers.add("#Limit price ($)");
        }
        Table table = new Table("Child orders", headers);
        for (ChildOrder child : next.children()) {
            List<String> cells = new ArrayList<>(List.of(
                    AnswerSection.local(child, zone),
                    child.timestamp().toString(),
                    Fmt.whole(child.shares()),
                    child.type().name().toLowerCase(Locale.ROOT)));
            if (limits) {
                cells.add(Fmt.fixed(child.limitPrice().orElse(Double.NaN), 2));
            }
            table.row(cells, false);
        }
        out.open("details")
                .element("summary", "All " + Fmt.count(next.children().size(), "child order"));
        table.writeLong(out);
        out.close();
    }
}
