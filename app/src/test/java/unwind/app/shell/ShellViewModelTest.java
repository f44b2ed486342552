package unwind.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import unwind.app.shell.ShellViewModel.Page;
import unwind.app.task.ManualTasks;

final class ShellViewModelTest {
    private final ManualTasks manual = new ManualTasks();
    private final ShellViewModel shell = new ShellViewModel(manual.service());

    @Test
    void theStatusBarFollowsTheForegroundTask() {
        assertThat(shell.statusProperty().get()).isEqualTo("Ready");
        manual.service()
                .task("Load", progress -> {
                    progress.at(1, 4, "row 1");
                    return "";
                })
                .start();
        assertThat(shell.statusProperty().get()).startsWith("Load \u00b7 queued");
        assertThat(shell.activeTasksProperty().get()).isEqualTo(1);
        manual.settle();
        assertThat(shell.statusProperty().get()).isEqualTo("Ready");
        assertThat(shell.activeTasksProperty().get()).isZero();
        assertThat(shell.progressProperty().get()).isZero();
    }

    @Test
    void thePanelOpensAtAPageAndClosesOnTheSecondAsk() {
        shell.togglePage(Page.LOG);
        assertThat(shell.panelOpenProperty().get()).isTrue();
        shell.togglePage(Page.PROBLEMS);
        assertThat(shell.panelOpenProperty().get()).isTrue();
        assertThat(shell.pageProperty().get()).isEqualTo(Page.PROBLEMS);
        shell.togglePage(Page.PROBLEMS);
        assertThat(shell.panelOpenProperty().get()).isFalse();
    }
}
