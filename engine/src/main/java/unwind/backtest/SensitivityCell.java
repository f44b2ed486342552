package unwind.backtest;

import java.util.Optional;

/**
 * The backtest with one thing changed.
 *
 * @param parameter key of the parameter that was changed
 * @param value its value
 * @param base whether this is the value of the backtest itself
 * @param result empty where the value cannot be played
 * @param reason why not; empty where it was played
 */
public record SensitivityCell(
        String parameter, String value, boolean base, Optional<BacktestResult> result, String reason) {}
