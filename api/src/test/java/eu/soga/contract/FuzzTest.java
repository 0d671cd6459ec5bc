package eu.soga.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.alerts.Alerts;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.invitations.KnownPeople;
import eu.soga.testing.Caller;
import eu.soga.testing.LocalSource;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract, asked by every sort of caller with what a careless or hostile client sends: no
 * answer is a 500, none has a status, a header or a body that the contract does not describe, none takes long. The seed
 * makes a failure repeatable. Every operation is asked once by every sort of caller, however slow the machine; then more
 * rounds follow until the time or the number of rounds is used. {@code target/fuzz.txt} says how many calls there were.
 */
@QuarkusTest
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20261130);
    /** A bound, so that a faster machine does not try what nobody has tried before; raise it to search for more. */
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 70);

    private static final Duration BUDGET = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 60));
    private static final Duration SLOWEST = Duration.ofSeconds(5);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u202Eabc",
            "\u200B",
            "\r\nX-Forged: 1",
            "'; DROP TABLE event; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%00",
            "%",
            "null",
            "-1",
            "0",
            "2147483648",
            "9999999999999999999999",
            "NaN",
            "1e309",
            "2026-02-30",
            "0000-00-00T24:00",
            "+999999999-12-31",
            "0001-01-01",
            "😀".repeat(50),
            "x".repeat(3000),
            "é̂".repeat(200),
            "00000000-0000-0000-0000-000000000000",
            "(((((((((((((((((((((",
            "a:b:c,,;&=|",
            "\\",
            "\"-or-\"",
            "http://[::1",
            "FREQ=SECONDLY;INTERVAL=2147483647");

    private static final List<String> WORDS = List.of(
            "Lyon",
            "fr",
            "FR",
            "2027-01-05",
            "2027-01-05T18:00",
            "Europe/Paris",
            "true",
            "10",
            "48.85,2.35",
            "-180,-90,180,90",
            "http://127.0.0.1:9999/x",
            "ana@example.org");

    /** Who asks, and with which realm roles. */
    private static final List<String> CALLERS =
            List.of("", "ana", "bob", "mia moderator", "adam admin", "eli edition-lead", "tom treasurer");

    @TestHTTPResource("/")
    URI here;

    private final Random random = new Random(SEED);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Addresses of things there are, by the first segment after the version: {@code events}. */
    private final Map<String, List<String>> ids = new HashMap<>();

    private final Map<String, TreeSet<String>> faults = new TreeMap<>();
    private final Map<Integer, Integer> answered = new TreeMap<>();
    private final Map<Organisation, String> ours = new HashMap<>();
    private Contract contract;
    private SchemaCheck schemas;

    private record Asked(String method, String path, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void nothing_that_is_sent_breaks_the_contract() throws IOException {
        contract = Contract.published();
        schemas = new SchemaCheck(contract);
        KnownPeople.answer(true);
        List<Asked> operations = operations();
        long end = System.nanoTime() + BUDGET.toNanos();
        for (int round = 0; round < CALLERS.size() || round < ROUNDS && System.nanoTime() < end; round++) {
            if (round % CALLERS.size() == 0) things();
            for (int i = 0; i < operations.size(); i++)
                if (round < CALLERS.size() || System.nanoTime() < end)
                    ask(operations.get(i), CALLERS.get((i + round) % CALLERS.size()));
        }
        Files.writeString(
                Path.of("target/fuzz.txt"),
                "seed %d: %d operations, %d calls, answers by status %s%n"
                        .formatted(
                                SEED,
                                operations.size(),
                                answered.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                answered));
        assertThat(faults).as("faults by operation, seed %s", SEED).isEmpty();
    }

    private List<Asked> operations() {
        List<Asked> operations = new ArrayList<>();
        for (var path : contract.document().get("paths").properties())
            for (var operation : path.getValue().properties())
                if (operation.getValue().has("responses"))
                    operations.add(new Asked(
                            operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
        return operations;
    }

    /** Things in several states, so that acts reach beyond «not found». */
    private void things() {
        for (Organisation each :
                List.of(OrganisationFixtures.representedBy("ana"), OrganisationFixtures.trusted("bob"))) {
            String person = each.isTrusted() ? "bob" : "ana";
            ours.put(each, person);
            know("organisations", each.id.toString());
            know("organisations", each.slug);
            for (Event event : List.of(
                    EventFixtures.draft(each),
                    EventFixtures.submitted(each),
                    EventFixtures.changesRequested(each),
                    EventFixtures.published(each),
                    EventFixtures.published(EventContentBuilder.of(each.id)
                            .at("2027-01-05T18:00", "2027-01-05T20:00", "Europe/Paris")
                            .every("FREQ=MONTHLY;BYDAY=1TU")
                            .build()),
                    EventFixtures.postponed(each),
                    EventFixtures.cancelled(each),
                    EventFixtures.refused(each))) {
                know("events", event.id.toString());
                know("events", event.slug);
            }
            know(
                    "webhooks",
                    made(
                            person,
                            "webhooks",
                            "{\"organisationId\":\"" + each.id + "\",\"url\":\"http://127.0.0.1:9999/x\"}"));
            try (LocalSource source = LocalSource.serving(LocalSource.CALENDAR)) {
                know(
                        "imports",
                        made(
                                person,
                                "imports",
                                source.request(each.id.toString()).toString()));
            }
            know(
                    "join-requests",
                    made("zoe" + ours.size(), "organisations/" + each.id + "/join-requests", "{\"role\":\"editor\"}"));
        }
        know("saved-searches", Alerts.confirmed("lea" + ours.size() + "@example.org", "", "weekly"));
    }

    private String made(String person, String path, String body) {
        Response answer =
                Caller.as(person).contentType(ContentType.JSON).body(body).post("/api/v1/" + path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private void know(String sort, String id) {
        ids.computeIfAbsent(sort, _ -> new ArrayList<>()).add(id);
    }

    private void ask(Asked asked, String caller) {
        String address = asked.path();
        List<String> query = new ArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        List<String> said = new ArrayList<>(List.of(caller.isEmpty() ? "nobody" : caller));
        for (JsonNode one : asked.operation().path("parameters")) {
            JsonNode parameter = resolved(one);
            String name = parameter.get("name").asText();
            switch (parameter.get("in").asText()) {
                case "path" -> address = address.replace("{" + name + "}", encoded(segment(asked.path(), name)));
                case "query" -> {
                    boolean needed = parameter.path("required").asBoolean();
                    if (random.nextInt(needed ? 8 : 3) == 0 ^ needed)
                        query.add(encoded(name) + "=" + encoded(simple(parameter.path("schema"))));
                }
                default -> {
                    if (random.nextInt(3) > 0 || parameter.path("required").asBoolean())
                        header(request, name, header(name), said);
                }
            }
        }
        if (!query.isEmpty()) address += "?" + String.join("&", query);
        String body = body(asked, request);
        if (!caller.isEmpty()) request.header("Test-Caller", caller + (caller.contains(" ") ? "" : " "));
        request.uri(URI.create(here.toString().replaceFirst("/$", "") + address))
                .timeout(Duration.ofSeconds(60))
                .method(
                        asked.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        said.add(shortened(address));
        if (body != null) said.add(shortened(body));
        send(asked, request.build(), String.join(" ", said));
    }

    private void send(Asked asked, HttpRequest request, String said) {
        try {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (System.nanoTime() - start > SLOWEST.toNanos()) {
                start = System.nanoTime();
                client.send(request, HttpResponse.BodyHandlers.discarding());
                if (System.nanoTime() - start > SLOWEST.toNanos()) fault(asked, "twice slower than 5 s: " + said);
            }
            answered.merge(answer.statusCode(), 1, Integer::sum);
            judge(asked, said, answer);
        } catch (IOException e) {
            fault(asked, "no answer: " + e + " to " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(Asked asked, String said, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 500) fault(asked, "500 to " + said + ": " + shortened(answer.body()));
        JsonNode described = resolved(asked.operation().path("responses").path(Integer.toString(status)));
        if (described.isMissingNode()) {
            fault(asked, status + " is not described; to " + said + ": " + shortened(answer.body()));
            return;
        }
        for (String name : List.of("ETag", "Location", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"))
            if (answer.headers().firstValue(name).isPresent()
                    && !described.path("headers").has(name))
                fault(asked, status + " has a header that is not described: " + name);
        if (answer.body().isEmpty()) return;
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = described
                .path("content")
                .propertyStream()
                .filter(each -> each.getKey().replaceFirst(";.*", "").equals(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(JSON.missingNode());
        if (content.isMissingNode()) fault(asked, status + " has a body of a type that is not described: " + type);
        else if (type.endsWith("json") && content.has("schema") && !(status == 200 && said.contains("fields=")))
            schemas.broken(Contract.json(answer.body()), content.get("schema")).stream()
                    .limit(1)
                    .forEach(broken -> fault(asked, status + " " + broken + " to " + said));
    }

    private void fault(Asked asked, String what) {
        TreeSet<String> known = faults.computeIfAbsent(asked.toString(), _ -> new TreeSet<>());
        if (known.size() < 5) known.add(what);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? contract.document().at(node.get("$ref").asText().substring(1))
                : node;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }

    /** Mostly the address of something there is, else of something else, else nonsense. */
    private String segment(String path, String name) {
        // an empty one would be another path
        String value = value(path, name);
        return value.isEmpty() ? "x" : value;
    }

    private String value(String path, String name) {
        if (name.equals("size")) return pick(List.of("small", "large", text()));
        if (name.equals("originalStart")) return pick(List.of("2027-02-02T18:00", "2027-02-02", text()));
        String[] parts = path.split("/");
        List<String> right = ids.get(parts[3].replaceFirst("\\..*", "").equals("moderation") ? "events" : parts[3]);
        return right != null && random.nextInt(12) > 0 ? pick(right) : random.nextBoolean() ? anything() : text();
    }

    private String anything() {
        return pick(pick(List.copyOf(ids.values())));
    }

    private String simple(JsonNode schema) {
        JsonNode one = resolved(schema.has("items") ? schema.get("items") : schema);
        if (one.has("enum") && random.nextInt(3) > 0)
            return one.get("enum").get(random.nextInt(one.get("enum").size())).asText();
        return random.nextBoolean() ? pick(WORDS) : random.nextBoolean() ? anything() : text();
    }

    private String header(String name) {
        return switch (name) {
            case "If-Match" ->
                random.nextBoolean()
                        ? "*"
                        : pick(List.of("\"0-x\"", "\"1-x\"", "W/\"0-x\"", "garbage", "\"99999999999\""));
            case "If-None-Match" -> pick(List.of("*", "\"x\"", "garbage"));
            case "Range" -> pick(List.of("bytes=0-1", "bytes=-0", "bytes=9-1", "x", "bytes=99999999-"));
            default -> pick(List.of("once", "k" + random.nextInt(5), "x".repeat(300)));
        };
    }

    private static void header(HttpRequest.Builder request, String name, String value, List<String> said) {
        request.header(name, value);
        said.add(name + ": " + value);
    }

    /** The body to send, its type set; null for none. */
    private String body(Asked asked, HttpRequest.Builder request) {
        JsonNode content = asked.operation().path("requestBody").path("content");
        if (content.has("application/merge-patch+json")) {
            request.header("Content-Type", "application/merge-patch+json");
            return json(content.get("application/merge-patch+json"));
        }
        if (content.has("application/json") && (!content.has("multipart/form-data") || random.nextBoolean())) {
            request.header("Content-Type", random.nextInt(30) == 0 ? "text/plain" : "application/json");
            return random.nextInt(12) == 0
                    ? pick(List.of("", "null", "[]", "\"x\"", "{", "{\"a\":}", "[[[[[[]]]]]]", "1e400", "{}"))
                    : json(content.get("application/json"));
        }
        if (!content.has("multipart/form-data")) return null;
        request.header("Content-Type", "multipart/form-data; boundary=b");
        String file =
                pick(List.of("BEGIN:VCALENDAR\r\nEND:VCALENDAR", "title;start\nA;2027-01-01", "{}", "GIF89a", text()));
        return "--b\r\nContent-Disposition: form-data; name=\"organisationId\"\r\n\r\n"
                + pick(ids.get("organisations"))
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n" + file + "\r\n--b"
                + (random.nextInt(5) > 0 ? "--\r\n" : "");
    }

    /** The example as it is or with one member changed, or what the schema describes. */
    private String json(JsonNode content) {
        JsonNode example = content.at("/examples/example/value");
        if (example.isMissingNode() || random.nextInt(3) == 0)
            return value(content.path("schema"), 0).toString();
        JsonNode body = example.deepCopy();
        if (random.nextInt(3) > 0) change(body);
        return body.toString().replace("0199c0de-0000-7000-8000-000000000001", pick(ids.get("organisations")));
    }

    private void change(JsonNode body) {
        if (body instanceof ObjectNode object && !object.isEmpty()) {
            String name = pick(new ArrayList<>(
                    object.propertyStream().map(Map.Entry::getKey).toList()));
            if (object.get(name).isContainerNode() && random.nextInt(3) > 0) change(object.get(name));
            else
                object.set(
                        name, random.nextBoolean() ? odd() : JSON.textNode(random.nextBoolean() ? anything() : text()));
        } else if (body instanceof ArrayNode array) array.add(odd());
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) return value(resolved(schema), depth);
        if (random.nextInt(25) == 0) return odd();
        if (schema.has("anyOf"))
            return value(
                    pick(List.copyOf(
                            ((ArrayNode) schema.get("anyOf")).valueStream().toList())),
                    depth);
        if (schema.has("enum"))
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        JsonNode type = schema.path("type");
        String word = type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
        return switch (word) {
            case "object" -> object(schema, depth);
            case "array" -> {
                ArrayNode items = JSON.arrayNode();
                int size = random.nextInt(3);
                for (int i = 0; i < size; i++) items.add(value(schema.path("items"), depth + 1));
                yield items;
            }
            case "integer" -> JSON.numberNode(random.nextInt(100) - 5);
            case "number" -> JSON.numberNode(random.nextDouble() * 200 - 100);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default ->
                JSON.textNode(
                        "uuid".equals(schema.path("format").asText()) || random.nextInt(6) == 0
                                ? anything()
                                : random.nextInt(3) > 0 ? pick(WORDS) : text());
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        for (var property : schema.path("properties").properties())
            if (depth < 5 && random.nextInt(4) > 0)
                object.set(property.getKey(), value(property.getValue(), depth + 1));
        if (schema.path("additionalProperties").isObject())
            object.set(random.nextInt(4) > 0 ? "fr" : text(), value(schema.get("additionalProperties"), depth + 1));
        return object;
    }

    private JsonNode odd() {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(Long.MAX_VALUE);
            case 2 -> JSON.booleanNode(true);
            case 3 -> JSON.arrayNode().addNull();
            case 4 -> JSON.objectNode().put("a\u0000", 1);
            default -> JSON.textNode(text());
        };
    }

    private String text() {
        return pick(HOSTILE);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
