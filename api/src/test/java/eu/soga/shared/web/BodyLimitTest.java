package eu.soga.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body of more than 10 MB is refused in words, to whoever reads them, and is nobody's fault on our side. */
@QuarkusTest
class BodyLimitTest {
    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource("/api/v1/edge-probe")
    URI probe;

    @TestHTTPResource("/api/v1/edge-probe/files")
    URI files;

    private final List<LogRecord> errors = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) errors.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void listen_no_more() {
        Logger.getLogger("").removeHandler(log);
    }

    private static InputStream of(String begin, int megabytes, String end) {
        byte[] part = "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(Collections.enumeration(Stream.of(
                        Stream.of(begin.getBytes(StandardCharsets.UTF_8)),
                        Collections.nCopies(megabytes, part).stream(),
                        Stream.of(end.getBytes(StandardCharsets.UTF_8)))
                .flatMap(bytes -> bytes)
                .<InputStream>map(ByteArrayInputStream::new)
                .toList()));
    }

    private static InputStream json(int megabytes) {
        return of("{\"name\": \"", megabytes, "\"}");
    }

    private static InputStream form(int megabytes) {
        return of(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ics\"\r\n\r\n",
                megabytes,
                "\r\n--edge--\r\n");
    }

    static Stream<BodyPublisher> tooLarge() throws Exception {
        return Stream.of(BodyPublishers.ofByteArray(json(11).readAllBytes()), chunks(() -> json(11)));
    }

    private static BodyPublisher chunks(Supplier<InputStream> body) {
        return BodyPublishers.ofInputStream(body);
    }

    private static HttpResponse<String> post(URI uri, String type, BodyPublisher body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", type)
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/too-large\"");
        assertThat(errors).extracting(LogRecord::getMessage).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void json_is_refused_whether_it_says_its_length_or_not(BodyPublisher body) throws Exception {
        isRefused(post(probe, "application/json", body));
    }

    @Test
    void a_form_in_chunks_is_refused() throws Exception {
        isRefused(post(files, "multipart/form-data; boundary=edge", chunks(() -> form(11))));
    }

    @Test
    void what_comes_in_chunks_is_taken_up_to_the_limit() throws Exception {
        var answer = post(files, "multipart/form-data; boundary=edge", chunks(() -> form(9)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Integer.toString(9 * MEGABYTE));
        assertThat(post(probe, "application/json", chunks(() -> json(0))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_never_ends_is_cut_off() {
        try {
            isRefused(post(files, "multipart/form-data; boundary=edge", chunks(() -> form(130))));
        } catch (Exception cut) {
            // a client that writes on without listening meets a closed connection
            assertThat(cut).isInstanceOf(IOException.class);
        }
        assertThat(errors).extracting(LogRecord::getMessage).isEmpty();
    }
}
