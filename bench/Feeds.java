import eu.soga.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads every long feed of a calendar with many dates from the packaged API, several readers at once, and tells how
 * long that took and how much memory it kept. How to run it, and what it told: README.md beside it.
 */
final class Feeds {
    private static final int DATES = Integer.getInteger("dates", 100_000);
    private static final int READERS = Integer.getInteger("readers", 4);
    private static final int PAGES = Integer.getInteger("pages", 100);
    private static final String HEAP = System.getProperty("heap", "256m");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]+)\"");
    private static final Pattern AFTER = Pattern.compile("Pause (?:Young|Full).*?\\d+M->(\\d+)M");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;
    private final Process api;
    private final Path log;

    private Feeds(String origin, Process api, Path log) {
        this.origin = origin;
        this.api = api;
        this.log = log;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench-feeds");
        int port = freePort();
        try (EmbeddedDatabase database =
                EmbeddedDatabase.kept(folder.resolve("postgres"), freePort(), folder.resolve("postgres.log"))) {
            Process api = start(database.jdbcUrl(), port, folder);
            try {
                var bench = new Feeds("http://localhost:" + port, api, folder.resolve("gc.log"));
                bench.ready();
                try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD)) {
                    fill(connection);
                }
                bench.run();
            } finally {
                api.destroy();
                api.waitFor();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process start(String jdbcUrl, int port, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:+UseCompactObjectHeaders",
                "-Xmx" + HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + folder.resolve("gc.log") + ":none:filecount=0",
                "-jar",
                System.getProperty("api", "api/target/quarkus-app") + "/quarkus-run.jar");
        builder.environment().putAll(Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                "QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.USER,
                "QUARKUS_DATASOURCE_PASSWORD", EmbeddedDatabase.PASSWORD,
                "QUARKUS_SCHEDULER_ENABLED", "false",
                "APP_PUBLIC_URL", "http://localhost:" + port,
                "APP_RATE_LIMIT_READS", "1000000",
                "APP_IMAGES_FOLDER", folder.resolve("images").toString(),
                "APP_OPEN_DATA_FOLDER", folder.resolve("open-data").toString(),
                "APP_DEMO", "all"));
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("api.log").toFile()).start();
    }

    private void ready() throws Exception {
        for (int i = 0; i < 120; i++) {
            try {
                if (read("/api/v1/events?size=1").entries() >= 0) return;
            } catch (IOException notYet) {
                Thread.sleep(1000);
            }
        }
        throw new IllegalStateException("the API does not answer");
    }

    /** Copies of the coming events of the demonstration, spread over two years: whole texts, places and organisers. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMP TABLE copy AS
                    SELECT e.id AS source, gen_random_uuid() AS id, gen_random_uuid() AS occurrence, n, n %% 700 AS days
                    FROM (SELECT id, row_number() OVER (ORDER BY id) AS r, count(*) OVER () AS c FROM event
                          WHERE status = 'PUBLISHED' AND recurrence IS NULL AND starts_at > now()) e
                    JOIN generate_series(1, %d) n ON n %% e.c = e.r - 1
                    """.formatted(DATES));
            String columns = columns(connection);
            statement.execute("INSERT INTO event (" + columns + ") SELECT " + columns + """
                     FROM (SELECT made.* FROM copy c JOIN event e ON e.id = c.source,
                        LATERAL jsonb_populate_record(e, jsonb_build_object(
                            'id', c.id, 'slug', 'copie-' || c.n, 'external_id', NULL,
                            'start_local', e.start_local + c.days * interval '1 day',
                            'end_local', e.end_local + c.days * interval '1 day',
                            'starts_at', e.starts_at + c.days * interval '1 day',
                            'ends_at', e.ends_at + c.days * interval '1 day')) made) copies
                    """);
            statement.execute("""
                    INSERT INTO occurrence SELECT made.* FROM copy c JOIN occurrence o ON o.event_id = c.source,
                        LATERAL jsonb_populate_record(o, jsonb_build_object(
                            'id', c.occurrence, 'event_id', c.id,
                            'original_start', o.original_start + c.days * interval '1 day',
                            'start_local', o.start_local + c.days * interval '1 day',
                            'end_local', o.end_local + c.days * interval '1 day',
                            'starts_at', o.starts_at + c.days * interval '1 day',
                            'ends_at', o.ends_at + c.days * interval '1 day',
                            'first_day', o.first_day + c.days, 'last_day', o.last_day + c.days)) made
                    """);
            // before the names, which show only what was agreed to
            statement.execute("""
                    INSERT INTO event_agreement (id, created_at, event_id, organisation_id, state, answered_at)
                    SELECT gen_random_uuid(), a.created_at, c.id, a.organisation_id, a.state, a.answered_at
                    FROM copy c JOIN event_agreement a ON a.event_id = c.source WHERE a.parent_id IS NULL
                    """);
            statement.execute("""
                    INSERT INTO event_co_organiser (event_id, organisation_id, position)
                    SELECT c.id, o.organisation_id, o.position FROM copy c JOIN event_co_organiser o ON o.event_id = c.source
                    """);
            statement.execute("ANALYZE");
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

    private void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%d dates, %d readers at once, -Xmx%s; at rest: %d MB resident%n%n",
                DATES,
                READERS,
                HEAP,
                memory("VmRSS"));
        System.out.println("| feed | entries | MB each | readers | first byte, s | whole, s | kept after GC, MB | resident, MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        line(".ics", READERS, () -> read("/api/v1/events.ics"));
        line(".ics?profile=rich", READERS, () -> read("/api/v1/events.ics?profile=rich"));
        line(".ics?expand=true", READERS, () -> read("/api/v1/events.ics?expand=true"));
        line(".csv", READERS, () -> read("/api/v1/events.csv"));
        line(".geojson", READERS, () -> read("/api/v1/events.geojson"));
        line(".jsonld, " + PAGES + " pages", READERS, () -> pages("/api/v1/events.jsonld"));
        line(".atom, " + PAGES + " pages", READERS, () -> pages("/api/v1/events.atom"));
        line("list, " + PAGES + " pages", READERS, () -> pages("/api/v1/events?size=100"));
        System.out.printf("%nmost memory of all: %d MB resident%n", memory("VmHWM"));
    }

    /** What one reader got. */
    private record Answer(long entries, long bytes, double first, double whole) {}

    private void line(String name, int readers, Callable<Answer> reading) throws Exception {
        long before = Files.size(log);
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(readers)) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < readers; i++) asked.add(threads.submit(reading));
            for (Future<Answer> each : asked) answers.add(each.get());
        }
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %d | %.0f | %d | %.1f | %.1f | %d | %d |%n",
                name,
                answers.stream().mapToLong(Answer::entries).min().orElseThrow(),
                answers.getFirst().bytes() / 1e6,
                readers,
                answers.stream().mapToDouble(Answer::first).max().orElseThrow(),
                answers.stream().mapToDouble(Answer::whole).max().orElseThrow(),
                kept(before),
                memory("VmRSS"));
    }

    private Answer read(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200)
            throw new IOException(path + " is answered " + answer.statusCode() + " "
                    + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        var counter = new Counter(path);
        double first = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                if (first == 0) first = seconds(start);
                counter.take(piece, length);
            }
        }
        return new Answer(counter.entries, counter.bytes, first, seconds(start));
    }

    /** Counts what begins an entry, whatever the pieces it comes in. */
    private static final class Counter {
        private final byte[] mark;
        private long entries;
        private long bytes;
        private int matched;

        Counter(String path) {
            String name = path.replaceFirst("\\?.*", "");
            String text = name.endsWith(".ics")
                    ? "BEGIN:VEVENT"
                    : name.endsWith(".csv") ? "\r\n" : name.endsWith(".geojson") ? "\"type\":\"Feature\"" : "\u0000";
            mark = text.getBytes(StandardCharsets.UTF_8);
        }

        void take(byte[] piece, int length) {
            bytes += length;
            for (int i = 0; i < length; i++) {
                matched = piece[i] == mark[matched] ? matched + 1 : piece[i] == mark[0] ? 1 : 0;
                if (matched < mark.length) continue;
                entries++;
                matched = 0;
            }
        }
    }

    private Answer pages(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String entry = path.endsWith("atom") ? "<entry" : path.endsWith("jsonld") ? "\"ListItem\"" : "\"occurrenceId\":";
        long entries = 0;
        long bytes = 0;
        double first = 0;
        String address = origin + path;
        for (int page = 0; address != null && page < PAGES; page++) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IOException(address + " is answered " + answer.statusCode());
            if (first == 0) first = seconds(start);
            entries += answer.body().split(entry, -1).length - 1;
            bytes += answer.body().length();
            Matcher next = NEXT.matcher(
                    answer.headers().firstValue("Link").orElseGet(() -> answer.body().substring(
                            0, Math.min(4000, answer.body().length()))));
            address = !next.find()
                    ? null
                    : URI.create(origin)
                            .resolve((next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&"))
                            .toString();
        }
        return new Answer(entries, bytes, first, seconds(start));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Most that a collection left since then. */
    private long kept(long since) throws IOException {
        String lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).substring((int) since);
        return AFTER.matcher(lines).results().mapToLong(match -> Long.parseLong(match.group(1))).max().orElse(0);
    }

    private long memory(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + api.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
