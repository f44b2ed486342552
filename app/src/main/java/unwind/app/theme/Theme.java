package unwind.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Light or dark, for every window: AtlantaFX Primer as the user-agent stylesheet, and {@code app.css} on each scene for
 * what Primer does not know (ControlsFX, the shell). The same sheet serves both looks because it only uses Primer's
 * colour names.
 */
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final IntegerProperty fontSizePx = new SimpleIntegerProperty(14);
    private Subscription desktop = Subscription.EMPTY;
    private final String appCss;

    public Theme() {
        var url = Theme.class.getResource("/unwind/app/theme/app.css");
        if (url == null) {
            throw new IllegalStateException("app.css is missing from the class path");
        }
        appCss = url.toExternalForm();
    }

    /** Loads fonts, dresses all present and future windows, and follows the property. On the FX thread. */
    public void install() {
        Fonts.load();
        Window.getWindows().forEach(this::dress);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::dress);
            }
        });
        dark.subscribe(this::apply);
        fontSizePx.subscribe(() -> Window.getWindows().forEach(this::dress));
    }

    /** Dresses a scene that no window shows, such as one made for a picture. */
    public void dress(Scene scene) {
        if (!scene.getStylesheets().contains(appCss)) {
            scene.getStylesheets().add(appCss);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
        String size = "-fx-font-size: " + fontSizePx.get() + "px;";
        if (!size.equals(scene.getRoot().getStyle())) {
            scene.getRoot().setStyle(size);
        }
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            dress(window.getScene());
        }
    }

    private void apply(boolean isDark) {
        Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        Window.getWindows().forEach(this::dress);
    }

    /** Light, dark, or as the desktop is, now and later. */
    public void follow(ThemeMode mode) {
        desktop.unsubscribe();
        desktop = Subscription.EMPTY;
        switch (mode) {
            case LIGHT -> dark.set(false);
            case DARK -> dark.set(true);
            case SYSTEM ->
                desktop = Platform.getPreferences()
                        .colorSchemeProperty()
                        .subscribe(scheme -> dark.set(scheme == ColorScheme.DARK));
        }
    }

    /** Size of ordinary text in every window; all other sizes are relative to it. */
    public IntegerProperty fontSizePxProperty() {
        return fontSizePx;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    public boolean isDark() {
        return dark.get();
    }
}
