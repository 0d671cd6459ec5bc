package eu.soga.webhooks;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.testing.Mirror;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.RandomEdits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A consumer who is told by webhook, is away for a while, and reads the log to catch up. */
@QuarkusTest
class WebhookMirrorTest {
    private final Office office;

    @Inject
    WebhookMirrorTest(Office office) {
        this.office = office;
    }

    @RepeatedTest(3)
    void holds_what_is_published_after_an_outage(RepetitionInfo repetition) throws Exception {
        RandomEdits edits = RandomEdits.begin();
        Mirror mirror = new Mirror();
        try (Receiver receiver = new Receiver()) {
            receiver.doing(message -> {
                synchronized (mirror) {
                    mirror.refresh(message.json().getString("data.subject"));
                }
            });
            String webhook = Office.created(OrganisationFixtures.representedBy("ana"), receiver.url(), null)
                    .getString("id");
            mirror.catchUp(100);

            var over = new AtomicBoolean();
            CompletableFuture<Void> jobs = CompletableFuture.runAsync(() -> {
                while (!over.get()) office.work();
            });
            edits.run(repetition.getCurrentRepetition(), 3, 15);
            over.set(true);
            jobs.get(180, SECONDS);
            office.work();
            assertThat(mirror.held()).as("told of everything").isEqualTo(Mirror.published());

            receiver.answering(410);
            edits.run(repetition.getCurrentRepetition() + 50, 3, 8);
            office.work();
            edits.run(repetition.getCurrentRepetition() + 70, 3, 8);
            assertThat(mirror.held()).as("away").isNotEqualTo(Mirror.published());

            receiver.answering(200);
            Office.act("ana", webhook, "enable").statusCode(200);
            mirror.catchUp(50);
            edits.run(repetition.getCurrentRepetition() + 90, 3, 8);
            office.work();
            assertThat(mirror.held()).as("back").isEqualTo(Mirror.published());
        }
    }

    /** With a filter, what is told of as gone is dropped and the rest kept: the search gives the same. */
    @RepeatedTest(3)
    void holds_what_its_search_finds(RepetitionInfo repetition) throws Exception {
        String filter = "cancelled=hide&q=Atelier";
        RandomEdits edits = RandomEdits.begin();
        var held = new ConcurrentSkipListSet<String>(found(filter));
        var last = new ConcurrentHashMap<String, Integer>();
        var late = new AtomicInteger();
        try (Receiver receiver = new Receiver()) {
            receiver.doing(message -> {
                String subject = message.json().getString("data.subject");
                int id = message.json().getInt("data.id");
                last.compute(subject, (key, before) -> {
                    if (before != null && before > id) {
                        late.incrementAndGet();
                        return before;
                    }
                    if (message.json().getBoolean("data.gone")) held.remove(subject);
                    else if (subject.contains("/events/")) held.add(subject);
                    return id;
                });
            });
            Office.created(OrganisationFixtures.representedBy("ana"), receiver.url(), filter);
            var over = new AtomicBoolean();
            CompletableFuture<Void> jobs = CompletableFuture.runAsync(() -> {
                while (!over.get()) office.work();
            });
            edits.run(repetition.getCurrentRepetition(), 3, 25);
            over.set(true);
            jobs.get(180, SECONDS);
            office.work();
            assertThat(held).as("%s came late", late).containsExactlyElementsOf(found(filter));
        }
    }

    private static Set<String> found(String filter) {
        return new TreeSet<>(RestAssured.given()
                .get("/api/v1/events?from=2000-01-01&size=100&" + filter)
                .jsonPath()
                .<String>getList("items.id")
                .stream()
                .map(id -> "/api/v1/events/" + id)
                .toList());
    }
}
