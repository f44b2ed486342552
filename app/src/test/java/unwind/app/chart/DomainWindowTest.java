package unwind.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jfree.data.Range;

class DomainWindowTest {
    private static final Range FULL = new Range(570, 960);

    @Property
    void zoomNeverLeavesTheData(
            @ForAll @DoubleRange(min = 570, max = 960) double anchor,
            @ForAll @DoubleRange(min = 0.01, max = 50) double factor,
            @ForAll @DoubleRange(min = 570, max = 900) double from) {
        Range window = new Range(from, from + 60);

        Range zoomed = DomainWindow.zoomed(window, FULL, anchor, factor);

        assertThat(zoomed.getLowerBound()).isGreaterThanOrEqualTo(570);
        assertThat(zoomed.getUpperBound()).isLessThanOrEqualTo(960 + 1e-9);
        assertThat(zoomed.getLength()).isGreaterThan(0);
    }

    @Property
    void theMinuteUnderTheMouseStaysUnderTheMouse(@ForAll @DoubleRange(min = 600, max = 900) double anchor) {
        Range zoomed = DomainWindow.zoomed(FULL, FULL, anchor, 0.5);

        double before = (anchor - FULL.getLowerBound()) / FULL.getLength();
        double after = (anchor - zoomed.getLowerBound()) / zoomed.getLength();
        assertThat(after).isCloseTo(before, within(1e-9));
        assertThat(zoomed.getLength()).isCloseTo(195, within(1e-9));
    }

    @Property
    void panKeepsTheLengthAndStopsAtTheEnds(@ForAll @DoubleRange(min = -1000, max = 1000) double by) {
        Range panned = DomainWindow.panned(new Range(700, 760), FULL, by);

        assertThat(panned.getLength()).isCloseTo(60, within(1e-9));
        assertThat(FULL.contains(panned.getLowerBound())).isTrue();
        assertThat(panned.getUpperBound()).isLessThanOrEqualTo(960 + 1e-9);
    }
}
