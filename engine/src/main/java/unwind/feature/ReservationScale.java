package unwind.feature;

import java.util.Arrays;

/**
 * Maps a position in [-1, 1] to a marginal cost in bps and back: -0.9 to 0.9 are the quantiles of the marginal cost at the
 * even pace over the training minutes, the rest reaches well beyond them. On a name whose spread hardly moves the whole range
 * lies within that little; on others it spans their range.
 *
 * @param anchorsBps {@code [ANCHORS]} rising marginal costs at even steps of the position
 */
public record ReservationScale(float[] anchorsBps) {
    static final int ANCHORS = 21;
    private static final float LEAST_STEP_BPS = 1e-5f;

    public ReservationScale {
        if (anchorsBps.length != ANCHORS) {
            throw new IllegalArgumentException("a reservation scale has " + ANCHORS + " anchors");
        }
        anchorsBps = anchorsBps.clone();
    }

    /** A scale that nothing was measured for: 0 to 20 bps. */
    public static ReservationScale unfitted() {
        float[] anchors = new float[ANCHORS];
        for (int i = 0; i < ANCHORS; i++) {
            anchors[i] = i;
        }
        return new ReservationScale(anchors);
    }

    /** @param evenBps marginal costs at the even pace over training minutes; not empty */
    static ReservationScale fit(double[] evenBps) {
        double[] sorted = evenBps.clone();
        Arrays.sort(sorted);
        float[] anchors = new float[ANCHORS];
        int inner = ANCHORS - 2;
        for (int i = 0; i < inner; i++) {
            double p = 0.02 + 0.96 * i / (inner - 1);
            anchors[i + 1] = (float) sorted[(int) Math.round(p * (sorted.length - 1))];
            if (i > 0) {
                anchors[i + 1] = Math.max(anchors[i + 1], anchors[i] + LEAST_STEP_BPS);
            }
        }
        float low = (float) sorted[0];
        float high = (float) sorted[sorted.length - 1];
        float width = anchors[inner] - anchors[1];
        anchors[0] = Math.min(anchors[1] - 0.1f * width - LEAST_STEP_BPS, low);
        anchors[ANCHORS - 1] = Math.max(anchors[inner] + 0.5f * width + LEAST_STEP_BPS, high);
        return new ReservationScale(anchors);
    }

    /** Marginal cost at a position, bps; beyond [-1, 1] the ends. */
    public double bps(double position) {
        double at = Math.clamp((position + 1) / 2 * (ANCHORS - 1), 0, ANCHORS - 1);
        int i = Math.min(ANCHORS - 2, (int) at);
        return anchorsBps[i] + (at - i) * (anchorsBps[i + 1] - anchorsBps[i]);
    }

    /** Position of a marginal cost; beyond the anchors it goes on in proportion to the whole range, up to +-3. */
    public double position(double bps) {
        double range = anchorsBps[ANCHORS - 1] - anchorsBps[0];
        if (bps <= anchorsBps[0]) {
            return Math.max(-3, -1 - (anchorsBps[0] - bps) / range);
        }
        if (bps >= anchorsBps[ANCHORS - 1]) {
            return Math.min(3, 1 + (bps - anchorsBps[ANCHORS - 1]) / range);
        }
        int i = 0;
        while (bps > anchorsBps[i + 1]) {
            i++;
        }
        double w = (bps - anchorsBps[i]) / (anchorsBps[i + 1] - anchorsBps[i]);
        return 2 * (i + w) / (ANCHORS - 1) - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReservationScale s && Arrays.equals(anchorsBps, s.anchorsBps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(anchorsBps);
    }
}
