package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import unwind.testing.Sessions;

class CostModelTest {
    private final SessionLiquidity liquidity = Sessions.liquidity(Sessions.randomWalk(5));

    @Provide
    Arbitrary<String> presets() {
        return Arbitraries.of(CostPresets.all().stream().map(CostPreset::id).toList());
    }

    private CostContext context(int row, int soldBefore) {
        CostContext context = new CostContext(liquidity);
        context.moveTo(row, soldBefore);
        context.setTransientDollars(0.01);
        return context;
    }

    @Property(tries = 200)
    void totalIsTheSumOfTheParts(
            @ForAll("presets") String preset,
            @ForAll @IntRange(max = 389) int row,
            @ForAll @IntRange(max = 20_000) int shares,
            @ForAll @IntRange(max = 5_000) int soldBefore) {
        double[] parts = new double[CostPart.COUNT];
        Arrays.fill(parts, 99);

        double total = CostPresets.model(preset).price(context(row, soldBefore), shares, parts);

        assertThat(Arrays.stream(parts).sum()).isCloseTo(total, within(1e-9 * Math.max(1, total)));
    }

    @Property(tries = 200)
    void everyPartHoldsItsComponents(
            @ForAll("presets") String preset,
            @ForAll @IntRange(max = 389) int row,
            @ForAll @IntRange(max = 20_000) int shares) {
        CostModel model = CostPresets.model(preset);
        CostContext context = context(row, 100);
        double[] parts = new double[CostPart.COUNT];
        model.price(context, shares, parts);

        for (CostPart part : CostPart.values()) {
            double expected = model.components().stream()
                    .filter(c -> c.part() == part)
                    .mapToDouble(c -> c.dollars(context, shares))
                    .sum();
            assertThat(parts[part.ordinal()]).isEqualTo(expected);
        }
    }

    @Property(tries = 100)
    void scheduleDollarsIsThePriceWithoutWhatNoScheduleChanges(
            @ForAll @IntRange(max = 389) int row, @ForAll @IntRange(max = 20_000) int shares) {
        CostModel model = CostPresets.model("almgren-chriss");
        double[] parts = new double[CostPart.COUNT];
        double total = model.price(context(row, 300), shares, parts);

        assertThat(model.scheduleDollars(context(row, 0), shares))
                .isCloseTo(total - parts[CostPart.PERMANENT_IMPACT.ordinal()], within(1e-9 * Math.max(1, total)));
    }
}
