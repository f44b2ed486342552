package unwind.run;

/** Watches a search. Return at once. */
@FunctionalInterface
public interface TuneListener {
    TuneListener NONE = event -> {};

    void onEvent(TuneEvent event);
}
