package eu.soga.shared.web;

import io.quarkus.logging.Log;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends a long body piece by piece, the next one only when the last is with the network. The framework's own writer of
 * streams does not wait: what a slow reader has not taken yet would all lie in memory.
 */
@Provider
// by name: for a type that ends in json the framework would ask Jackson first
@Produces({"application/geo+json", "text/calendar", "text/csv", MediaType.WILDCARD})
class LongBodyWriter implements ServerMessageBodyWriter<LongBody> {
    private static final int PIECE = 64 * 1024;
    /** Who takes less than one piece in this time is not reading any more. */
    private static final long PATIENCE_SECONDS = 60;

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
        try (body) {
            byte[] piece = body.readNBytes(PIECE);
            if (piece.length < PIECE) {
                answer.end(piece);
                return;
            }
            answer.setChunked(true);
            for (; piece.length > 0; piece = body.readNBytes(PIECE))
                answer.write(piece).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            answer.end();
        } catch (ExecutionException | TimeoutException e) {
            Log.debug("a reader left before the end of a long answer", e);
            answer.reset();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            answer.reset();
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
