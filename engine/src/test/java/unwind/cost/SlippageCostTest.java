package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.testing.Sessions;

class SlippageCostTest extends CostComponentContract {
    @Override
    CostComponent component() {
        return new SlippageCost();
    }

    /** One row whose levels fall by the cent; training sessions displayed 100 shares a level. */
    private static CostContext row(double... sizes) {
        Session.Builder b = Sessions.builder(1).ask(0, 0, 100.02, 100);
        for (int level = 0; level < sizes.length; level++) {
            b.bid(0, level, 100 - 0.01 * level, sizes[level]);
        }
        return context(b);
    }

    private static CostContext context(Session.Builder session) {
        Session training = Sessions.constant(100, 100.02, 100);
        return new CostContext(
                SessionLiquidity.of(session.build(), Sessions.profile(training), ExecutionTiming.SNAPSHOT));
    }

    private double slippage(CostContext context, double shares) {
        return component().dollars(context, shares);
    }

    @Test
    void sharesWithinTheBestBidSlipNothing() {
        assertThat(slippage(row(100, 900), 100)).isZero();
    }

    @Test
    void onlyTheExecutedPartOfALevelCounts() {
        assertThat(slippage(row(100, 900), 200)).isCloseTo(100 * 0.01, within(1e-9));
    }

    @Test
    void levelsMayBeFurtherApartThanATick() {
        CostContext context = context(
                Sessions.builder(1).ask(0, 0, 100.02, 100).bid(0, 0, 100, 100).bid(0, 1, 99.95, 100));

        assertThat(slippage(context, 150)).isCloseTo(50 * 0.05, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "200, 1", "250, 2", "300, 3", "350, 4.5"})
    void levelOneAloneFallsByATickPerDisplayedSize(double shares, double dollars) {
        assertThat(slippage(row(100), shares)).isCloseTo(dollars, within(1e-9));
    }

    @Test
    void beyondTheLastLevelAMeanSizePerTick() {
        // 100 at the best bid, 300 a cent below, then 200 at two, 200 at three and 50 at four cents.
        assertThat(slippage(row(100, 300), 850)).isCloseTo(3 + 4 + 6 + 2, within(1e-9));
    }

    @Test
    void beyondFiveLevelsTheBookGoesOn() {
        assertThat(slippage(row(100, 100, 100, 100, 100), 600)).isCloseTo(1 + 2 + 3 + 4 + 5, within(1e-9));
    }

    @Test
    void levelsWithoutSizeHoldNothing() {
        assertThat(slippage(row(100, Double.NaN, 100, 0, 100), 300)).isCloseTo(100 * 0.02 + 100 * 0.04, within(1e-9));
    }

    @Test
    void emptyBestBidFillsAtTheNextLevel() {
        assertThat(slippage(row(0, 100), 100)).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN})
    void withoutAnyDisplayedSizeTrainingDepthStandsAtTheBestBid(double size) {
        assertThat(slippage(row(size), 250)).isCloseTo(100 * 0.01 + 50 * 0.02, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN})
    void withoutAnyKnownDepthARoundLotStandsAtTheBestBid(double size) {
        CostContext context = new CostContext(Sessions.liquidity(Sessions.constant(100, 100.02, size)));

        assertThat(slippage(context, 250)).isCloseTo(100 * 0.01 + 50 * 0.02, within(1e-9));
    }

    @Test
    void levelAboveABetterOneDoesNotImproveThePrice() {
        CostContext context = context(Sessions.builder(1)
                .ask(0, 0, 100.02, 100)
                .bid(0, 0, 100, 100)
                .bid(0, 1, 99.90, 100)
                .bid(0, 2, 100.50, 100));

        assertThat(slippage(context, 300)).isCloseTo(100 * 0.10 + 100 * 0.10, within(1e-9));
    }

    @Test
    void tinySizesStayFinite() {
        assertThat(slippage(row(1e-6), 1e6)).isFinite().isPositive();
    }
}
