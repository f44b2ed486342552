package unwind.market.synth;

import java.util.List;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;

/** What the benchmarks play: the same synthetic sessions everywhere. */
public final class SyntheticDays {
    private static final double ADV_SHARES = 1e6;

    private SyntheticDays() {}

    /** Sessions of a name whose spread varies, timing {@code snapshot}, seed 1. */
    public static List<SessionLiquidity> wide(int sessions) {
        List<Session> made = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, sessions, 1));
        MarketProfile profile = MarketProfile.fit(made, ADV_SHARES);
        return made.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
    }

    /** 1,000 shares over the whole day. */
    public static ParentOrder order() {
        return new ParentOrder("SYNTH", 1000, 0, Session.FULL_MINUTES);
    }
}
