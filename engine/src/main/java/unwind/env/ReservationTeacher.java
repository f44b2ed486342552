package unwind.env;

import java.util.List;
import unwind.cost.CostModel;
import unwind.feature.CostCurve;
import unwind.feature.ReservationScale;
import unwind.sim.Decider;
import unwind.sim.ExecutionSimulator;
import unwind.sim.ExecutionState;
import unwind.sim.PaceBand;

/**
 * A dynamic programme in reservation prices, for training only: what another unsold share will cost, by minute, shares
 * against the TWAP line and bin of what is visible. Backward induction on the derivative of the value function: in every
 * minute shares are sold until their marginal cost meets the price that the next minute is expected to put on them, and by
 * the envelope theorem that price is then the price of this minute. Its actions start a policy, its value function is the
 * potential of the shaped reward; neither is needed to use the trained model.
 */
public final class ReservationTeacher {
    private static final int POSITIONS = 25;
    private static final int HALVINGS = 11;

    private final ReservationModel model;
    private final ReservationScale scale;
    private final CostCurve curve;
    private final double even;
    private final double width;
    private final double shares;
    /** Price of an unsold share before the trade, bps, {@code [minute + 1][bin][position]}. */
    private final float[][][] price;

    private ReservationTeacher(
            ReservationModel model, ReservationScale scale, CostCurve curve, double shares, PaceBand band) {
        this.model = model;
        this.scale = scale;
        this.curve = curve;
        this.even = curve.evenShares();
        this.shares = shares;
        this.width = Math.max(even, Math.min(1, band.shareOfOrder()) * shares);
        this.price = new float[model.minutes() + 1][model.bins()][POSITIONS];
    }

    /**
     * Fits with the parameters that are cheapest on sessions left out, in turn, of the fit.
     *
     * @param days training sessions; those of another horizon than the longest are left out
     */
    public static ReservationTeacher fit(
            List<TrainingDay> days, CostModel costs, PaceBand band, ReservationScale scale) {
        int horizon =
                days.stream().mapToInt(d -> d.order().horizonMinutes()).max().orElseThrow();
        List<TrainingDay> full =
                days.stream().filter(d -> d.order().horizonMinutes() == horizon).toList();
        return solve(full, TeacherChoice.best(full, costs, band, scale), band, scale);
    }

    static ReservationTeacher solve(
            List<TrainingDay> days, TeacherParams params, PaceBand band, ReservationScale scale) {
        TrainingDay first = days.get(0);
        ReservationTeacher teacher = new ReservationTeacher(
                new ReservationModel(days, params),
                scale,
                first.table().curve(),
                first.order().shares(),
                band);
        teacher.induce();
        return teacher;
    }

    private void induce() {
        int bins = model.bins();
        float[][] costs = new float[bins][CostCurve.SIZES];
        double[][] transitions = new double[bins][bins];
        float[] later = new float[POSITIONS];
        for (int k = model.minutes() - 1; k >= 0; k--) {
            model.costs(k, costs);
            model.transitions(k, transitions);
            for (int bin = 0; bin < bins; bin++) {
                expect(transitions[bin], price[k + 1], later);
                for (int i = 0; i < POSITIONS; i++) {
                    price[k][bin][i] = priceNow(k, position(i), costs[bin], later);
                }
            }
        }
    }

    private static void expect(double[] probabilities, float[][] next, float[] out) {
        for (int i = 0; i < POSITIONS; i++) {
            double sum = 0;
            for (int b = 0; b < probabilities.length; b++) {
                sum += probabilities[b] * next[b][i];
            }
            out[i] = (float) sum;
        }
    }

    private float priceNow(int k, double position, float[] costs, float[] later) {
        double least = Math.max(0, lowest(k + 1) - position + even);
        double most = Math.max(least, highest(k + 1) - position + even);
        double x = sold(position, costs, later, least, most);
        // Nothing forces a sale of nothing: then the share keeps its later price.
        boolean forced = x > 0 && (x <= least || x >= most);
        return (float) (forced ? curve.at(x, costs) : at(later, position + x - even));
    }

    /** Shares whose marginal cost meets the later price; the difference rises with the shares. */
    private double sold(double position, float[] costs, float[] later, double least, double most) {
        if (curve.at(least, costs) >= at(later, position + least - even)) {
            return least;
        }
        if (curve.at(most, costs) <= at(later, position + most - even)) {
            return most;
        }
        double low = least;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (curve.at(middle, costs) < at(later, position + middle - even)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** Fewest shares against the line that may be sold after some minutes. */
    private double lowest(int minutes) {
        return minutes == model.minutes() ? 0 : -width;
    }

    private double highest(int minutes) {
        return Math.min(width, shares - even * minutes);
    }

    private double position(int i) {
        return width * (2.0 * i / (POSITIONS - 1) - 1);
    }

    private double at(float[] values, double position) {
        double i = Math.clamp((position / width + 1) / 2 * (POSITIONS - 1), 0, POSITIONS - 1);
        int low = Math.min(POSITIONS - 2, (int) i);
        return values[low] + (i - low) * (values[low + 1] - values[low]);
    }

    /** Minutes of the horizon that it knows. */
    public int minutes() {
        return model.minutes();
    }

    /**
     * The action on the reservation scale, or NaN while nothing is visible.
     *
     * @param minute of the horizon, less than {@link #minutes}
     * @param sold shares sold before
     */
    public double action(TrainingDay day, int minute, int sold) {
        int row = day.firstRow() + minute;
        int bin = model.bin(day, row);
        if (bin == ReservationModel.NOTHING) {
            return Double.NaN;
        }
        double[][] transitions = new double[model.bins()][model.bins()];
        model.transitions(minute, transitions);
        float[] later = new float[POSITIONS];
        expect(transitions[bin], price[minute + 1], later);
        double surprise = model.surpriseBps(bin);
        float[] costs = day.table().marginalBps()[row].clone();
        for (int i = 0; i < costs.length; i++) {
            costs[i] += (float) surprise;
        }
        double position = sold - even * minute;
        double least = Math.max(0, lowest(minute + 1) - position + even);
        double most = Math.max(least, highest(minute + 1) - position + even);
        double x = sold(position, costs, later, least, most);
        return scale.position(at(later, position + x - even) - surprise);
    }

    /** What the teacher's own actions cost on some sessions in all, bps of each session's arrival notional. */
    public double playedBps(List<TrainingDay> days, CostModel costs, PaceBand band) {
        ExecutionSimulator simulator =
                new ExecutionSimulator(costs, band, days.get(0).liquidity());
        double bps = 0;
        for (TrainingDay day : days) {
            double arrival = day.liquidity().session().mid()[day.firstRow()];
            bps += 1e4 * play(simulator, day) / (day.order().shares() * arrival);
        }
        return bps;
    }

    /** Plays a session by the teacher's own actions, with the fraction of a share carried; dollars. */
    private double play(ExecutionSimulator simulator, TrainingDay day) {
        simulator.begin(day.liquidity(), day.order());
        double[] carried = new double[1];
        Decider decider = (view, state) -> decide(day, state, carried);
        double dollars = 0;
        while (!simulator.done()) {
            dollars += simulator.step(decider.shares(simulator.view(), simulator.state()));
        }
        return dollars;
    }

    private int decide(TrainingDay day, ExecutionState state, double[] carried) {
        double action = action(day, state.minute(), state.sold());
        double wanted = carried[0]
                + (Double.isNaN(action)
                        ? even
                        : day.table()
                                .curve()
                                .sharesBelow(
                                        scale.bps(action), day.table().marginalBps()[day.firstRow() + state.minute()]));
        int whole = Math.clamp((int) Math.floor(wanted), state.leastNow(), state.mostNow());
        carried[0] = Math.clamp(wanted - whole, 0, 1);
        return whole;
    }

    /**
     * What it is worth to have sold some shares rather than those of the TWAP line: the integral of the price between the
     * two; 0 at the end, where all are sold, and while nothing is visible.
     *
     * @return bps of the mid times shares
     */
    double worthBps(TrainingDay day, int minute, int sold) {
        if (minute >= model.minutes()) {
            return 0;
        }
        int bin = model.bin(day, day.firstRow() + minute);
        if (bin == ReservationModel.NOTHING) {
            return 0;
        }
        double position = sold - even * minute;
        // By the midpoint rule in steps no wider than the grid's.
        int steps = 1 + (int) (Math.abs(position) / width * (POSITIONS - 1) / 2);
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += at(price[minute][bin], position * (i + 0.5) / steps);
        }
        return sum * position / steps;
    }
}
