package unwind.feature;

/**
 * What is visible at every fill row of a session, computed once through the view that hides the future. Never write into it.
 *
 * @param features {@code [rows][Feature.MARKET]}, not normalised
 * @param marginalBps {@code [rows][CostCurve.SIZES]}; NaN where nothing was visible
 */
public record FeatureTable(CostCurve curve, float[][] features, float[][] marginalBps) {}
