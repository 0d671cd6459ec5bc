package eu.soga.shared.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.pages.SpaShellTest.TestSite;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasemapTest {
    private static final String SHIPPED = "PMTiles shipped";
    private static final String OWN = "PMTiles of the operator";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void ship() throws IOException {
        Files.writeString(folder.resolve("basemap.pmtiles"), SHIPPED);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_browser_reads_parts_of_the_file_that_is_shipped() throws Exception {
        int port = serve(Optional.empty());

        var part = get(port, "bytes=8-11");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("ship");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 8-11/15");
        assertThat(part.headers().firstValue("ETag")).isPresent();

        // readers ask for 16 kB at first, which may be more than there is
        assertThat(get(port, "bytes=0-16383").body()).isEqualTo(SHIPPED);
        assertThat(get(port, "bytes=8-").body()).isEqualTo("shipped");
        assertThat(get(port, null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_part_that_there_is_not_is_refused_with_the_size() throws Exception {
        var beyond = get(serve(Optional.empty()), "bytes=15-20");

        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */15");
    }

    @Test
    void the_file_of_the_operator_takes_its_place() throws Exception {
        Path own = Files.writeString(folder.resolve("europe.pmtiles"), OWN);

        assertThat(get(serve(Optional.of(own.toString())), null).body()).isEqualTo(OWN);
    }

    @Test
    void pages_without_a_map_answer_not_found() throws Exception {
        Files.delete(folder.resolve("basemap.pmtiles"));

        assertThat(get(serve(Optional.empty()), null).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_none_stops_the_start() throws IOException {
        Path other = Files.writeString(folder.resolve("europe.mbtiles"), "SQLite format 3");

        assertThatThrownBy(() -> basemap(Optional.of(other.toString())))
                .hasMessageContaining("not in the PMTiles format");
        assertThatThrownBy(() -> basemap(Optional.of(folder + "/absent.pmtiles")))
                .hasMessageContaining("cannot be read");
    }

    private Basemap basemap(Optional<String> own) {
        return new Basemap(new TestSite(folder.toString(), own));
    }

    private int serve(Optional<String> own) throws Exception {
        Router router = Router.router(vertx);
        basemap(own).register(router);
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .actualPort();
    }

    private HttpResponse<String> get(int port, @Nullable String range) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/basemap.pmtiles"));
        if (range != null) request.header("Range", range);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
