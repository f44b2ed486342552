package unwind.app.deploy;

import java.time.Instant;
import unwind.app.workspace.Endpoint;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Masking;
import unwind.deploy.choice.TargetChoice;

/** An endpoint of ours as a row of the list. */
record EndpointRow(TargetChoice target, EndpointInfo info) {
    boolean rehearsal() {
        return target.target().equals(TargetChoice.LOCAL);
    }

    String name() {
        return info.name();
    }

    String where() {
        return rehearsal() ? Endpoint.LOCAL : target.region();
    }

    String status() {
        String reason = info.failureReason().isEmpty() ? "" : ": " + Masking.mask(info.failureReason());
        return info.status() + reason;
    }

    String cost(Instant now) {
        return Words.cost(info, now, rehearsal());
    }

    String expires(Instant now) {
        return Words.expires(info, now);
    }

    boolean same(EndpointRow other) {
        return target.equals(other.target) && name().equals(other.name());
    }
}
