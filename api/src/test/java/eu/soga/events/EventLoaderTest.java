package eu.soga.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.WireEnums;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class EventLoaderTest {
    private static final Instant THEN = Instant.parse("2025-03-01T08:00:00Z");

    private final EventLoader loader;
    private final AuditLog audit;
    private final DataSource database;

    @Inject
    EventLoaderTest(EventLoader loader, AuditLog audit, DataSource database) {
        this.loader = loader;
        this.audit = audit;
        this.database = database;
    }

    @ParameterizedTest
    @EnumSource
    void loads_an_event_in_any_state_once(EventStatus status) {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var listing = EventLoader.Listing.of("un", status, THEN, EventFixtures.content(mine.id))
                .asExample()
                .noting(Map.of("fr", "Parce que."));
        Event first = loader.load(listing);
        Event again = loader.load(listing);
        assertThat(again.id).isEqualTo(first.id);
        assertThat(Event.count()).isOne();
        assertThat(again.status()).isEqualTo(status);
        assertThat(again.updatedAt).isEqualTo(THEN);
        Caller.as("ana")
                .get("/api/v1/events/un")
                .then()
                .statusCode(200)
                .body("example", equalTo(true))
                .body("status", equalTo(WireEnums.word(status)));
    }

    @Test
    void keeps_sources_and_conversation() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        loader.load(EventLoader.Listing.of("un", EventStatus.CHANGES_REQUESTED, THEN, EventFixtures.content(mine.id))
                .from(Map.of("source", List.of(Map.of("title", "Bilan 2024"))))
                .saying(ModerationReason.UNCLEAR_DATES, "Quelle heure ?"));
        Event event = Event.findBySlug("un").orElseThrow();
        Caller.as("ana")
                .get("/api/v1/events/" + event.id)
                .then()
                .body("provenance.source[0].title", equalTo("Bilan 2024"));
        Caller.as("ana")
                .get("/api/v1/events/" + event.id + "/thread")
                .then()
                .body("items[0].kind", equalTo("question"))
                .body("items[0].reason", equalTo("unclear-dates"))
                .body("items[0].at", equalTo("2025-03-01T08:00:00Z"));
    }

    @Test
    void refuses_what_nobody_could_write() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var broken = EventContentBuilder.of(mine.id).title(" ").build();
        assertThatThrownBy(() -> loader.load(EventLoader.Listing.of("un", EventStatus.DRAFT, THEN, broken)))
                .isInstanceOf(DomainException.class);
        given().get("/api/v1/events/un").then().statusCode(404);
    }

    @Test
    void writes_public_changes_in_order_and_without_gaps() throws SQLException {
        Organisation mine = OrganisationFixtures.trusted("ana");
        List<String> before = changes();
        EventFixtures.submitted(mine);
        Event live = EventFixtures.published(mine);
        var moved = EventContentBuilder.of(mine.id)
                .at("2027-02-01T09:00", "2027-02-01T12:00", "Europe/Paris")
                .build();
        Calls.put("ana", live.id, live.version, moved).statusCode(200);
        Calls.act("ana", live.id, "postpone", Map.of("note", Map.of("fr", "Neige.")));
        Calls.act("ana", live.id, "cancel", Map.of("note", Map.of("fr", "Neige.")));
        String subject = " /api/v1/events/" + live.id + " ";
        List<String> written = changes().subList(before.size(), changes().size());
        int first = before.size() + 1;
        assertThat(written)
                .containsExactly(
                        first + " event.published" + subject + live.version,
                        first + 1 + " event.changed" + subject + (live.version + 1),
                        first + 2 + " event.postponed" + subject + (live.version + 2),
                        first + 3 + " event.cancelled" + subject + (live.version + 3));
        assertThat(audit.isIntact()).isTrue();
    }

    private List<String> changes() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id, type, subject, version from change order by id")) {
            List<String> changes = new ArrayList<>();
            while (row.next())
                changes.add(row.getLong(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getInt(4));
            return changes;
        }
    }
}
