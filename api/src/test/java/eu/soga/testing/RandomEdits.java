package eu.soga.testing;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Several people who edit at once, whatever comes to their mind, and a machine that breaks down now and then. */
public final class RandomEdits {
    private final List<Organisation> organisations;
    private final List<UUID> events;

    private RandomEdits(List<Organisation> organisations, List<UUID> events) {
        this.organisations = organisations;
        this.events = events;
    }

    /** Two organisations that publish at once and one that waits for moderators, each of them «ana»'s. */
    public static RandomEdits begin() {
        List<Organisation> organisations = List.of(
                OrganisationFixtures.trusted("ana"),
                OrganisationFixtures.trusted("ana"),
                OrganisationFixtures.representedBy("ana"));
        List<UUID> events = new ArrayList<>();
        organisations.forEach(organisation -> {
            events.add(EventFixtures.published(organisation).id);
            events.add(EventFixtures.postponed(organisation).id);
            events.add(EventFixtures.draft(organisation).id);
        });
        return new RandomEdits(organisations, List.copyOf(events));
    }

    /** The events there were at the beginning. */
    public List<UUID> events() {
        return events;
    }

    /** Runs so many people, each of whom does so many things. */
    public void run(long seed, int people, int things) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Random random = new Random(seed * 31 + person);
            work.add(() -> {
                for (int i = 0; i < things; i++) act(random);
                return null;
            });
        }
        AtOnce.answers(work);
    }

    private void act(Random random) {
        UUID event = events.get(random.nextInt(events.size()));
        Organisation organisation = organisations.get(random.nextInt(organisations.size()));
        switch (random.nextInt(13)) {
            case 0 -> rename(organisation, "Association " + random.nextInt(1000));
            case 1 -> Calls.act("ana", event, "cancel", Map.of("note", Map.of("fr", "Annulé.")));
            case 2 -> Calls.act("ana", event, "postpone", Map.of("note", Map.of("fr", "Plus tard.")));
            case 3 ->
                Calls.act(
                        "ana",
                        event,
                        "reschedule",
                        Map.of(
                                "schedule",
                                Map.of(
                                        "start",
                                        "2027-03-0" + (1 + random.nextInt(8)) + "T10:00",
                                        "zone",
                                        "Europe/Paris",
                                        "endUnknown",
                                        true)));
            case 4 -> Calls.submit("ana", event);
            case 5 -> EventFixtures.published(organisation);
            case 8 -> merge(event, events.get(random.nextInt(events.size())));
            case 6, 7 -> breakDown(organisation, event);
            default -> correct(event, organisation, random);
        }
    }

    /** Another text, maybe as part of another event, maybe with another co-organiser. */
    private void correct(UUID id, Organisation co, Random random) {
        JsonPath seen = Calls.event("ana", id).jsonPath();
        var content = EventContentBuilder.of(UUID.fromString(seen.getString("organisation.id")))
                .title("Atelier " + random.nextInt(5));
        if (random.nextInt(3) == 0) content.partOf(events.get(random.nextInt(events.size())));
        if (random.nextInt(3) == 0) content.coOrganisations(co.id);
        Calls.put("ana", id, seen.getInt("version"), content.build());
    }

    /** By «ana», who represents it. */
    public static Response rename(Organisation organisation, String name) {
        int version =
                Caller.as("ana").get("/api/v1/organisations/" + organisation.id).path("version");
        return Caller.as("ana")
                .header("If-Match", Calls.tag(version))
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "%s", "kind": "association", "country": "FR", "defaultLanguage": "fr"}
                        """.formatted(name))
                .put("/api/v1/organisations/" + organisation.id);
    }

    /** By a moderator; the loser is gone from its address. */
    public static Response merge(UUID loser, UUID winner) {
        Response review = Caller.as("mod", "moderator").get(Calls.MODERATION + loser);
        return Calls.with(Caller.as("mod", "moderator"), Map.of("into", winner))
                .header("If-Match", String.valueOf(review.header("ETag")))
                .post(Calls.MODERATION + loser + "/merge");
    }

    /** A publication and a cancellation that are never committed. */
    private static void breakDown(Organisation organisation, UUID event) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Event.findById(event, LockModeType.PESSIMISTIC_WRITE);
                EventFixtures.published(organisation);
                throw new IllegalStateException("the machine breaks down");
            });
        } catch (IllegalStateException expected) {
            // nothing of it happened
        }
    }
}
