package unwind.app.training;

/** The two parts of the Train screen. */
enum TrainMode {
    TRAIN("Train", "Train agents with the settings of step 2"),
    SEARCH("Search settings", "Search for hyperparameters: many short trainings, the best go on");

    private final String label;
    private final String hint;

    TrainMode(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }
}
