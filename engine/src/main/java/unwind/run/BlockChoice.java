package unwind.run;

import java.util.Arrays;
import java.util.List;
import unwind.cost.SessionLiquidity;
import unwind.env.ActionForms;
import unwind.env.BlockAction;
import unwind.env.ExecutionEnv;
import unwind.env.ReservationTeacher;
import unwind.feature.Normaliser;
import unwind.market.Progress;
import unwind.strategy.FittedDpStrategy;

/**
 * Whether the agent acts by blocks instead of prices. Prices rest on costs that are convex: then another share is never cheaper
 * than the one before. Where they are not, a programme in blocks ({@code fitted-dp}) may be cheaper than the one in prices, and
 * the training sessions say whether it is.
 */
final class BlockChoice {
    /** By how much blocks must be cheaper. */
    private static final double CLEARLY = 0.95;

    private BlockChoice() {}

    /** The form of the actions: the normaliser's own, or blocks in the place of prices. */
    static String action(Prepared prepared, Normaliser normaliser, ExecutionEnv environment) {
        boolean open = normaliser.action().equals(ActionForms.RESERVATION)
                && prepared.spec().agent().flag("warmStart")
                && !prepared.costs().convex()
                && FittedDpStrategy.appliesTo(prepared.costs());
        return open && blocksAreCheaper(prepared, normaliser, environment)
                ? BlockAction.id(displayedShares(prepared.train()))
                : normaliser.action();
    }

    private static boolean blocksAreCheaper(Prepared prepared, Normaliser normaliser, ExecutionEnv environment) {
        ReservationTeacher teacher = WarmStart.teacher(prepared, normaliser, environment);
        double prices = teacher.playedBps(environment.days(), prepared.costs(), StrategyCatalog.band(prepared));
        double blocks = Arrays.stream(
                        prepared.play(prepared.train(), List.of(WarmStart.fittedDp(prepared)), Progress.NONE)
                                .strategies()
                                .get(0)
                                .controllableBps())
                .sum();
        return blocks < CLEARLY * prices;
    }

    /** The least size at the best bid of all training minutes, at least a share. */
    private static double displayedShares(List<SessionLiquidity> training) {
        return training.stream()
                .flatMapToDouble(day -> Arrays.stream(day.session().bidSize(0)))
                .filter(size -> size >= 1)
                .min()
                .orElse(1);
    }
}
