package unwind.app.guide;

import unwind.app.workspace.Step;

/** The steps to a first result, in order. */
enum GuideStep {
    DATA(
            Step.DATA,
            "Data",
            "Sixty synthetic trading days come with the program. Your own files can follow later, from the menu File"
                    + " or by drag and drop."),
    SETUP(
            Step.SETUP,
            "Order and costs",
            "What is sold, what it costs and how the agent learns. The usual values are good to begin with: look, and"
                    + " change nothing."),
    TRAIN(
            Step.TRAIN,
            "Train",
            "A short training, so that there is something to see at once. A longer one may do better; Undo brings the"
                    + " usual length back."),
    BACKTEST(
            Step.BACKTEST,
            "Backtest",
            "Plays the agent over days that it has never seen, against TWAP, VWAP and the other rules, on the same"
                    + " costs."),
    REPORT(Step.REPORT, "Report", "The run is kept. Its report says what was sold, what it cost and why that is so.");

    private final Step screen;
    private final String label;
    private final String text;

    GuideStep(Step screen, String label, String text) {
        this.screen = screen;
        this.label = label;
        this.text = text;
    }

    /** Where it is done. */
    Step screen() {
        return screen;
    }

    String label() {
        return label;
    }

    /** Why it is done, in a sentence or two. */
    String text() {
        return text;
    }
}
