package unwind.market.synth;

import java.util.Random;

/**
 * Random numbers of one session and purpose. {@link Random} and {@link StrictMath} are specified to the bit, so that a
 * seed gives the same file on every machine.
 */
final class Draws {
    private final Random random;

    /** Independent streams for different purposes: a change of one leaves the others as they were. */
    Draws(long seed, int session, int purpose) {
        random = new Random(mix(mix(mix(seed) + session) + purpose));
    }

    /** Finaliser of SplitMix64 (Steele, Lea, Flood 2014, fig. 17): neighbouring seeds get unrelated streams. */
    private static long mix(long z) {
        long a = z + 0x9e3779b97f4a7c15L;
        a = (a ^ (a >>> 30)) * 0xbf58476d1ce4e5b9L;
        a = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return a ^ (a >>> 31);
    }

    double normal() {
        return random.nextGaussian();
    }

    double uniform() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Log-normal factor with mean 1. */
    double factor(double logSd) {
        return StrictMath.exp(logSd * normal() - 0.5 * logSd * logSd);
    }

    /** Gamma factor with whole shape, mean 1 and squared coefficient of variation 1/shape. */
    double gammaFactor(int shape) {
        double product = 1;
        for (int i = 0; i < shape; i++) {
            product *= 1 - random.nextDouble();
        }
        return -StrictMath.log(product) / shape;
    }

    /** Poisson by inversion; for small means. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int n = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    /** A whole number near {@code value} whose mean is {@code value}. */
    long unbiasedRound(double value) {
        double below = Math.floor(value);
        return (long) below + (random.nextDouble() < value - below ? 1 : 0);
    }

    /** A stationary first-order autoregression with standard deviation {@code sd}. */
    double[] autoregression(int rows, double phi, double sd) {
        double[] x = new double[rows];
        double innovation = sd * Math.sqrt(1 - phi * phi);
        for (int t = 0; t < rows; t++) {
            x[t] = t == 0 ? sd * normal() : phi * x[t - 1] + innovation * normal();
        }
        return x;
    }
}
