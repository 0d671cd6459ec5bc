package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventMentionsTest {
    private static List<String> changesAfter(long position) {
        JsonPath log =
                Caller.as("reader").get("/api/v1/changes?after=" + position).jsonPath();
        List<String> types = log.getList("items.type");
        List<String> subjects = log.getList("items.subject");
        return IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i) + " " + subjects.get(i))
                .toList();
    }

    private static long now() {
        return Caller.as("reader").get("/api/v1/changes").jsonPath().getLong("next");
    }

    private static String changed(UUID event) {
        return "event.changed /api/v1/events/" + event;
    }

    private static Event part(Organisation organisation, Event whole) {
        return EventFixtures.published(
                EventContentBuilder.of(organisation.id).partOf(whole.id).build());
    }

    @Test
    void a_renamed_organisation_changes_what_shows_its_name() {
        Organisation renamed = OrganisationFixtures.representedBy("ana");
        Organisation other = OrganisationFixtures.listed();
        Event organised = EventFixtures.published(renamed);
        Event draft = EventFixtures.draft(renamed);
        Event co = EventFixtures.published(
                EventContentBuilder.of(other.id).coOrganisations(renamed.id).build());
        Event whole = EventFixtures.published(other);
        Event part = part(renamed, whole);
        EventFixtures.published(other);
        long before = now();

        for (String body : List.of("\"Un nouveau nom\"", "\"Un nouveau nom\", \"website\": \"https://example.org\"")) {
            int version =
                    Caller.as("ana").get("/api/v1/organisations/" + renamed.id).path("version");
            Caller.as("ana")
                    .header("If-Match", Calls.tag(version))
                    .contentType(ContentType.JSON)
                    .body("{\"kind\": \"association\", \"defaultLanguage\": \"fr\", \"name\": " + body + "}")
                    .put("/api/v1/organisations/" + renamed.id)
                    .then()
                    .statusCode(200);
        }

        String itself = "organisation.changed /api/v1/organisations/" + renamed.id;
        List<String> told = changesAfter(before);
        assertThat(told.getFirst()).isEqualTo(itself);
        assertThat(told.getLast()).isEqualTo(itself);
        assertThat(told)
                .containsExactlyInAnyOrder(
                        itself, changed(organised.id), changed(co.id), changed(whole.id), changed(part.id), itself)
                .doesNotContain(changed(draft.id));
    }

    @Test
    void a_whole_and_its_parts_name_each_other() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        Event whole = EventFixtures.published(mine);
        Event another = EventFixtures.published(mine);
        long before = now();
        Event part = part(mine, whole);
        assertThat(changesAfter(before))
                .containsExactly("event.published /api/v1/events/" + part.id, changed(whole.id));

        before = now();
        var content = EventContentBuilder.of(mine.id).title("Ailleurs").partOf(another.id);
        Calls.put("ana", part.id, part.version, content.build()).statusCode(200);
        assertThat(changesAfter(before)).containsExactly(changed(part.id), changed(another.id), changed(whole.id));

        before = now();
        int version = Calls.event("ana", another.id).path("version");
        Calls.put(
                        "ana",
                        another.id,
                        version,
                        EventContentBuilder.of(mine.id).title("Une fête").build())
                .statusCode(200);
        assertThat(changesAfter(before)).containsExactly(changed(another.id), changed(part.id));
    }

    @Test
    void an_edit_that_waits_changes_nothing_that_visitors_see() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = EventFixtures.published(mine);
        String seen = Caller.as("visitor").get(Calls.EVENTS + event.id).asString();
        long before = now();
        Calls.put(
                        "ana",
                        event.id,
                        event.version,
                        EventContentBuilder.of(mine.id).title("Mieux dit").build())
                .statusCode(200);
        Calls.submit("ana", event.id).statusCode(200);

        assertThat(changesAfter(before)).isEmpty();
        assertThat(Caller.as("visitor").get(Calls.EVENTS + event.id).asString()).isEqualTo(seen);
        assertThat(Calls.event("ana", event.id).<Integer>path("version")).isGreaterThan(event.version);
    }
}
