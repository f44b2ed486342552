package unwind.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unwind.report.BpsFormat;
import unwind.run.CostPreview;

/**
 * The cost preview in words.
 *
 * @param rows label and figure
 * @param basis what the figures stand on
 */
record PreviewFigures(List<SetupSummary.Fact> rows, String basis) {
    /** Under this share of TWAP's cost there is next to nothing to learn. */
    private static final double LEAST_SHARE = 0.01;

    static PreviewFigures of(CostPreview preview) {
        List<SetupSummary.Fact> rows = new ArrayList<>();
        rows.add(new SetupSummary.Fact("TWAP", bps(preview, preview.twapBps())));
        rows.add(new SetupSummary.Fact("VWAP", bps(preview, preview.vwapBps())));
        String basis = "Mean of %d training session%s; test sessions stay unseen."
                        .formatted(preview.sessions(), preview.sessions() == 1 ? "" : "s")
                + " By the square-root law the whole order has %s of impact; these costs charge TWAP %s."
                        .formatted(bps(preview, preview.lawBps()), bps(preview, preview.twapImpactBps()));
        if (preview.hindsightBps().isEmpty()) {
            return new PreviewFigures(
                    rows, basis + " No optimum: under these costs a minute's price depends on earlier minutes.");
        }
        rows.add(new SetupSummary.Fact(
                "Hindsight optimum", bps(preview, preview.hindsightBps().getAsDouble())));
        double share = share(preview);
        rows.add(new SetupSummary.Fact("Headroom", headroom(preview) + " of TWAP"));
        return new PreviewFigures(rows, share < LEAST_SHARE ? basis + " There is next to nothing to learn." : basis);
    }

    private static double share(CostPreview preview) {
        return preview.twapBps() > 0 ? preview.headroomBps().orElse(0) / preview.twapBps() : 0;
    }

    /** For example {@code 0.78 bps, 55 %}; says so where there is no bound. */
    static String headroom(CostPreview preview) {
        return preview.headroomBps().isEmpty()
                ? "no bound"
                : String.format(
                        Locale.ROOT,
                        "%s, %.0f %%",
                        bps(preview, preview.headroomBps().getAsDouble()),
                        100 * share(preview));
    }

    /** A cost as written where TWAP costs so much. */
    static String bps(CostPreview preview, double value) {
        return BpsFormat.of(preview.twapBps()).cost(value) + " bps";
    }
}
