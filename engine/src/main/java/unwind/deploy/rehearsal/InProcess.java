package unwind.deploy.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import unwind.serving.ScheduleServer;
import unwind.serving.ScheduleService;
import unwind.serving.ServingModel;

/** The serving program inside this process, on a port of its own: the same code that the image runs. */
final class InProcess implements Container {
    private final ScheduleServer server;

    private InProcess(ScheduleServer server) {
        this.server = server;
    }

    static Container start(Path modelFolder) {
        ScheduleServer server = ScheduleServer.listen("127.0.0.1", 0);
        try {
            server.serve(new ScheduleService(ServingModel.load(modelFolder), Clock.systemUTC()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return new InProcess(server);
    }

    @Override
    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
    }
}
