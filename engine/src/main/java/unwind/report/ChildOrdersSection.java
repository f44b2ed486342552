package unwind.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
    public void write(ReportInput input, Html out) {
        Schedule next = input.next();
        List<Session> sessions = input.prepared().data().sessions();
        ZoneId zone = sessions.get(sessions.size() - 1).zone();
        Table table =
                new Table("Child orders", "Exchange time", "Timestamp (UTC)", "#Shares", "Type", "#Limit price ($)");
        for (ChildOrder child : next.children()) {
            table.row(
                    AnswerSection.local(child, zone),
                    child.timestamp().toString(),
                    Fmt.whole(child.shares()),
                    child.type().name().toLowerCase(Locale.ROOT),
                    Fmt.fixed(child.limitPrice().orElse(Double.NaN), 2));
        }
        out.open("details")
                .element("summary", "All " + Fmt.count(next.children().size(), "child order"));
        table.writeLong(out);
        out.close();
    }
}
