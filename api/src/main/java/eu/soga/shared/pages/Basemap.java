package eu.soga.shared.pages;

import eu.soga.shared.web.Site;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the tiles of the maps: one PMTiles file, of which browsers read parts by range requests. It is the operator's
 * file ({@code APP_BASEMAP}), else the one that is shipped with the pages. A file may be tens of gigabytes large, so it
 * never passes through memory.
 */
@Singleton
class Basemap {
    private static final String PATH = "/basemap.pmtiles";
    private static final byte[] MAGIC = "PMTiles".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

    private final Path file;

    /**
     * @throws IllegalStateException if the operator's file is missing or no PMTiles file
     */
    Basemap(Site site) {
        site.basemap().ifPresent(named -> check(Path.of(named)));
        this.file = site.basemap().map(Path::of).orElseGet(() -> Path.of(site.webRoot(), PATH.substring(1)));
    }

    void register(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    private static void check(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) return;
        } catch (IOException e) {
            throw new IllegalStateException("APP_BASEMAP names a file that cannot be read: " + file, e);
        }
        throw new IllegalStateException("APP_BASEMAP names a file that is not in the PMTiles format: " + file);
    }

    /** Answers one range, which is what readers of PMTiles ask for, or the whole file. */
    private void answer(RoutingContext context) {
        if (!Files.isRegularFile(file)) {
            context.fail(404);
            return;
        }
        long size = size();
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/vnd.pmtiles")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader(HttpHeaders.ETAG, tag(size))
                .putHeader("Accept-Ranges", "bytes");
        String asked = context.request().getHeader("Range");
        Matcher range = RANGE.matcher(asked == null ? "" : asked);
        if (!range.matches()) {
            send(context, 0, size);
            return;
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (from > to) {
            response.putHeader("Content-Range", "bytes */" + size)
                    .setStatusCode(416)
                    .end();
            return;
        }
        response.putHeader("Content-Range", "bytes " + from + "-" + to + "/" + size)
                .setStatusCode(206);
        send(context, from, to - from + 1);
    }

    private void send(RoutingContext context, long from, long length) {
        HttpServerResponse response = context.response();
        if (context.request().method() == HttpMethod.HEAD)
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length))
                    .end();
        else response.sendFile(file.toString(), from, length).onFailure(context::fail);
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tag(long size) {
        try {
            return "\"" + Long.toHexString(size) + "-"
                    + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
