package eu.soga.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.live.HallResponse.QuestionState;
import eu.soga.live.Halls.HallQuestionRequest;
import eu.soga.organisations.Organisation;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HallTest {
    private static final String API = "/api/v1/";

    private final Halls halls;
    private final HallWatch watch;
    private final ObjectMapper mapper;
    private Organisation organisation;
    private Event event;

    HallTest(Halls halls, HallWatch watch, ObjectMapper mapper) {
        this.halls = halls;
        this.watch = watch;
        this.mapper = mapper;
    }

    @BeforeEach
    void session() {
        organisation = OrganisationFixtures.trusted("paul");
        event = EventFixtures.published(organisation);
    }

    private static String device(int n) {
        return "device-of-a-person-%05d".formatted(n);
    }

    private static ValidatableResponse send(RequestSpecification caller, String path, String body) {
        return caller.contentType(ContentType.JSON).body(body).post(API + path).then();
    }

    private ValidatableResponse set(boolean open, boolean reviewed) {
        return send(
                        Caller.as("paul"),
                        "events/" + event.id + "/hall",
                        "{\"open\": %s, \"reviewed\": %s}".formatted(open, reviewed))
                .statusCode(200);
    }

    private ValidatableResponse ask(int person, String text) {
        return send(
                given(),
                "events/" + event.id + "/hall/questions",
                "{\"text\": \"%s\", \"device\": \"%s\"}".formatted(text, device(person)));
    }

    private String asked(int person, String text) {
        return ask(person, text).statusCode(200).extract().path("id");
    }

    private ValidatableResponse vote(int person, String question) {
        return send(given(), "hall-questions/" + question + "/vote", "{\"device\": \"%s\"}".formatted(device(person)));
    }

    private ValidatableResponse hall() {
        return given().get(API + "events/" + event.id + "/hall").then().statusCode(200);
    }

    private static RequestSpecification withKey(String key) {
        return given().header("Moderator-Key", key);
    }

    @Test
    void questions_are_asked_without_an_account_and_each_device_votes_once() {
        ask(1, "Trop tôt ?").statusCode(409).body("reason", equalTo("hall-closed"));
        set(true, false);
        String how = asked(1, "Comment financer un commun ?");
        String why = asked(2, "Pourquoi un commun ?");
        vote(3, why).statusCode(200).body("votes", equalTo(2));
        vote(3, why).statusCode(200).body("votes", equalTo(2));
        vote(1, how).statusCode(200).body("votes", equalTo(1));
        // the same words are a vote, and sent twice they ask once
        assertThat(asked(4, "comment  financer un commun ?".replace("  ", " "))).isEqualTo(how);
        assertThat(asked(1, "Comment financer un commun ?")).isEqualTo(how);
        vote(5, how).body("votes", equalTo(3));
        hall().body("total", equalTo(2))
                .body("questions.text", equalTo(List.of("Comment financer un commun ?", "Pourquoi un commun ?")))
                .body("questions.votes", equalTo(List.of(3, 2)));
        vote(1, UUID.randomUUID().toString()).statusCode(404);
        ask(1, " ").statusCode(400);
        send(given(), "hall-questions/" + how + "/vote", "{\"device\": \"short\"}")
                .statusCode(400);
        // a device is not known again in another session
        assertThat(HallFixtures.rows("SELECT 1 FROM hall_vote WHERE device LIKE '%device%'"))
                .isEmpty();
    }

    @Test
    void a_moderator_shows_hides_merges_and_marks_as_answered() {
        set(true, true);
        String one = asked(1, "Qui paie ?");
        String two = asked(2, "Qui finance ?");
        String rude = asked(3, "Bêtises");
        hall().body("questions", hasSize(0)).body("total", equalTo(0));
        vote(4, one).statusCode(404);
        for (String id : List.of(one, two))
            decide(Caller.as("paul"), id, "show", null).statusCode(200);
        decide(Caller.as("lea", "edition-lead"), rude, "hide", null).statusCode(200);
        vote(2, one).statusCode(200);
        vote(5, two).statusCode(200);
        // 1 and 2 voted for the first, 2 and 5 for the second: three people
        decide(Caller.as("paul"), two, "merge", one)
                .statusCode(200)
                .body("questions.find { it.id == '%s' }.votes".formatted(one), equalTo(3))
                .body("questions.find { it.id == '%s' }.state".formatted(two), equalTo("merged"))
                .body("questions.find { it.id == '%s' }.state".formatted(rude), equalTo("hidden"));
        assertThat(asked(6, "Qui finance ?")).isEqualTo(one);
        decide(Caller.as("paul"), one, "merge", one).statusCode(400);
        decide(Caller.as("paul"), one, "merge", rude).statusCode(400);
        decide(Caller.as("paul"), one, "answer", null).statusCode(200);
        hall().body("questions", hasSize(1))
                .body("questions[0].state", equalTo("answered"))
                .body("questions[0].votes", equalTo(4));

        decide(Caller.as("mallory"), one, "hide", null).statusCode(404);
        decide(given(), one, "hide", null).statusCode(404);
        given().get(API + "events/" + event.id + "/hall/desk").then().statusCode(404);
    }

    private static ValidatableResponse decide(RequestSpecification caller, String id, String act, String into) {
        return send(
                caller,
                "hall-questions/" + id + "/decide",
                "{\"act\": \"%s\", \"into\": %s}".formatted(act, into == null ? null : '"' + into + '"'));
    }

    @Test
    void a_moderators_link_works_without_an_account_until_the_next_one() {
        set(true, true);
        String question = asked(1, "Qui paie ?");
        String key =
                Caller.as("paul").post(API + "events/" + event.id + "/hall/key").path("key");
        decide(withKey(key), question, "show", null).statusCode(200);
        withKey(key).get(API + "events/" + event.id + "/hall/desk").then().statusCode(200);
        withKey(key).post(API + "events/" + event.id + "/hall/key").then().statusCode(401);
        Event other = HallFixtures.open(EventFixtures.published(organisation));
        withKey(key).get(API + "events/" + other.id + "/hall/desk").then().statusCode(404);
        Caller.as("paul").post(API + "events/" + event.id + "/hall/key").then().statusCode(200);
        decide(withKey(key), question, "hide", null).statusCode(404);
        Caller.as("mallory")
                .post(API + "events/" + event.id + "/hall/key")
                .then()
                .statusCode(404);
        assertThat(HallFixtures.rows("SELECT 1 FROM hall WHERE moderator_hash = '" + key + "'"))
                .isEmpty();
    }

    @Test
    void polls_take_one_vote_from_each_device_and_are_kept_with_the_session() {
        set(true, false);
        String polls = "events/" + event.id + "/hall/polls";
        send(Caller.as("paul"), polls, "{\"question\": \"Où ?\", \"choices\": [\"Lille\", \"Lille \"]}")
                .statusCode(400);
        String poll = send(Caller.as("paul"), polls, "{\"question\": \"Où ?\", \"choices\": [\"Lille\", \"Lyon\"]}")
                .statusCode(200)
                .extract()
                .path("polls[0].id");
        hall().body("polls", hasSize(0));
        ballot(1, poll, 0).statusCode(404);
        decidePoll(poll, "open").statusCode(200);
        ballot(1, poll, 1).statusCode(204);
        ballot(1, poll, 0).statusCode(204);
        ballot(2, poll, 0).statusCode(204);
        ballot(3, poll, 1).statusCode(204);
        ballot(4, poll, 2).statusCode(400);
        decidePoll(poll, "close").statusCode(200);
        ballot(5, poll, 0).statusCode(409).body("reason", equalTo("poll-closed"));
        String question = asked(1, "Et après ?");

        QuarkusMock.installMockForType(
                Clock.fixed(event.endsAt().plus(Duration.ofDays(30)), ZoneOffset.UTC), Clock.class);
        hall().body("open", equalTo(false))
                .body("polls[0].votes", equalTo(List.of(1, 2)))
                .body("polls[0].state", equalTo("closed"))
                .body("questions", hasSize(1));
        ask(2, "Trop tard ?").statusCode(409).body("reason", equalTo("hall-closed"));
        vote(2, question).statusCode(409).body("reason", equalTo("hall-closed"));
    }

    private static ValidatableResponse ballot(int person, String poll, int choice) {
        return send(
                given(),
                "hall-polls/" + poll + "/vote",
                "{\"choice\": %d, \"device\": \"%s\"}".formatted(choice, device(person)));
    }

    private static ValidatableResponse decidePoll(String poll, String act) {
        return send(Caller.as("paul"), "hall-polls/" + poll + "/decide", "{\"act\": \"%s\"}".formatted(act));
    }

    @Test
    void one_device_asks_three_questions_a_minute_and_twenty_in_all() {
        set(true, false);
        Instant now = Now.instant();
        for (int n = 0; n < 20; n++) {
            if (n % 3 == 0) {
                if (n > 0) ask(1, "Encore " + n).statusCode(429).body("reason", equalTo("device-too-fast"));
                now = now.plusSeconds(61);
                QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
            }
            ask(1, "Question " + n).statusCode(200);
        }
        QuarkusMock.installMockForType(Clock.fixed(now.plusSeconds(61), ZoneOffset.UTC), Clock.class);
        ask(1, "La dernière").statusCode(429);
        ask(2, "D’une autre personne").statusCode(200);
        assertThat(HallFixtures.rows("SELECT questions FROM hall").getFirst()).isEqualTo(21);
    }

    @Test
    void two_thousand_questions_in_a_minute_do_not_break_a_session() throws Exception {
        HallFixtures.open(event);
        // one instant for all: the minute is full whatever the machine needs
        QuarkusMock.installMockForType(Clock.fixed(Now.instant(), ZoneOffset.UTC), Clock.class);
        long begun = System.nanoTime();
        Map<QuestionState, Long> states = AtOnce.answers(IntStream.range(0, 8)
                        .mapToObj(crowd -> (Callable<List<QuestionState>>) () -> {
                            List<QuestionState> got = new ArrayList<>();
                            for (int n = 0; n < 250; n++) {
                                String text = "Question %d de la foule %d".formatted(n, crowd);
                                got.add(halls.ask(
                                                event.id, new HallQuestionRequest(text, null, device(crowd * 250 + n)))
                                        .state());
                            }
                            return got;
                        })
                        .toList())
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        System.out.printf(
                "hall: 2000 questions in one minute: %s in %d ms%n", states, (System.nanoTime() - begun) / 1_000_000);
        // what comes too fast for anybody to read waits for a moderator's look
        assertThat(states).isEqualTo(Map.of(QuestionState.SHOWN, 120L, QuestionState.WAITING, 1880L));
        assertThat(HallFixtures.rows("SELECT questions FROM hall").getFirst()).isEqualTo(2000);
        hall().body("total", equalTo(120)).body("questions", hasSize(100));

        HallFixtures.change("UPDATE hall SET questions = 5000");
        ask(2500, "Une de plus").statusCode(409).body("reason", equalTo("hall-full"));
    }

    @Test
    void who_watches_gets_the_state_at_first_and_after_each_change_in_every_process() {
        set(true, false);
        // streams of other tests end by themselves
        await().atMost(Duration.ofMinutes(1)).until(() -> watch.watchers() == 0);
        // a second process on the same database
        HallWatch other = new HallWatch(halls, mapper, () -> Duration.ofMinutes(5));
        List<List<String>> heard = new ArrayList<>();
        var ends = new ArrayList<Cancellable>();
        for (int n = 0; n < 300; n++) {
            List<String> one = new CopyOnWriteArrayList<>();
            heard.add(one);
            ends.add((n % 2 == 0 ? watch : other)
                    .watch(event.id, Duration.ofMinutes(5))
                    .subscribe()
                    .with(one::add));
        }
        assertThat(heard).allSatisfy(one -> assertThat(one).hasSize(1));
        assertThat(watch.watchers()).isEqualTo(150);
        String question = asked(1, "Vous m’entendez ?");
        vote(2, question).statusCode(200);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(heard)
                        .allSatisfy(one -> assertThat(one.getLast())
                                .contains("Vous m’entendez ?")
                                .contains("\"votes\":2")));
        // who connects again has lost nothing
        List<String> late = new CopyOnWriteArrayList<>();
        ends.add(other.watch(event.id, Duration.ofMinutes(5)).subscribe().with(late::add));
        assertThat(late).singleElement().isEqualTo(heard.getFirst().getLast());
        ends.forEach(Cancellable::cancel);
        await().atMost(Duration.ofMinutes(1)).until(() -> watch.watchers() == 0);
        other.stop(null);
    }

    @Test
    void the_stream_is_server_sent_events() {
        HallFixtures.open(event);
        HallFixtures.question(event, "Une question ?");
        given().get(API + "events/" + event.id + "/hall/stream")
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .body(containsString("data:{\"revision\":1,\"open\":true"))
                .body(containsString("Une question ?"));
        given().get(API + "events/" + UUID.randomUUID() + "/hall/stream").then().statusCode(404);
        Event draft = EventFixtures.draft(organisation);
        given().get(API + "events/" + draft.id + "/hall").then().statusCode(404);
    }
}
