package unwind.app.demo;

/** How a demonstration stands. */
public enum DemoPhase {
    PLAYING,
    PAUSED,
    /** A step could not be done; only the end is left. */
    FAILED,
    /** Played to its end, or ended by the viewer. */
    ENDED
}
