package unwind.app.deploy;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.command.CommandButton;

/** Asks the user to type the endpoint's name before money is spent. */
final class ConfirmBar extends VBox {
    ConfirmBar(DeployViewModel model) {
        setId("deploy-ask");
        getStyleClass().add("confirm");
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        TextField typed = new TextField();
        typed.setId("deploy-typed");
        typed.setAccessibleText("Type the endpoint's name to confirm");
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.promptTextProperty().bind(model.form().nameProperty());
        typed.setOnAction(event -> model.confirm().fire());
        HBox buttons = new HBox(
                8,
                CommandButton.of(model.dismiss(), ""),
                Ui.space(),
                CommandButton.of(model.confirm(), "Enter", MaterialDesignC.CASH, "accent"));
        getChildren().addAll(words, typed, buttons);
        managedProperty().bind(visibleProperty());
        model.askProperty().subscribe(ask -> {
            setVisible(ask.isPresent());
            words.setText(ask.map(why -> words(why, model)).orElse(""));
            if (ask.isPresent()) {
                Platform.runLater(typed::requestFocus);
            }
        });
    }

    private static String words(DeployViewModel.Ask why, DeployViewModel model) {
        String name = model.form().nameProperty().get().strip();
        return switch (why) {
            case COST ->
                "This costs money. %s Type %s to go on."
                        .formatted(
                                Optional.of(model.costProperty().get())
                                        .filter(c -> !c.isEmpty())
                                        .orElse("The cost is not known."),
                                name);
            case NO_AUTO_DELETE ->
                "The endpoint would not delete itself and would cost money until you delete it. Type %s to make it all the same."
                        .formatted(name);
        };
    }
}
