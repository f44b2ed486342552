package unwind.run;

/** What a search tells those who watch; sent from the threads of its trials, one at a time. */
public sealed interface TuneEvent {
    /** A trial trains from here to the end of a rung. */
    record Started(int trial, int rung, java.util.Map<String, String> values) implements TuneEvent {}

    /** A trial's policy on the validation sessions. */
    record Validated(int trial, long step, double costBps, double ratioToTwap) implements TuneEvent {}

    /** A trial reached the end of a rung, or failed. */
    record Reached(TrialResult trial) implements TuneEvent {}

    /** All trials of a rung are done; so many go on. */
    record RungDone(int rung, int goOn) implements TuneEvent {}
}
