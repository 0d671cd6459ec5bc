package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers with a problem to a chunked body of more than 10 MB, as {@link BodyLimit} does to one with an announced
 * length.
 */
class UnannouncedBodies {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    @ServerRequestFilter(preMatching = true)
    void bound(ContainerRequestContext request, HttpServerRequest http) {
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && WRITES.contains(request.getMethod()))
            request.setEntityStream(new Bounded(request.getEntityStream(), http));
    }

    /** Supplies at most 10 MB. More is read and discarded, up to a limit, so that the client reads the answer. */
    private static final class Bounded extends FilterInputStream {
        private final HttpServerRequest http;
        private long read;

        Bounded(InputStream body, HttpServerRequest http) {
            super(body);
            this.http = http;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            if (count > 0) read += count;
            if (read > BodyLimit.LIMIT) refuse();
            return count;
        }

        @Override
        public void close() throws IOException {
            // the rest of a refused body is not read
            if (read <= BodyLimit.LIMIT) super.close();
        }

        private void refuse() throws IOException {
            byte[] away = new byte[8192];
            int count = 0;
            while (count >= 0 && read <= BodyLimit.READ_AWAY_AT_MOST) {
                count = in.read(away);
                read += Math.max(count, 0);
            }
            if (count >= 0) http.response().endHandler(end -> http.connection().close());
            throw new DomainException(ProblemType.TOO_LARGE, "Send less than 10 MB.");
        }
    }
}
