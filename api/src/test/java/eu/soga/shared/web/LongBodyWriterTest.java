package eu.soga.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongBodyWriterTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final ScheduledExecutorService workers = Executors.newSingleThreadScheduledExecutor();
    private final LongBodyWriter writer = new LongBodyWriter(workers);

    @AfterEach
    void stop() {
        workers.close();
    }

    private void awaitOver() throws Exception {
        over.get(2, TimeUnit.MINUTES);
    }

    @Test
    void sends_the_next_piece_when_the_last_is_with_the_network() throws Exception {
        byte[] whole = bytes(1_000_000);
        var source = new Source(whole);
        var taken = new CopyOnWriteArrayList<Integer>();
        writer.writeResponse(new LongBody(source), LongBody.class, answer(piece -> {
            var delivery = new CompletableFuture<Void>();
            int ahead = source.read - sent.size();
            Thread.ofPlatform().start(() -> {
                sleep();
                taken.add(source.read - sent.size());
                sent.writeBytes(piece);
                delivery.complete(null);
            });
            taken.add(ahead);
            return delivery;
        }));
        awaitOver();
        assertThat(sent.toByteArray()).isEqualTo(whole);
        assertThat(taken).allMatch(ahead -> ahead <= 64 * 1024);
        assertThat(calls).containsOnlyOnce("end").contains("setChunked").doesNotContain("reset");
        assertThat(source.closed).isTrue();
    }

    @Test
    void sends_a_short_one_at_once_with_its_length() throws Exception {
        var source = new Source(bytes(500));
        writer.writeResponse(new LongBody(source), LongBody.class, answer(piece -> null));
        assertThat(sent.size()).isEqualTo(500);
        assertThat(calls).containsExactly("end");
        assertThat(source.closed).isTrue();
    }

    @Test
    void stops_when_its_reader_left() throws Exception {
        var source = new Source(bytes(1_000_000));
        writer.writeResponse(
                new LongBody(source),
                LongBody.class,
                answer(piece -> CompletableFuture.failedFuture(new IOException("closed"))));
        awaitOver();
        assertThat(source.read).isEqualTo(64 * 1024);
        assertThat(calls).contains("reset").doesNotContain("end");
        assertThat(source.closed).isTrue();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void sleep() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Network {
        CompletionStage<Void> send(byte[] piece);
    }

    /** The framework's answer, as far as the writer uses it. */
    private ServerRequestContext answer(Network network) {
        var response = stub(ServerHttpResponse.class, (name, arguments) -> {
            calls.add(name);
            if (name.equals("write")) return network.send((byte[]) arguments[0]);
            if (name.equals("end") && arguments != null) sent.writeBytes((byte[]) arguments[0]);
            if (name.equals("end") || name.equals("reset")) over.complete(null);
            return null;
        });
        return stub(ServerRequestContext.class, (name, arguments) -> response);
    }

    private interface Call {
        Object of(String name, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.of(method.getName(), arguments)));
    }

    /** Counts what was read of it. */
    private static final class Source extends InputStream {
        private final ByteArrayInputStream bytes;
        private volatile int read;
        private volatile boolean closed;

        Source(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            read++;
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int count = bytes.read(target, from, length);
            if (count > 0) read += count;
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
