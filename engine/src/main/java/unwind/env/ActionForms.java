package unwind.env;

import java.util.List;
import unwind.feature.Normaliser;
import unwind.problem.Problem;

/** Every form of actions. Adding one is one line here. */
public final class ActionForms {
    public static final String RESERVATION = "reservation";
    static final List<String> IDS = List.of(RESERVATION, Normaliser.PACE);
    static final List<String> LABELS = List.of("Reservation price", "Multiple of the even pace");

    private ActionForms() {}

    static ActionForm of(Normaliser frozen) {
        return of(frozen.action(), frozen);
    }

    private static ActionForm of(String id, Normaliser frozen) {
        if (id.startsWith(LimitAction.PREFIX)) {
            int colon = id.lastIndexOf(':');
            return new LimitAction(
                    of(id.substring(LimitAction.PREFIX.length(), colon), frozen),
                    Double.parseDouble(id.substring(colon + 1)));
        }
        if (id.startsWith(BlockAction.PREFIX)) {
            return new BlockAction(frozen.reservation(), Double.parseDouble(id.substring(BlockAction.PREFIX.length())));
        }
        return switch (id) {
            case Normaliser.PACE -> new PaceAction();
            case RESERVATION -> new ReservationAction(frozen.reservation());
            default ->
                throw Problem.data(
                        "The model acts in the form '%s', which this program does not know.".formatted(id),
                        "Train it again with this version.");
        };
    }
}
