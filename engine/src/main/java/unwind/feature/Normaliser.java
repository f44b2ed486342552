package unwind.feature;

import java.util.Arrays;
import java.util.List;

/**
 * Centres and scales market features by statistics of training sessions, then clips. The order's own features have fixed
 * scales and pass unchanged.
 *
 * @param mean {@code [Feature.COUNT]}
 * @param scale {@code [Feature.COUNT]}, all positive
 */
public record Normaliser(float[] mean, float[] scale) {
    private static final float CLIP = 3;
    private static final float LEAST_SCALE = 0.05f;

    public Normaliser {
        if (mean.length != Feature.COUNT || scale.length != Feature.COUNT) {
            throw new IllegalArgumentException("a normaliser has " + Feature.COUNT + " entries");
        }
        mean = mean.clone();
        scale = scale.clone();
    }

    /** @param tables market features of training sessions, each {@code [rows][Feature.MARKET]} */
    public static Normaliser fit(List<float[][]> tables) {
        float[] mean = new float[Feature.COUNT];
        float[] scale = new float[Feature.COUNT];
        Arrays.fill(scale, 1f);
        for (int f = 0; f < Feature.MARKET; f++) {
            double sum = 0;
            double squares = 0;
            long n = 0;
            for (float[][] table : tables) {
                for (float[] row : table) {
                    sum += row[f];
                    squares += (double) row[f] * row[f];
                    n++;
                }
            }
            double m = n == 0 ? 0 : sum / n;
            double sd = n == 0 ? 1 : Math.sqrt(Math.max(0, squares / n - m * m));
            mean[Feature.PRIVATE + f] = (float) m;
            // A feature that never moved in training (a pinned spread) must not explode when it moves later.
            scale[Feature.PRIVATE + f] = Math.max(LEAST_SCALE, (float) sd);
        }
        return new Normaliser(mean, scale);
    }

    /** Normalises an observation {@code [Feature.COUNT]} in place. */
    public void apply(float[] observation) {
        for (int i = 0; i < observation.length; i++) {
            observation[i] = Math.clamp((observation[i] - mean[i]) / scale[i], -CLIP, CLIP);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Normaliser n && Arrays.equals(mean, n.mean) && Arrays.equals(scale, n.scale);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean) * 31 + Arrays.hashCode(scale);
    }
}
