package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.cost.CostPart;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;

class CostCurveTest {
    private static Prepared prepared(String preset) {
        List<Session> days = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 6, 7));
        MarketProfile profile = MarketProfile.fit(days.subList(0, 4), 1e7);
        List<SessionLiquidity> all = days.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
        var costs = CostPresets.byId(preset);
        ExperimentSpec spec = new ExperimentSpec(
                List.of("a.csv"),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                preset,
                costs.params().defaults(),
                AgentParams.PARAMS.defaults(),
                Optional.empty(),
                1);
        LocalDate first = days.getFirst().date();
        return new Prepared(
                spec,
                new MarketData(days, List.of(), List.of("a.csv"), "hash"),
                new Split(new DateRange(first, days.get(3).date()), Optional.empty(), Optional.empty()),
                ExecutionTiming.SNAPSHOT,
                new ParentOrder(days.getFirst().ticker(), 1000, 0, 390),
                costs.create(costs.params().defaults()),
                profile,
                all.subList(0, 4),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void oneShareCostsTheMeanHalfSpreadOfTheMinute() {
        Prepared p = prepared("realistic");
        CostCurve curve = CostCurve.of(p, 60, 20);
        double mean = p.train().stream()
                .mapToDouble(l -> l.session().halfSpreadBps(60 - l.session().firstMinute()))
                .average()
                .orElseThrow();
        assertThat(curve.partBps(CostPart.SPREAD)[0]).isCloseTo(mean, within(1e-9));
        assertThat(curve.sessions()).isEqualTo(4);
        assertThat(curve.shares()[0]).isEqualTo(1);
        assertThat(curve.shares()[19]).isEqualTo(1000);
    }

    @Test
    void theTotalIsTheSumOfItsPartsAndNeverFallsWithSize() {
        CostCurve curve = CostCurve.of(prepared("realistic"), 200, 30);
        double[] total = curve.totalBps();
        for (int i = 0; i < total.length; i++) {
            int at = i;
            double sum = curve.parts().stream()
                    .mapToDouble(p -> curve.partBps(p)[at])
                    .sum();
            assertThat(total[i]).isCloseTo(sum, within(1e-12));
            if (i > 0) {
                assertThat(total[i]).isGreaterThanOrEqualTo(total[i - 1] - 1e-9);
            }
        }
    }

    @Test
    void aMinuteInWhichNothingTradesHasNoCurve() {
        CostCurve curve = CostCurve.of(prepared("realistic"), 5000, 30);
        assertThat(curve.sessions()).isZero();
        assertThat(curve.shares()).isEmpty();
        assertThat(curve.parts()).isEmpty();
    }
}
