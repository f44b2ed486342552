package unwind.deploy.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import unwind.deploy.Check;
import unwind.deploy.DeploymentTarget;

/** The window aborts a call by interrupting its virtual thread: the client must let go of the connection then. */
@Timeout(60)
final class HangingCallTest {
    @Test
    void anInterruptedCallEndsAndClosesItsConnection() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DeploymentTarget target = Rehearsal.at(
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                        archive -> Check.pass("Trial on this machine", "answered"))) {
            CountDownLatch ended = new CountDownLatch(1);
            Thread call = Thread.ofVirtual().start(() -> {
                try {
                    target.invoke("alpha", "{}");
                } catch (RuntimeException e) {
                    ended.countDown();
                }
            });
            try (Socket connection = silent.accept()) {
                byte[] request = connection.getInputStream().readNBytes(4);
                assertThat(request).asString().isEqualTo("POST");
                call.interrupt();
                assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
                connection.getInputStream().readAllBytes();
            }
            assertThat(call.join(java.time.Duration.ofSeconds(30))).isTrue();
        }
    }
}
