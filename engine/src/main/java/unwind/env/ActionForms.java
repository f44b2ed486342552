package unwind.env;

import java.util.List;
import unwind.feature.Normaliser;
import unwind.problem.Problem;

/** Every form of actions. Adding one is one line here. */
public final class ActionForms {
    public static final String RESERVATION = "reservation";
    static final List<String> IDS = List.of(RESERVATION, Normaliser.PACE);

    private ActionForms() {}

    static ActionForm of(Normaliser frozen) {
        return switch (frozen.action()) {
            case Normaliser.PACE -> new PaceAction();
            case RESERVATION -> new ReservationAction(frozen.reservation());
            default ->
                throw Problem.data(
                        "The model acts in the form '%s', which this program does not know.".formatted(frozen.action()),
                        "Train it again with this version.");
        };
    }
}
