package unwind.app.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The field over a table that filters its rows; Escape shows all again. What is not understood is marked and said. */
public final class FilterField extends TextField {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double WIDTH = 240;

    /** @param name for screen readers, such as "Filter the runs" */
    public FilterField(String id, String name, String prompt, FilterModel<?> model) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(name);
        setAccessibleHelp(model.help());
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH / 2);
        Tooltip tooltip = new Tooltip();
        setTooltip(tooltip);
        textProperty().bindBidirectional(model.textProperty());
        model.problemProperty().subscribe(problem -> {
            pseudoClassStateChanged(ERROR, !problem.isEmpty());
            tooltip.setText(problem.isEmpty() ? model.help() : problem);
            setAccessibleText(problem.isEmpty() ? name : name + ". " + problem);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
