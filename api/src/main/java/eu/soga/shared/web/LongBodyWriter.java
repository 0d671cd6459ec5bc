package eu.soga.shared.web;

import io.quarkus.logging.Log;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends a long body piece by piece; the next piece is read when the last one was handed to the network. The framework's
 * own writer of streams does not wait, so everything a slow client has not accepted yet would be in memory.
 */
@Provider
// named types, because the framework asks Jackson first for types that end in json
@Produces({"application/geo+json", "text/calendar", "text/csv", MediaType.WILDCARD})
class LongBodyWriter implements ServerMessageBodyWriter<LongBody> {
    private static final int PIECE = 64 * 1024;
    /** A client that accepts less than one piece in this time counts as gone. */
    private static final long PATIENCE_SECONDS = 60;

    private final Executor workers;

    LongBodyWriter(ScheduledExecutorService workers) {
        this.workers = workers;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == LongBody.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == LongBody.class;
    }

    @Override
    public void writeResponse(LongBody body, Type genericType, ServerRequestContext context) throws IOException {
        ServerHttpResponse answer = context.serverResponse();
        byte[] piece = body.readNBytes(PIECE);
        if (piece.length == PIECE) {
            answer.setChunked(true);
            send(piece, body, answer);
        } else {
            body.close();
            answer.end(piece);
        }
    }

    /** Sends one piece without blocking a thread: once the network has it, a worker reads the next. */
    private void send(byte[] piece, LongBody body, ServerHttpResponse answer) {
        answer.write(piece)
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenRunAsync(() -> goOn(body, answer), workers)
                .exceptionally(failure -> {
                    Log.debug("a reader left before the end of a long answer", failure);
                    close(body);
                    answer.reset();
                    return null;
                });
    }

    private void goOn(LongBody body, ServerHttpResponse answer) {
        try {
            byte[] piece = body.readNBytes(PIECE);
            if (piece.length > 0) {
                send(piece, body, answer);
            } else {
                close(body);
                answer.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(LongBody body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writeTo(
            LongBody body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (body) {
            body.transferTo(out);
        }
    }
}
