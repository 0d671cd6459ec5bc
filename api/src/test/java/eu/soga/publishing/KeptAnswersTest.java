package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.shared.kept.PublicState;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.RandomEdits;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public answers that are kept are the answers that would be made now. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class KeptAnswersTest {
    private static final List<String> LISTS = List.of(
            "/api/v1/events",
            "/api/v1/events?size=2&theme=data",
            "/api/v1/events?q=atelier&facets=all",
            "/api/v1/events/days?from=2026-11-01&to=2026-12-20",
            "/api/v1/events.geojson?located=true",
            "/api/v1/events.geojson",
            "/api/v1/events.csv",
            "/api/v1/events.ics",
            "/api/v1/events.ics?profile=rich&deadlines=include",
            "/calendar?theme=data");

    private final PublicState state;
    private final SessionFactory sessions;
    private final DataSource database;

    KeptAnswersTest(PublicState state, SessionFactory sessions, DataSource database) {
        this.state = state;
        this.sessions = sessions;
        this.database = database;
    }

    @BeforeEach
    void heard() {
        Awaitility.await().until(() -> state.now().isPresent());
    }

    private static RequestSpecification reader() {
        return given().redirects().follow(false).header("Accept-Language", "fr");
    }

    /** What is to be equal in a kept answer and one that is made now. */
    private record Seen(int status, Map<String, String> headers, String body) {
        static Seen of(Response answer) {
            Map<String, String> headers = new TreeMap<>();
            answer.headers().forEach(header -> {
                String name = header.getName().toLowerCase(java.util.Locale.ROOT);
                if (!name.equals("ratelimit")
                        && !name.equals("date")
                        && !name.equals("transfer-encoding")
                        && !name.equals("content-length"))
                    headers.merge(name, header.getValue(), (one, other) -> one + ", " + other);
            });
            return new Seen(answer.statusCode(), headers, answer.asString());
        }

        static Seen at(String path) {
            return of(reader().get(path));
        }
    }

    private static void isTrue(List<String> paths, PublicState state) {
        Map<String, Seen> kept = seen(paths);
        state.changed();
        assertThat(kept).isEqualTo(seen(paths));
    }

    private static Map<String, Seen> seen(List<String> paths) {
        return paths.stream().collect(Collectors.toMap(path -> path, Seen::at));
    }

    private static List<String> ofEvents(List<?> ids) {
        List<String> paths = new ArrayList<>(LISTS);
        for (Object id : ids) {
            paths.add("/api/v1/events/" + id);
            paths.add("/api/v1/events/" + id + ".ics");
            paths.add("/api/v1/events/" + id + ".jsonld");
        }
        return paths;
    }

    @Test
    void a_second_reader_costs_no_statement_and_sees_the_same_headers() {
        Event event = EventFixtures.published(OrganisationFixtures.trusted("ana"));
        List<String> paths = ofEvents(List.of(event.slug));
        paths.addAll(List.of("/events/" + event.slug, "/"));
        for (String path : paths) {
            Seen made = Seen.at(path);
            assertThat(made.status).as(path).isEqualTo(200);
            sessions.getStatistics().setStatisticsEnabled(true);
            assertThat(Statements.of(() -> assertThat(Seen.at(path)).as(path).isEqualTo(made)))
                    .as(path)
                    .isZero();
            String tag = made.headers.get("etag");
            Seen same = Seen.of(reader().header("If-None-Match", tag).get(path));
            state.changed();
            assertThat(same)
                    .as(path)
                    .isEqualTo(Seen.of(reader().header("If-None-Match", tag).get(path)));
            assertThat(same.status).isEqualTo(304);
            // the answer behind a 304 is kept too
            assertThat(Statements.of(() -> assertThat(Seen.at(path)).as(path).isEqualTo(made)))
                    .as(path)
                    .isZero();
        }
    }

    @Test
    void a_question_is_the_same_in_another_order_and_another_one_in_another_language_or_coding() {
        EventFixtures.published(OrganisationFixtures.trusted("ana"));
        String one = Seen.at("/api/v1/events?theme=data&size=2").body;
        assertThat(Statements.of(() -> assertThat(Seen.at("/api/v1/events?size=2&theme=data").body)
                        .isEqualTo(one)))
                .isZero();
        Response english = given().header("Accept-Language", "en").get("/calendar");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(reader().get("/calendar").header("Content-Language")).isEqualTo("fr");
        for (int time = 0; time < 2; time++) {
            Response zipped = given().header("Accept-Language", "fr")
                    .header("Accept-Encoding", "gzip")
                    .get("/api/v1/events");
            assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(zipped.header("ETag")).endsWith("-gzip\"");
            assertThat(zipped.asString()).isEqualTo(Seen.at("/api/v1/events").body);
        }
    }

    @Test
    void whoever_is_signed_in_neither_gets_nor_leaves_anything() {
        Event event = EventFixtures.published(OrganisationFixtures.trusted("ana"));
        String path = "/api/v1/events/" + event.slug;
        String own = Caller.as("ana").get(path).asString();
        assertThat(own).contains("\"cancel\"");
        assertThat(Seen.at(path).body).doesNotContain("\"cancel\"");
        assertThat(Caller.as("ana").get(path).asString()).isEqualTo(own);
    }

    /** Visitors get rows, people with an account an entity. */
    @Test
    void somebody_without_rights_sees_of_an_event_what_a_visitor_sees() throws Exception {
        RandomEdits edits = RandomEdits.begin();
        Organisation organisation = OrganisationFixtures.trusted("ana");
        List<Object> events = new ArrayList<>(edits.events());
        events.add(EventFixtures.cancelled(organisation).id);
        events.add(EventFixtures.revised(organisation).id);
        events.add(EventFixtures.published(EventContentBuilder.of(organisation.id)
                        .at("2026-12-01T10:00", "2026-12-01T11:00", "Europe/Paris")
                        .every("FREQ=WEEKLY;COUNT=3")
                        .build())
                .id);
        edits.run(3, 2, 8);
        for (Object id : events) {
            Response visitor = reader().get("/api/v1/events/" + id);
            Response stranger = Caller.as("zoe")
                    .header("Accept-Language", "fr")
                    .redirects()
                    .follow(false)
                    .get("/api/v1/events/" + id);
            assertThat(visitor.statusCode()).isEqualTo(stranger.statusCode());
            if (visitor.statusCode() == 200) assertThat(visitor.asString()).isEqualTo(stranger.asString());
        }
    }

    @Test
    void no_answer_is_older_than_the_acts_before_it() throws Exception {
        RandomEdits edits = RandomEdits.begin();
        List<String> paths = ofEvents(edits.events());
        for (int round = 0; round < 5; round++) {
            seen(paths);
            edits.run(round, 2, 2);
            isTrue(paths, state);
        }
    }

    @Test
    void no_answer_is_older_than_the_acts_before_it_with_readers_meanwhile() throws Exception {
        Organisation organisation = OrganisationFixtures.trusted("ana");
        Event event = EventFixtures.published(organisation);
        var done = new AtomicBoolean();
        List<Callable<Void>> people = new ArrayList<>();
        people.add(() -> {
            try {
                for (int i = 0; i < 25; i++) {
                    int version = Calls.event("ana", event.id).path("version");
                    Calls.put(
                                    "ana",
                                    event.id,
                                    version,
                                    EventContentBuilder.of(organisation.id)
                                            .title("Titre " + i)
                                            .build())
                            .statusCode(200);
                    // who just wrote reads what was written, signed in or not
                    assertThat(reader().get("/api/v1/events/" + event.id).<String>path("title.fr"))
                            .isEqualTo("Titre " + i);
                    assertThat(reader().get("/api/v1/events").<String>path("items[0].title.fr"))
                            .isEqualTo("Titre " + i);
                }
            } finally {
                done.set(true);
            }
            return null;
        });
        for (int reader = 0; reader < 3; reader++)
            people.add(() -> {
                int last = -1;
                while (!done.get()) {
                    Matcher title = Pattern.compile("Titre (\\d+)").matcher(Seen.at("/api/v1/events").body);
                    int now = title.find() ? Integer.parseInt(title.group(1)) : -1;
                    assertThat(now).as("never back in time").isGreaterThanOrEqualTo(last);
                    last = now;
                }
                return null;
            });
        AtOnce.answers(people);
    }

    @Test
    void time_alone_ends_an_answer() {
        Organisation organisation = OrganisationFixtures.trusted("ana");
        var random = new Random(7);
        List<Object> slugs = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 11, 20);
        for (int i = 0; i < 8; i++) {
            String start = day.plusDays(random.nextInt(3)) + "T" + (10 + random.nextInt(8)) + ":0" + random.nextInt(10);
            String zone = List.of("Europe/Paris", "America/Martinique", "Asia/Kathmandu")
                    .get(random.nextInt(3));
            slugs.add(EventFixtures.published(EventContentBuilder.of(organisation.id)
                            .schedule(
                                    i % 2 == 0
                                            ? ScheduleText.of(start, start.replaceFirst("T..", "T19"), zone)
                                            : ScheduleText.of(start, null, zone))
                            .build())
                    .slug);
        }
        slugs.add(EventFixtures.cancelled(organisation).slug);
        List<String> paths = ofEvents(slugs);
        Instant at = Now.instant();
        for (int step = 0; step < 20; step++) {
            seen(paths.subList(0, 9));
            at = at.plus(Duration.ofMinutes(step % 8 == 7 ? 60 * 24 * 5 : random.nextInt(240)))
                    .plusSeconds(random.nextInt(60));
            QuarkusMock.installMockForType(Clock.fixed(at, ZoneOffset.UTC), Clock.class);
            isTrue(step % 8 == 0 ? paths : paths.subList(0, 9), state);
        }
    }

    @Test
    void what_somebody_else_writes_is_heard_of() throws Exception {
        Event event = EventFixtures.published(OrganisationFixtures.trusted("ana"));
        String path = "/api/v1/events/" + event.slug;
        Seen before = Seen.at(path);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE event SET title = '{\"fr\": \"Par une autre machine\"}' WHERE id = '" + event.id + "'");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(Seen.at(path).body).contains("Par une autre machine"));
        assertThat(before.body).doesNotContain("autre machine");
    }

    /** A table that nobody is told of could change behind a kept answer. */
    @Test
    void everything_that_kept_answers_are_made_of_tells_its_changes() throws Exception {
        Event event = EventFixtures.published(OrganisationFixtures.trusted("ana"));
        List<String> paths = ofEvents(List.of(event.slug));
        paths.addAll(List.of("/events/" + event.slug, "/", "/api/v1/organisation-clusters?zoom=6&q=formation"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String others;
            try (var row = statement.executeQuery("SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables"
                    + " WHERE schemaname = 'public' AND to_regclass(quote_ident(tablename)) NOT IN"
                    + " (SELECT tgrelid FROM pg_trigger WHERE tgname = 'tell_public_change')")) {
                row.next();
                others = row.getString(1);
            }
            assertThat(others).contains("membership").doesNotContain("occurrence");
            statement.execute("LOCK TABLE " + others + " IN ACCESS EXCLUSIVE MODE");
            // whoever reads one of these waits for 30 s, and is then refused
            for (String path : paths) assertThat(Seen.at(path).status).as(path).isEqualTo(200);
        }
    }
}
