package unwind.env;

import java.util.ArrayList;
import java.util.List;
import unwind.cost.CostModel;
import unwind.feature.ReservationScale;
import unwind.sim.PaceBand;

/** Chooses how finely a teacher sees by leaving training sessions out of its fit and playing those. */
final class TeacherChoice {
    private static final int MOST_FOLDS = 4;

    private TeacherChoice() {}

    static TeacherParams best(List<TrainingDay> days, CostModel costs, PaceBand band, ReservationScale scale) {
        List<TeacherParams> candidates =
                TeacherParams.candidates(days.get(0).liquidity().timing().lagRows() > 0);
        TeacherParams best = candidates.get(0);
        double least = Double.POSITIVE_INFINITY;
        int folds = Math.min(MOST_FOLDS, days.size());
        for (int c = 0; candidates.size() > 1 && folds > 1 && c < candidates.size(); c++) {
            double bps = 0;
            for (int fold = 0; fold < folds; fold++) {
                bps += leftOut(days, fold, folds, candidates.get(c), costs, band, scale);
            }
            if (bps < least) {
                least = bps;
                best = candidates.get(c);
            }
        }
        return best;
    }

    private static double leftOut(
            List<TrainingDay> days,
            int fold,
            int folds,
            TeacherParams params,
            CostModel costs,
            PaceBand band,
            ReservationScale scale) {
        List<TrainingDay> fit = new ArrayList<>();
        List<TrainingDay> played = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            (i % folds == fold ? played : fit).add(days.get(i));
        }
        ReservationTeacher teacher = ReservationTeacher.solve(fit, params, band, scale);
        return teacher.playedBps(played, costs, band);
    }
}
