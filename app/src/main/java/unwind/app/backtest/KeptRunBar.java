package unwind.app.backtest;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import unwind.app.command.CommandButton;
import unwind.app.runs.RunKeeper;

/** Where the run was kept, to read or copy, and what to open of it. */
final class KeptRunBar extends HBox {
    KeptRunBar(RunKeeper keeper) {
        setId("kept-run");
        getStyleClass().add("kept-run");
        setAlignment(Pos.CENTER_LEFT);
        // A field that cannot be edited, so that the path can be selected and copied.
        TextField words = new TextField();
        words.setId("kept-run-message");
        words.setEditable(false);
        words.setFocusTraversable(false);
        words.getStyleClass().add("plain-text");
        words.setAccessibleText("Where the run was kept");
        words.textProperty().bind(keeper.messageProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .setAll(
                        words,
                        CommandButton.of(
                                keeper.openReport(),
                                "The report of this run, in the browser",
                                MaterialDesignF.FILE_CHART_OUTLINE),
                        CommandButton.of(
                                keeper.openFolder(), "The folder of this run", MaterialDesignF.FOLDER_OUTLINE));
        visibleProperty().bind(keeper.messageProperty().isNotEmpty());
    }
}
