package unwind.app.backtest;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A strategy that can be ticked; without an agent those of SAC cannot, and say why. */
final class StrategyChoice {
    private final String id;
    private final BooleanProperty wanted;
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");

    StrategyChoice(String id, boolean initiallyWanted) {
        this.id = id;
        wanted = new SimpleBooleanProperty(initiallyWanted);
    }

    String id() {
        return id;
    }

    String label() {
        return StrategyNames.of(id).label();
    }

    String help() {
        return StrategyNames.of(id).help();
    }

    /** What the user ticked; counts only while nothing blocks it. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Why it cannot be played now; empty when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    void setBlocked(String reason) {
        blocked.set(reason);
    }

    boolean isChosen() {
        return wanted.get() && blocked.get().isEmpty();
    }

    @Override
    public String toString() {
        return label();
    }
}
