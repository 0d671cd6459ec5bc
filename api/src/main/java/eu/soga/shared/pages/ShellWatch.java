package eu.soga.shared.pages;

import eu.soga.shared.kept.PublicState;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Ends kept pages when the built SPA is replaced while the API runs. */
@ApplicationScoped
class ShellWatch {
    private final SpaShell shell;
    private final PublicState state;
    private String last = "";

    ShellWatch(SpaShell shell, PublicState state) {
        this.shell = shell;
        this.state = state;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            String now = shell.state();
            if (!now.equals(last)) state.changed();
            last = now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
