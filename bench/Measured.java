import eu.soga.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged API on a new PostgreSQL, in a folder that is thrown away, with a calendar of any size. */
final class Measured implements AutoCloseable {
    final Path folder;
    final EmbeddedDatabase database;
    final String origin;
    final Process api;

    private Measured(Path folder, EmbeddedDatabase database, String origin, Process api) {
        this.folder = folder;
        this.database = database;
        this.origin = origin;
        this.api = api;
    }

    /** Starts both and waits for the first answer. Jobs do not run and nobody meets a rate limit. */
    static Measured start(String... options) throws Exception {
        Path folder = System.getProperty("data") == null
                ? Files.createTempDirectory("bench")
                : Files.createDirectories(Path.of(System.getProperty("data")));
        int port = freePort();
        EmbeddedDatabase database =
                EmbeddedDatabase.kept(folder.resolve("postgres"), freePort(), folder.resolve("postgres.log"));
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseCompactObjectHeaders", "-Dvertx.disableURIValidation=true"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", app() + "/quarkus-run.jar"));
        var builder = new ProcessBuilder(command);
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.USER,
                "QUARKUS_DATASOURCE_PASSWORD", EmbeddedDatabase.PASSWORD,
                "QUARKUS_SCHEDULER_ENABLED", "false",
                "APP_PUBLIC_URL", "http://localhost:" + port,
                "APP_DEMO", "all",
                "APP_IMAGES_FOLDER", folder.resolve("images").toString(),
                "APP_OPEN_DATA_FOLDER", folder.resolve("open-data").toString()));
        // the demonstration keeps bank accounts, under keys that everybody knows
        String key = "demo:c29nYS1kZW1vLWtleS1vZi0zMi1ieXRlcy0uLi4uLi4=";
        settings.put("APP_CLAIMS_KEYS", key);
        settings.put("APP_CLAIMS_INDEX_KEY", "c29nYS1kZW1vLWluZGV4LW9mLTMyLWJ5dGVzLi4uLi4=");
        settings.put("KEYCLOAK_ADMIN_SECRET", "bench");
        for (String kind : List.of("REQUESTS", "READS", "PAGES"))
            settings.put("APP_RATE_LIMIT_" + kind, "2000000000");
        builder.environment().putAll(settings);
        Process api = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("api.log").toFile())
                .start();
        var measured = new Measured(folder, database, "http://localhost:" + port, api);
        measured.ready();
        return measured;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the folder of the packaged API. */
    static String app() {
        return System.getProperty("api", "api/target/quarkus-app");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void ready() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i < 1200 && api.isAlive(); i++) {
            try {
                if (http.send(
                                        HttpRequest.newBuilder(URI.create(origin + "/api/v1/events?size=1"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) return;
            } catch (IOException notYet) {
                // it is still starting
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the API does not answer: " + Files.readString(folder.resolve("api.log")));
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
    }

    /**
     * Adds so many dates, always the same ones: copies of the demonstration with whole texts, of which no two are the
     * same, from 12 months ago to 24 ahead, in towns and on themes of which a few are frequent and most rare, 10 %
     * cancelled, a fifth of them dates of weekly series. Adds nothing when {@code -Ddata=FOLDER} names a folder that an earlier run filled.
     */
    void fill(int dates) throws SQLException {
        long started = System.nanoTime();
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT FROM event WHERE slug = 'copie-1'")) {
                if (rows.next()) return;
            }
            int series = dates / 50;
            int single = dates - series * 10;
            statement.execute("SELECT setseed(0.42)");
            statement.execute("""
                    CREATE TEMP TABLE copy AS
                    SELECT e.id AS source, md5('event ' || n)::uuid AS id, n, n > %d AS series,
                        floor(random() * 1095)::int - 365 - (e.start_local::date - current_date) AS days,
                        floor(power(random(), 3) * 40)::int + 1 AS town, floor(power(random(), 2) * 14)::int + 1 AS theme,
                        random() < 0.1 AS cancelled
                    FROM (SELECT id, start_local, row_number() OVER (ORDER BY slug) AS r, count(*) OVER () AS c FROM event
                          WHERE status = 'PUBLISHED' AND recurrence IS NULL AND parent_id IS NULL
                              AND end_local IS NOT NULL AND end_local < start_local + interval '3 days') e
                    JOIN generate_series(1, %d) n ON n %% e.c = e.r - 1 ORDER BY n
                    """.formatted(single, single + series));
            statement.execute("""
                    CREATE TEMP TABLE town AS SELECT row_number() OVER (ORDER BY count(*) DESC, place_city) AS n,
                        place_city AS name, min(place_country) AS country, min(place_latitude) AS latitude,
                        min(place_longitude) AS longitude
                    FROM event WHERE place_city IS NOT NULL AND place_latitude IS NOT NULL GROUP BY place_city
                    """);
            statement.execute("""
                    CREATE TEMP TABLE theme AS SELECT row_number() OVER (ORDER BY count(*) DESC, name) AS n, name
                    FROM event, unnest(themes) name GROUP BY name
                    """);
            // who organises them, first: the trigger for a new event then copies the names of all its organisers at once,
            // while the trigger for a new co-organiser would write each event again, index and all
            statement.execute("SET session_replication_role = replica");
            statement.execute("""
                    INSERT INTO event_agreement (id, created_at, event_id, organisation_id, state, answered_at, answered_by)
                    SELECT gen_random_uuid(), a.created_at, c.id, a.organisation_id, a.state, a.answered_at, a.answered_by
                    FROM copy c JOIN event_agreement a ON a.event_id = c.source WHERE a.parent_id IS NULL
                    """);
            statement.execute("""
                    INSERT INTO event_co_organiser (event_id, organisation_id, position, agreed)
                    SELECT c.id, o.organisation_id, o.position, o.agreed
                    FROM copy c JOIN event_co_organiser o ON o.event_id = c.source
                    """);
            statement.execute("SET session_replication_role = origin");
            statement.execute("ANALYZE event_agreement, event_co_organiser, copy");
            // entries of a search index cost less all together
            Map<String, String> indexes = indexes(statement);
            for (String index : indexes.keySet()) statement.execute("DROP INDEX " + index);
            String columns = columns(connection);
            statement.execute("INSERT INTO event (" + columns + ") SELECT " + columns + """
                     FROM (SELECT made.* FROM copy c JOIN event e ON e.id = c.source
                        LEFT JOIN town t ON t.n = c.town AND e.place_city IS NOT NULL
                        LEFT JOIN theme h ON h.n = c.theme,
                        LATERAL jsonb_populate_record(e, jsonb_build_object(
                            'id', c.id, 'slug', 'copie-' || c.n, 'external_id', NULL, 'previous_start', NULL,
                            'previous_zone', NULL, 'revision', NULL, 'revision_status', NULL,
                            'revision_submitted_at', NULL, 'merged_into', NULL, 'split_from_id', NULL,
                            'status', CASE WHEN c.cancelled THEN 'CANCELLED' ELSE 'PUBLISHED' END,
                            'cancelled_at', CASE WHEN c.cancelled THEN now() END,
                            'description', (SELECT coalesce(jsonb_object_agg(t.key, t.value || ' ' || c.n), '{}')
                                FROM jsonb_each_text(e.description) t),
                            'themes', CASE WHEN h.name IS NULL THEN e.themes ELSE ARRAY[h.name] END,
                            'place_city', coalesce(t.name, e.place_city), 'place_country', coalesce(t.country, e.place_country),
                            'place_latitude', coalesce(t.latitude, e.place_latitude),
                            'place_longitude', coalesce(t.longitude, e.place_longitude),
                            'recurrence', CASE WHEN c.series
                                THEN '{"rrule": "FREQ=WEEKLY;COUNT=10", "rdates": [], "exdates": []}'::jsonb END,
                            'start_local', e.start_local + c.days * interval '1 day',
                            'end_local', e.end_local + c.days * interval '1 day',
                            'starts_at', (e.start_local + c.days * interval '1 day') AT TIME ZONE e.zone,
                            'ends_at', (e.end_local + c.days * interval '1 day'
                                + CASE WHEN c.series THEN interval '63 days' ELSE interval '0' END) AT TIME ZONE e.zone)) made
                        ORDER BY c.n) copies
                    """);
            statement.execute("""
                    INSERT INTO occurrence (id, event_id, original_start, start_local, end_local, starts_at, ends_at,
                        first_day, last_day, cancelled)
                    SELECT md5('date ' || c.n || ' ' || week)::uuid, c.id, e.start_local + week * interval '7 days',
                        e.start_local + week * interval '7 days', e.end_local + week * interval '7 days',
                        (e.start_local + week * interval '7 days') AT TIME ZONE e.zone,
                        (e.end_local + week * interval '7 days') AT TIME ZONE e.zone,
                        (e.start_local + week * interval '7 days')::date,
                        greatest(e.start_local, e.end_local - interval '1 microsecond')::date + week * 7, false
                    FROM copy c JOIN event e ON e.id = c.id,
                        LATERAL generate_series(0, CASE WHEN c.series THEN 9 ELSE 0 END) week
                    """);
            statement.execute("SET maintenance_work_mem = '512MB'");
            for (String index : indexes.values()) statement.execute(index);
            statement.execute("VACUUM ANALYZE");
            same(statement);
            System.out.printf("filled with %d dates in %.0f s%n", dates, (System.nanoTime() - started) / 1e9);
        }
    }

    /** Returns the definitions of the indexes of events with many entries for one row, by name. */
    private static Map<String, String> indexes(Statement statement) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (var rows = statement.executeQuery("SELECT indexname, indexdef FROM pg_indexes"
                + " WHERE tablename = 'event' AND indexdef ~ ' USING (gin|gist) ' ORDER BY indexname")) {
            while (rows.next()) indexes.put(rows.getString(1), rows.getString(2));
        }
        return indexes;
    }

    /** Fails unless the calendar is as the triggers would have left it, and refers to nothing that is missing. */
    private static void same(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("""
                SELECT (SELECT count(*) FROM event WHERE organiser_names <> event_organiser_names(id, organisation_id)),
                    (SELECT count(*) FROM event_co_organiser c WHERE c.agreed <> EXISTS (SELECT FROM event_agreement a
                        WHERE a.event_id = c.event_id AND a.organisation_id = c.organisation_id AND a.parent_id IS NULL
                            AND a.state = 'AGREED')),
                    (SELECT count(*) FROM event_co_organiser c WHERE NOT EXISTS (SELECT FROM event WHERE id = c.event_id))
                        + (SELECT count(*) FROM event_agreement a WHERE NOT EXISTS (SELECT FROM event WHERE id = a.event_id))
                """)) {
            rows.next();
            if (rows.getLong(1) + rows.getLong(2) + rows.getLong(3) > 0)
                throw new IllegalStateException("the calendar is not as triggers would fill it: %d names, %d agreements, %d without event"
                        .formatted(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
        }
    }

    private static String columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
                        WHERE table_name = 'event' AND is_generated = 'NEVER'
                        """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Returns megabytes of this line of {@code /proc/…/status}, such as {@code VmRSS}. */
    long memory(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + api.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        api.destroy();
        try {
            api.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
