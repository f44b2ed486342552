package unwind.app.report;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unwind.report.export.DocumentMaker.Page;

/** The pages as they will be printed, one below the other; white in every theme, as paper is. */
final class PagesView extends VBox {
    /** Room beside a page: margins and the bar that scrolls. */
    private static final double BESIDE = 56;
    /** A page is drawn for this width and not blown up. */
    private static final double WIDEST = 860;

    private final DoubleProperty pageWidth = new SimpleDoubleProperty(WIDEST);

    PagesView(ReportViewModel model) {
        getStyleClass().add("report-pages");
        ListView<Page> list = new ListView<>(model.pages());
        list.setId("report-pages");
        list.setAccessibleText("Pages of the report as they will be printed");
        list.setCellFactory(view -> new PageCell());
        list.widthProperty().subscribe(width -> pageWidth.set(Math.clamp(width.doubleValue() - BESIDE, 100, WIDEST)));
        Label empty = new Label("Preview draws the pages of the chosen run and sections here.");
        empty.setWrapText(true);
        empty.getStyleClass().add("screen-message");
        list.setPlaceholder(empty);
        Label note = new Label();
        note.setId("report-note");
        note.getStyleClass().add("report-note");
        note.textProperty().bind(model.previewNoteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(note, list);
    }

    private final class PageCell extends ListCell<Page> {
        private final ImageView picture = new ImageView();
        private final Label number = new Label();
        private final StackPane paper = new StackPane(picture);
        private final VBox box = new VBox(paper, number);

        PageCell() {
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            picture.fitWidthProperty().bind(pageWidth);
            number.getStyleClass().add("screen-message");
            paper.getStyleClass().add("report-paper");
            paper.maxWidthProperty().bind(pageWidth.add(2));
            box.setAlignment(Pos.CENTER);
            box.getStyleClass().add("report-page");
            getStyleClass().add("report-page-cell");
        }

        @Override
        protected void updateItem(Page page, boolean empty) {
            super.updateItem(page, empty);
            if (empty || page == null) {
                picture.setImage(null);
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            WritableImage image = new WritableImage(page.width(), page.height());
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            page.width(),
                            page.height(),
                            PixelFormat.getIntArgbInstance(),
                            page.argb(),
                            0,
                            page.width());
            picture.setImage(image);
            String text = "Page %d of %d".formatted(page.number(), page.of());
            number.setText(text);
            setAccessibleText(text);
            setGraphic(box);
        }
    }
}
