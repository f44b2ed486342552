package unwind.app.shell;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import javafx.application.Platform;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.fake.FxTest;
import unwind.app.theme.Theme;
import unwind.run.AgentParams;

@ExtendWith(ApplicationExtension.class)
class WarmUpTest {
    /** Its failures are nobody's concern in the window; here they are. */
    @Test
    void dressesControlsAwayFromTheThreadThatDraws() {
        Theme theme = new Theme();
        FxTest.on(theme::install);
        Assertions.assertThat(Platform.isFxApplicationThread()).isFalse();

        assertThatCode(new WarmUp(theme, List.of(AgentParams.PARAMS.defaults()))::run)
                .doesNotThrowAnyException();
    }
}
