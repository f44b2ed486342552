package unwind.env;

import java.util.List;

/**
 * How finely a {@link ReservationTeacher} sees the market.
 *
 * @param fastBins bins of the expected marginal cost now
 * @param slowBins bins of the half-spread's level over the last 20 minutes
 * @param poolMinutes neighbouring minutes on either side that costs and transitions are averaged over
 */
public record TeacherParams(int fastBins, int slowBins, int poolMinutes) {
    private static final int POOL_MINUTES = 20;

    /**
     * What is tried on the training sessions.
     *
     * @param forecast whether the marginal cost is forecast: then it is slow itself
     */
    static List<TeacherParams> candidates(boolean forecast) {
        TeacherParams plain = new TeacherParams(8, 1, POOL_MINUTES);
        return forecast ? List.of(plain) : List.of(plain, new TeacherParams(6, 3, POOL_MINUTES));
    }
}
