package unwind.market.synth;

/**
 * Constants of one kind of name. Targets are aggregates measured on real minutes (stylised-facts.json of the tests); the
 * constants were tuned until the generator's output shows them.
 *
 * @param volBps root mean square of a minute's return of the mid, bps
 * @param volShape volatility by half hour, any scale
 * @param daySdLogVol day-to-day standard deviation of log volatility
 * @param slowSdLogVol the same within a day, decaying with {@code slowPhi} per minute
 * @param fastSdLogVol the same over a few minutes
 * @param overnightBps standard deviation of the move between sessions, bps
 * @param dayVolumeShares mean volume of a full session
 * @param volumeShape shares of volume by half hour without the closing print, any scale
 * @param closingPrintShare volume of the last minute, share of the session
 * @param volumePerSurprise rise of log volume per unit of the absolute standardised return
 * @param volumeSlowSd standard deviation of the persistent part of log volume
 * @param volumeNoiseSd standard deviation of its white part
 * @param depthMedianShares median displayed size at the best price
 * @param depthLogSd standard deviation of its logarithm
 * @param depthPersistence share of its variance that persists
 * @param deeperDepth mean size of a deeper level over level 1
 * @param wideGapProbability chance that the next level is two ticks away
 * @param extremesStopShortHalfCents by how much trades miss the minute's extreme mids, half cents
 */
record Calibration(
        double volBps,
        double[] volShape,
        double daySdLogVol,
        double slowSdLogVol,
        double fastSdLogVol,
        double overnightBps,
        double dayVolumeShares,
        double[] volumeShape,
        double closingPrintShare,
        double volumePerSurprise,
        double volumeSlowSd,
        double volumeNoiseSd,
        double depthMedianShares,
        double depthLogSd,
        double depthPersistence,
        double deeperDepth,
        double wideGapProbability,
        double extremesStopShortHalfCents) {

    static Calibration of(SynthSpec.Kind kind) {
        return switch (kind) {
            case WIDE ->
                new Calibration(
                        4.1,
                        new double[] {8.4, 5.3, 4.1, 4.0, 3.7, 3.2, 3.0, 2.8, 2.8, 3.0, 2.9, 3.0, 3.9},
                        0.18,
                        0.22,
                        0.32,
                        60,
                        3_800_000,
                        new double[] {14, 9, 8, 7, 6, 5, 5, 4, 5, 5, 5, 7, 13},
                        0.074,
                        0.28,
                        0.30,
                        0.50,
                        240,
                        0.80,
                        0.10,
                        1.3,
                        0.35,
                        1);
            case ONE_TICK ->
                new Calibration(
                        5.7,
                        new double[] {8.0, 6.5, 5.6, 5.4, 5.2, 4.8, 4.6, 4.6, 4.6, 4.8, 5.0, 5.2, 6.0},
                        0.18,
                        0.20,
                        0.32,
                        70,
                        9_000_000,
                        new double[] {13, 10, 8, 8, 8, 6, 4, 6, 5, 6, 4, 7, 12},
                        0.055,
                        0.22,
                        0.42,
                        0.60,
                        1100,
                        0.82,
                        0.30,
                        1.5,
                        0,
                        0);
        };
    }
}
