import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What cannot be beaten: a bare Vert.x server that answers bytes from memory ({@code /bytes/NAME}, files of a folder;
 * {@code /empty}, a 304), and one that runs one prepared statement for each answer and writes its rows as they are
 * ({@code /list?…}, twenty dates with their events after a day; {@code /slug/…}, one event; {@code /text/…}, twenty dates
 * of events with a word; {@code /theme/…}, twenty coming dates on a theme).
 */
final class Floors extends AbstractVerticle {
    private static final String COLUMNS = "jsonb_build_object('id', e.id, 'slug', e.slug, 'title', e.title, 'summary', e.summary,"
            + " 'kind', e.kind, 'format', e.format, 'status', e.status, 'start', o.start_local, 'end', o.end_local,"
            + " 'zone', e.zone, 'city', e.place_city, 'themes', e.themes, 'organisation', g.name)::text";
    private static final String DATES = "SELECT " + COLUMNS + " FROM occurrence o JOIN event e ON e.id = o.event_id"
            + " JOIN organisation g ON g.id = e.organisation_id WHERE e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') AND ";
    private static final Map<String, String> STATEMENTS = Map.of(
            "list", DATES + "o.starts_at >= CAST(? AS date) ORDER BY o.starts_at, o.id LIMIT 20",
            "theme", DATES + "o.ends_at > now() AND e.themes && CAST(ARRAY[?] AS text[]) ORDER BY o.starts_at, o.id LIMIT 20",
            "text", DATES + "o.ends_at > now() AND e.text_fr @@ websearch_to_tsquery('soga_fr', ?) ORDER BY o.starts_at, o.id LIMIT 20",
            "slug", "SELECT jsonb_build_object('event', to_jsonb(e) - '{text_fr,text_en,text_de,text_es,text_it,text_pt,text_nl,text_simple,text_names,folded_names}'::text[],"
                    + " 'organisation', g.name)::text FROM event e JOIN organisation g ON g.id = e.organisation_id WHERE e.slug = ?");

    private static final Map<String, Buffer> BYTES = new ConcurrentHashMap<>();
    /** One connection for each of the 20 worker threads, as many as the API has at most. */
    private static final ThreadLocal<Map<String, PreparedStatement>> PREPARED = ThreadLocal.withInitial(Floors::prepare);

    public static void main(String[] arguments) throws Exception {
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true))
                .deployVerticle(Floors::new, new DeploymentOptions().setInstances(2 * Runtime.getRuntime().availableProcessors()))
                .toCompletionStage().toCompletableFuture().get();
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(Integer.getInteger("port"));
    }

    private void answer(HttpServerRequest request) {
        String[] path = request.path().split("/", 3);
        if (path[1].equals("empty")) {
            request.response().setStatusCode(304).end();
        } else if (path[1].equals("bytes")) {
            request.response()
                    .putHeader("Content-Type", "application/json;charset=UTF-8")
                    .end(BYTES.computeIfAbsent(path[2], Floors::read));
        } else {
            String value = java.net.URLDecoder.decode(path[2], java.nio.charset.StandardCharsets.UTF_8);
            vertx.<Buffer>executeBlocking(() -> rows(path[1], value), false)
                    .onSuccess(rows -> request.response().putHeader("Content-Type", "application/json").end(rows))
                    .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
        }
    }

    private static Buffer read(String name) {
        try {
            return Buffer.buffer(Files.readAllBytes(Path.of(System.getProperty("bytes"), name)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Buffer rows(String name, String value) throws SQLException {
        PreparedStatement statement = PREPARED.get().get(name);
        statement.setString(1, value);
        var rows = Buffer.buffer("[");
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) rows.appendString(rows.length() > 1 ? "," : "").appendString(found.getString(1));
        }
        return rows.appendString("]");
    }

    private static Map<String, PreparedStatement> prepare() {
        try {
            Connection connection = DriverManager.getConnection(System.getProperty("jdbc"), "postgres", "postgres");
            Map<String, PreparedStatement> prepared = new ConcurrentHashMap<>();
            for (var each : STATEMENTS.entrySet()) prepared.put(each.getKey(), connection.prepareStatement(each.getValue()));
            return prepared;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
