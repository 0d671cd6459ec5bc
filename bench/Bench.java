import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how many public answers a second the packaged API gives, with {@code wrk}, in interleaved rounds beside the
 * two floors of {@link Floors} on the same machine at the same time, and writes the medians as Markdown and JSON. How to
 * run it: README.md beside it.
 */
final class Bench {
    private static final int DATES = Integer.getInteger("dates", 10_000);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int CONNECTIONS = Integer.getInteger("connections", 16);
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([\\d.]+)");
    private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    /**
     * One row of the table.
     *
     * @param asked addresses below the origin, asked in turn
     * @param header of the request; null for none
     * @param floor addresses of the floor, below its origin
     * @param share what issue 13 asks for, of the floor's rate; 0 when the issue compares with something else
     */
    private record Row(String name, List<String> asked, String header, List<String> floor, double share) {}

    /** Answers a second, and milliseconds. */
    private record Rate(double rate, double p50, double p99, String wrong) {}

    private final Measured measured;
    private final String floors;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(42);
    private final Path bytes;
    private final Map<String, List<Rate>> rates = new LinkedHashMap<>();

    private Bench(Measured measured, String floors, Path bytes) {
        this.measured = measured;
        this.floors = floors;
        this.bytes = bytes;
    }

    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        try (var measured = Measured.start(System.getProperty("options", "-Xmx768m").split(" "))) {
            double start = (System.nanoTime() - started) / 1e9;
            measured.fill(DATES);
            int port = Measured.freePort();
            Path bytes = Files.createDirectories(measured.folder.resolve("bytes"));
            Process floors = new ProcessBuilder(
                            Measured.java(),
                            "-Xmx512m",
                            "-cp",
                            Measured.app() + "/lib/main/*",
                            "-Dport=" + port,
                            "-Dbytes=" + bytes,
                            "-Djdbc=" + measured.database.jdbcUrl(),
                            "bench/Floors.java")
                    .redirectErrorStream(true)
                    .redirectOutput(measured.folder.resolve("floors.log").toFile())
                    .start();
            try {
                new Bench(measured, "http://localhost:" + port, bytes).run(start);
            } finally {
                floors.destroy();
                floors.waitFor();
            }
        }
    }

    private void run(double start) throws Exception {
        List<Row> rows = rows();
        String only = System.getProperty("only");
        if (only != null) rows = rows.stream().filter(row -> row.name().matches(only)).toList();
        waitFor(floors + "/empty");
        for (Row row : rows) {
            measure(row, true, Math.max(2, SECONDS));
            // slow paths need longer until their code is compiled
            measure(row, false, Math.max(2, 2 * SECONDS));
        }
        String before = load();
        for (int round = 0; round < ROUNDS; round++)
            for (Row row : rows) {
                add(row.name(), measure(row, false, SECONDS));
                add("floor of " + row.name(), measure(row, true, SECONDS));
            }
        List<String> feeds = System.getProperty("feeds") == null ? List.of() : feeds();
        write(rows, start, before, feeds);
    }

    private void add(String name, Rate rate) {
        rates.computeIfAbsent(name, _ -> new ArrayList<>()).add(rate);
    }

    private List<Row> rows() throws Exception {
        LocalDate first = LocalDate.now().plusMonths(1).withDayOfMonth(1);
        String month = "from=" + first + "&to=" + first.plusMonths(1).minusDays(1);
        List<String> slugs = column("SELECT slug FROM event WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') ORDER BY slug");
        String slug = column("SELECT e.slug FROM event e JOIN occurrence o ON o.event_id = e.id"
                        + " WHERE e.status = 'PUBLISHED' AND o.starts_at > now() AND e.slug LIKE 'copie-%' ORDER BY o.starts_at, o.id LIMIT 1")
                .getFirst();
        // each address once in a run: an answer that is kept would measure memory instead
        List<String> languages = List.of("fr", "en", "de", "es", "it", "pt", "nl");
        List<String> randomSlugs = new ArrayList<>(slugs.stream()
                .flatMap(each -> languages.stream().map(language -> each + "?lang=" + language))
                .toList());
        Collections.shuffle(randomSlugs, random);
        List<String> filters = filters();
        List<String> floorFilters = filters.stream()
                .map(filter -> "/theme/" + filter.replaceFirst(".*theme=([a-z-]+).*", "$1").replace('-', '_').toUpperCase(Locale.ROOT))
                .toList();
        String listTag = keep("list", "/api/v1/events");
        keep("event.json", "/api/v1/events/" + slug);
        keep("event.html", "/events/" + slug);
        keep("days", "/api/v1/events/days?" + month);
        keep("month.ics", "/api/v1/events.ics?" + month);
        keep("map", "/api/v1/events.geojson?located=true&" + month);
        return List.of(
                new Row("first page of the list", List.of("/api/v1/events"), null, List.of("/bytes/list"), 0.5),
                new Row("one event, JSON", List.of("/api/v1/events/" + slug), null, List.of("/bytes/event.json"), 0.5),
                new Row("one event, HTML", List.of("/events/" + slug), null, List.of("/bytes/event.html"), 0.5),
                new Row("one month, counts", List.of("/api/v1/events/days?" + month), null, List.of("/bytes/days"), 0.5),
                new Row("one month, iCalendar", List.of("/api/v1/events.ics?" + month), null, List.of("/bytes/month.ics"), 0.5),
                new Row("one month, map", List.of("/api/v1/events.geojson?located=true&" + month), null, List.of("/bytes/map"), 0.5),
                new Row("304 of the list", List.of("/api/v1/events"), "If-None-Match: " + listTag, List.of("/empty"), 0.6),
                new Row("random filters", filters, null, floorFilters, 0.5),
                new Row("random events, JSON", randomSlugs.stream().map(each -> "/api/v1/events/" + each).toList(), null,
                        randomSlugs.stream().map(each -> "/slug/" + each.replaceFirst("\\?.*", "")).toList(), 0.5),
                new Row("random events, HTML", randomSlugs.stream().map(each -> "/events/" + each).toList(), null,
                        randomSlugs.stream().map(each -> "/slug/" + each.replaceFirst("\\?.*", "")).toList(), 0.5),
                new Row("free text, rare words", searches(words(true)), null,
                        words(true).stream().map(word -> "/text/" + word).toList(), 0.33),
                new Row("free text, one common word", searches(words(false)), null,
                        words(false).stream().map(word -> "/text/" + word).toList(), 0.33));
    }

    /** Ten thousand distinct searches: a theme, with a day, a format, a language, a size or a country. */
    private List<String> filters() throws Exception {
        List<String> themes = column("SELECT lower(replace(name, '_', '-')) FROM event, unnest(themes) name GROUP BY name ORDER BY name");
        List<String> filters = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String filter = "/api/v1/events?theme=" + themes.get(random.nextInt(themes.size()));
            filter += "&size=" + (15 + random.nextInt(11));
            if (random.nextInt(2) == 0) filter += "&from=" + LocalDate.now().plusDays(random.nextInt(600));
            if (random.nextInt(3) == 0) filter += "&format=" + List.of("on-site", "online", "hybrid").get(random.nextInt(3));
            if (random.nextInt(3) == 0) filter += "&near=" + (44 + random.nextInt(60) / 10.0) + "," + random.nextInt(60) / 10.0 + "&radius=" + (50 + random.nextInt(200));
            filters.add(filter);
        }
        return filters;
    }

    /** Asks for these words again and again, each time until another day years ahead, so that no two searches are the same. */
    private static List<String> searches(List<String> words) {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> "/api/v1/events?q=" + words.get(i % words.size()) + "&from=" + LocalDate.now()
                        + "&to=" + LocalDate.now().plusYears(5).plusDays(i))
                .toList();
    }

    private List<String> words(boolean rare) throws Exception {
        String sql = "SELECT word FROM ts_stat('SELECT to_tsvector(''simple'', title ->> ''fr'') FROM event WHERE title ? ''fr''')"
                + " WHERE word ~ '^[a-z]{5,12}$' ORDER BY ndoc ";
        return rare ? column(sql + "LIMIT 200") : column(sql + "DESC LIMIT 1");
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = measured.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    /** Stores the answer for the floor and returns its tag. */
    private String keep(String name, String path) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(measured.origin + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200)
            throw new IOException(path + " is answered " + answer.statusCode() + " " + new String(answer.body()));
        Files.write(bytes.resolve(name), answer.body());
        return answer.headers().firstValue("ETag").orElse("");
    }

    private void waitFor(String address) throws Exception {
        for (int i = 0; i < 200; i++) {
            try {
                http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException(address + " is not answered: "
                + Files.readString(measured.folder.resolve("floors.log")));
    }

    private Rate measure(Row row, boolean floor, int seconds) throws Exception {
        Path paths = Files.createTempFile(measured.folder, "paths", ".txt");
        Files.write(paths, floor ? row.floor() : row.asked());
        Path script = measured.folder.resolve("ask.lua");
        String header = row.header() == null || floor ? "" : "[\"" + row.header().replace("\"", "\\\"").replaceFirst(": ", "\"] = \"") + "\"";
        Files.writeString(script, """
                local paths = {}
                local at = 0
                -- the header Host is known from here on
                init = function()
                    local headers = {%2$s}
                    headers["Host"] = wrk.headers["Host"]
                    for line in io.lines("%1$s") do paths[#paths + 1] = wrk.format("GET", line, headers) end
                end
                request = function()
                    at = at %% #paths + 1
                    return paths[at]
                end
                """.formatted(paths, header));
        Process wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--timeout", "30s", "--latency", "-s",
                        script.toString(), floor ? floors : measured.origin)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes());
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) throw new IOException("wrk said " + said);
        Map<String, Double> percentiles = new TreeMap<>();
        PERCENTILE.matcher(said).results().forEach(each -> percentiles.put(
                each.group(1),
                Double.parseDouble(each.group(2))
                        * (each.group(3).equals("us") ? 0.001 : each.group(3).equals("s") ? 1000 : 1)));
        Matcher wrong = WRONG.matcher(said);
        return new Rate(
                Double.parseDouble(rate.group(1)),
                percentiles.getOrDefault("50", 0.0),
                percentiles.getOrDefault("99", 0.0),
                wrong.find() ? wrong.group() : "");
    }

    /** Reads each long feed twice; returns lines with the second one's figures. */
    private List<String> feeds() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String path : List.of("/api/v1/events.ics", "/api/v1/events.csv", "/api/v1/events.geojson"))
            for (int time = 0; time < 2; time++) {
                long start = System.nanoTime();
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(measured.origin + path)).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                long length = 0;
                double first = 0;
                byte[] piece = new byte[1 << 16];
                try (var body = answer.body()) {
                    for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                        if (first == 0) first = (System.nanoTime() - start) / 1e9;
                        length += read;
                    }
                }
                double whole = (System.nanoTime() - start) / 1e9;
                if (time == 1)
                    lines.add(String.format(Locale.ROOT, "| `%s` | %.1f | %.2f | %.2f | %.1f | %d |",
                            path, length / 1e6, first, whole, length / 1e6 / whole, measured.memory("VmRSS")));
            }
        return lines;
    }

    private void write(List<Row> rows, double start, String before, List<String> feeds) throws Exception {
        var text = new StringBuilder();
        text.append("%,d dates; %s; load average before %s, after %s; %d connections, %d rounds of %d s each; started and first answer with the demonstration after %.1f s; %d MB resident at the end%n%n"
                .formatted(DATES, machine(), before, load(), CONNECTIONS, ROUNDS, SECONDS, start, measured.memory("VmRSS")));
        text.append("| path | answers/s | spread | p50 ms | p99 ms | floor/s | share | asked | |\n|---|---|---|---|---|---|---|---|---|\n");
        var json = new StringBuilder("{\"dates\": " + DATES + ", \"machine\": \"" + machine() + "\", \"rows\": [");
        for (Row row : rows) {
            List<Rate> own = rates.get(row.name());
            double rate = median(own.stream().map(Rate::rate));
            double floor = median(rates.get("floor of " + row.name()).stream().map(Rate::rate));
            String wrong = Stream.concat(
                            own.stream().map(Rate::wrong).filter(each -> !each.isEmpty()),
                            rates.get("floor of " + row.name()).stream()
                                    .map(Rate::wrong).filter(each -> !each.isEmpty()).map(each -> "of the floor, " + each))
                    .findFirst().orElse("");
            text.append(String.format(Locale.ROOT, "| %s | %.0f | %.0f-%.0f | %.2f | %.2f | %.0f | %.0f %% | %.0f %% | %s%s |%n",
                    row.name(), rate, own.stream().mapToDouble(Rate::rate).min().orElseThrow(),
                    own.stream().mapToDouble(Rate::rate).max().orElseThrow(), median(own.stream().map(Rate::p50)),
                    median(own.stream().map(Rate::p99)), floor, 100 * rate / floor, 100 * row.share(),
                    // a quick refusal is no answer: such a row is never reached
                    !wrong.isEmpty() ? "wrong answers: " : rate / floor >= row.share() ? "reached" : "not reached", wrong));
            json.append(String.format(Locale.ROOT, "%s%n{\"path\": \"%s\", \"rate\": %.1f, \"p50\": %.2f, \"p99\": %.2f, \"floor\": %.1f}",
                    json.toString().endsWith("[") ? "" : ",", row.name(), rate, median(own.stream().map(Rate::p50)),
                    median(own.stream().map(Rate::p99)), floor));
        }
        if (!feeds.isEmpty()) {
            text.append("\n| feed | MB | first byte, s | whole, s | MB/s | resident, MB |\n|---|---|---|---|---|---|\n");
            feeds.forEach(line -> text.append(line).append('\n'));
        }
        System.out.println(text);
        Path out = Path.of(System.getProperty("out", "bench/results"));
        Files.createDirectories(out);
        Files.writeString(out.resolve("latest.md"), text);
        Files.writeString(out.resolve("latest.json"), json.append("\n]}\n"));
    }

    private static double median(Stream<Double> values) {
        double[] sorted = values.mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    private static String machine() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name")).findFirst().orElse(":unknown").split(":")[1].strip();
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        return Runtime.getRuntime().availableProcessors() + " cores for client, server and database (" + cpu + "), "
                + Long.parseLong(memory) / 1_000_000 + " GB, JDK " + Runtime.version().feature();
    }

    private static String load() throws IOException {
        return String.join(" ", Arrays.copyOf(Files.readString(Path.of("/proc/loadavg")).split(" "), 2));
    }
}
