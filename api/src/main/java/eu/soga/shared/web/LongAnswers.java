package eu.soga.shared.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Answers with long files that are sent while they are still being written. Threads of their own write them at full
 * speed, so that a database connection is held no longer than writing takes, however slowly the client reads; what the
 * client has not read yet is on the disk. At most {@value #AT_ONCE} are written at the same time, the others wait.
 *
 * <p>Who asks with a tag gets the first byte when everything is written, because only then is it known whether anything
 * changed. Who asks without one gets the first byte as soon as the answer is known to be long, with a tag that nobody
 * else has: asked for again with it, the answer comes whole, with a tag that stays as long as every byte of it.
 */
@ApplicationScoped
public class LongAnswers {
    static final int AT_ONCE = 8;

    private final HttpHeaders headers;
    private final ExecutorService writers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("long-answer-", 0).factory());

    LongAnswers(HttpHeaders headers) {
        this.headers = headers;
    }

    @PreDestroy
    void stop() {
        writers.shutdownNow();
    }

    /**
     * Answers with what {@code content} writes, in another thread without a transaction, into the file it is given.
     *
     * @throws RuntimeException of {@code content}, unless sending has begun; then the connection is reset
     */
    public Response answer(Request request, String mediaType, String name, Consumer<SpooledFile> content) {
        boolean early = request.getMethod().equals("GET") && headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null;
        var file = new SpooledFile();
        writers.execute(() -> write(file, content));
        file.await(early);
        return file.answer(request, mediaType, name);
    }

    private static void write(SpooledFile file, Consumer<SpooledFile> content) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            content.accept(file);
        } catch (RuntimeException e) {
            file.failed(e);
        } catch (Error e) {
            file.failed(new IllegalStateException(e));
            throw e;
        } finally {
            context.terminate();
        }
    }
}
