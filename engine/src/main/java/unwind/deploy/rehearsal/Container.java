package unwind.deploy.rehearsal;

import java.net.URI;

/** The serving program as it runs behind an endpoint. */
interface Container extends AutoCloseable {
    /** Where it answers {@code /ping} and {@code /invocations}. */
    URI uri();

    @Override
    void close();
}
