package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.QuoteKind;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.problem.ProblemException;
import unwind.testing.Sessions;

/** One minute at a time, by hand: an order posted against row 0's quote, 99.98 bid, 100.02 asked, rests during row 1. */
class LimitFillRuleTest {
    private static final double NONE = Double.NaN;

    /** Shares of 1,000 offered at {@code price} that fill in a minute. */
    private static int filled(LimitFillRule rule, double price, double high, double low, double volume) {
        return filled(rule, 1, price, high, low, volume);
    }

    private static int filled(
            LimitFillRule rule, double volumeShare, double price, double high, double low, double volume) {
        Session.Builder b = quotes();
        for (int row = 0; row < 2; row++) {
            b.value(row, Column.HIGH, row == 0 ? 500 : high);
            b.value(row, Column.LOW, low);
            b.value(row, Column.VOLUME, volume);
        }
        LimitFills fills = fills(new LimitRules(rule, volumeShare), b.build());
        return fills.filled(fills.restingPrice(price, 0), 1000, 1);
    }

    private static LimitFills fills(LimitRules rules, Session session) {
        MarketProfile profile = Sessions.profile(session);
        return new LimitFills(rules, SessionLiquidity.of(session, profile, ExecutionTiming.SNAPSHOT));
    }

    /** Asks of 300 at 100.02 and 500 at 100.03. */
    private static Session.Builder quotes() {
        Session.Builder b = Sessions.builder(2);
        for (int row = 0; row < 2; row++) {
            b.bid(row, 0, 99.98, 400).ask(row, 0, 100.02, 300).ask(row, 1, 100.03, 500);
        }
        return b;
    }

    @Test
    void tradedThroughMeansATickBeyondThePrice() {
        assertThat(filled(LimitFillRule.TRADE_THROUGH, 100.02, 100.03, 99.9, 9000))
                .isEqualTo(1000);
        assertThat(filled(LimitFillRule.TRADE_THROUGH, 100.02, 100.02, 99.9, 9000))
                .isZero();
        assertThat(filled(LimitFillRule.TRADE_THROUGH, 100.02, 100.029, 99.9, 9000))
                .isZero();
    }

    @Test
    void touchedMeansThePriceItself() {
        assertThat(filled(LimitFillRule.TOUCH, 100.02, 100.02, 99.9, 9000)).isEqualTo(1000);
        assertThat(filled(LimitFillRule.TOUCH, 100.02, 100.01, 99.9, 9000)).isZero();
    }

    @Test
    void theHighOfThePostingMinuteFillsNothing() {
        // Row 0 trades at 500 in every case above and below, and nothing but row 1 counts.
        for (LimitFillRule rule : LimitFillRule.values()) {
            assertThat(filled(rule, 100.02, 100.01, 99.9, 9000)).isZero();
        }
    }

    @Test
    void inTheQueueOnlyTheVolumeBeyondTheDisplayedSizeIsOurs() {
        // One price traded all minute, 100.02: all 1,000 shares are at it, 300 of them stood ahead.
        assertThat(filled(LimitFillRule.QUEUE, 100.02, 100.02, 100.02, 1000)).isEqualTo(700);
        assertThat(filled(LimitFillRule.QUEUE, 100.02, 100.02, 100.02, 300)).isZero();
        // Three prices, weights 1 2 1: a quarter at 100.02, less than the even third.
        assertThat(filled(LimitFillRule.QUEUE, 100.02, 100.02, 100.00, 2000)).isEqualTo(200);
        // All three at or above 100.02: everything.
        assertThat(filled(LimitFillRule.QUEUE, 100.02, 100.04, 100.02, 1200)).isEqualTo(900);
        // Two of three prices: the even two thirds, less than the peaked three quarters.
        assertThat(filled(LimitFillRule.QUEUE, 100.02, 100.03, 100.01, 900)).isEqualTo(300);
        assertThat(filled(LimitFillRule.QUEUE, 100.02, 100.01, 100.00, 1_000_000))
                .isZero();
    }

    @Test
    void whoStepsInsideTheSpreadHasNobodyAheadAndWhoStandsDeeperHasAllOfThem() {
        assertThat(filled(LimitFillRule.QUEUE, 100.01, 100.01, 100.01, 500)).isEqualTo(500);
        assertThat(filled(LimitFillRule.QUEUE, 100.03, 100.03, 100.03, 1000)).isEqualTo(200);
        // 100.05 shows no size: 300 + 500 below it, and another 500 like the deepest shown.
        assertThat(filled(LimitFillRule.QUEUE, 100.05, 100.05, 100.05, 2000)).isEqualTo(700);
    }

    @Test
    void noMoreThanTheStatedShareOfTheVolumeFills() {
        for (LimitFillRule rule : LimitFillRule.values()) {
            assertThat(filled(rule, 0.1, 100.02, 100.05, 100.04, 3009)).isEqualTo(300);
        }
    }

    @Test
    void withoutAKnownTradeNothingFills() {
        for (LimitFillRule rule : LimitFillRule.values()) {
            assertThat(filled(rule, 100.02, 100.05, 100, 0)).isZero();
            assertThat(filled(rule, 100.02, 100.05, 100, NONE)).isZero();
            assertThat(filled(rule, 100.02, NONE, NONE, 9000)).isZero();
        }
        assertThat(filled(LimitFillRule.QUEUE, 100.02, 100.05, NONE, 9000)).isZero();
    }

    @Test
    void anOrderRestsOnTheTickGridAboveTheBestBid() {
        LimitFills fills = fills(LimitRules.DEFAULT, quotes().build());
        assertThat(fills.restingPrice(100.02, 0)).isEqualTo(100.02);
        assertThat(fills.restingPrice(100.0201, 0)).isEqualTo(100.03);
        assertThat(fills.restingPrice(99.98, 0)).isEqualTo(99.99);
        assertThat(fills.restingPrice(50, 0)).isEqualTo(99.99);
    }

    @Test
    void withoutATradedHighTheHighestBidCountsAndElseTheClosingBid() {
        Session extremes = quotes().quoteKind(QuoteKind.EXTREMES)
                .value(1, Column.BID_HIGH, 100.03)
                .value(1, Column.ASK_LOW, 100.0)
                .build();
        LimitFills fills = fills(new LimitRules(LimitFillRule.TRADE_THROUGH, 1), extremes);
        assertThat(fills.filled(100.02, 1000, 1)).isEqualTo(1000);
        assertThat(fills.filled(100.03, 1000, 1)).isZero();
        LimitFills closing = fills(new LimitRules(LimitFillRule.TOUCH, 1), quotes().build());
        assertThat(closing.filled(99.98, 1000, 1)).isEqualTo(1000);
        assertThat(closing.filled(99.99, 1000, 1)).isZero();
    }

    @Test
    void rulesAreKnownByTheirIds() {
        for (LimitFillRule rule : LimitFillRule.values()) {
            assertThat(LimitFillRule.of(rule.id())).isEqualTo(rule);
        }
        assertThat(LimitRules.DEFAULT.rule()).isEqualTo(LimitFillRule.TRADE_THROUGH);
        assertThatThrownBy(() -> LimitFillRule.of("wishful"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("wishful");
        assertThatThrownBy(() -> new LimitRules(LimitFillRule.TOUCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
