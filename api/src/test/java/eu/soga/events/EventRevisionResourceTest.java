package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.publish;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.refuse;
import static eu.soga.events.Calls.requestChanges;
import static eu.soga.events.Calls.submit;
import static eu.soga.events.Calls.take;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class EventRevisionResourceTest {
    private Event submittedEdit() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event live = EventFixtures.published(mine);
        var edit = new EventContentBuilder(EventRequest.of(live))
                .title("Titre corrigé")
                .at("2027-01-26T14:00", "2027-01-26T17:00", "Europe/Paris")
                .build();
        put("ana", live.id, live.version, edit).statusCode(200);
        submit("ana", live.id).statusCode(200).body("revision.status", equalTo("submitted"));
        return live;
    }

    @Test
    void is_shown_field_by_field_beside_the_live_version() {
        Event live = submittedEdit();
        take("mod", live.id)
                .body("diff.field", contains("/schedule/end", "/schedule/start", "/title/fr"))
                .body("diff[2].before", equalTo(live.title.get("fr")))
                .body("diff[2].after", equalTo("Titre corrigé"))
                .body("live.title", equalTo(live.title))
                .body("event.title.fr", equalTo("Titre corrigé"));
        given().get(EVENTS + live.slug).then().body("title", equalTo(live.title));
    }

    @Test
    void replaces_the_live_version_when_published() {
        Event live = submittedEdit();
        take("mod", live.id);
        publish("mod", live.id).statusCode(200).body("diff.size()", equalTo(0));
        given().get(EVENTS + live.id)
                .then()
                .body("title.fr", equalTo("Titre corrigé"))
                .body("sequence", equalTo(1))
                .body("status", equalTo("published"));
    }

    @Test
    void goes_back_or_is_refused_while_the_live_version_stays() {
        Event live = submittedEdit();
        take("mod", live.id);
        requestChanges("mod", live.id, "other", "Pourquoi ?").statusCode(200);
        event("ana", live.id)
                .then()
                .body("status", equalTo("published"))
                .body("revision.status", equalTo("changes-requested"))
                .body("revision.proposed.title.fr", equalTo("Titre corrigé"));
        submit("ana", live.id).statusCode(200);
        take("mod", live.id);
        refuse("mod", live.id, "other", "Non.").statusCode(200);
        event("ana", live.id)
                .then()
                .body("revision.status", equalTo("refused"))
                .body("actions.find { it.name == 'submit' }.allowed", equalTo(false));
        given().get(EVENTS + live.slug).then().body("title", equalTo(live.title));
    }
}
