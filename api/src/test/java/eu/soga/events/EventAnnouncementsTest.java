package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Announcements;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other rooms are told. */
@QuarkusTest
class EventAnnouncementsTest {
    private final Heard heard;

    @Inject
    EventAnnouncementsTest(Heard heard) {
        this.heard = heard;
    }

    /** Listens in the transaction of the act. */
    @ApplicationScoped
    static class Heard {
        final List<Object> announcements = new CopyOnWriteArrayList<>();

        void submitted(@Observes EventAnnouncement.Submitted announcement) {
            announcements.add(announcement);
        }

        void answered(@Observes EventAnnouncement.Answered announcement) {
            announcements.add(announcement);
        }

        void published(@Observes EventAnnouncement.Published announcement) {
            announcements.add(announcement);
        }

        void changed(@Observes EventAnnouncement.Changed announcement) {
            announcements.add(announcement);
        }

        void cancelled(@Observes EventAnnouncement.Cancelled announcement) {
            announcements.add(announcement);
        }

        void asked(@Observes EventAnnouncement.ChangesRequested announcement) {
            announcements.add(announcement);
        }

        void refused(@Observes EventAnnouncement.Refused announcement) {
            announcements.add(announcement);
        }

        List<Object> all() {
            return List.copyOf(announcements);
        }

        void forget() {
            announcements.clear();
        }
    }

    @BeforeEach
    void forget() {
        heard.forget();
    }

    @Test
    void tell_the_way_from_draft_to_calendar() {
        Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
        EventAnnouncement.Facts facts = EventAnnouncement.Facts.of(draft);
        Calls.act("ana", draft.id, "submit", Map.of("message", "Voilà."));
        Calls.take("mod", draft.id);
        Calls.with(
                        Caller.withMail("mod@example.org", "mod", "moderator"),
                        Map.of("reason", "unclear-dates", "message", "Quand ?"))
                .header("If-Match", Calls.tag(versionOf(draft)))
                .post(Calls.MODERATION + draft.id + "/request-changes")
                .then()
                .statusCode(200);
        Calls.act("ana", draft.id, "submit", Map.of("message", "Demain."));
        Calls.take("mod", draft.id);
        Calls.publish("mod", draft.id);
        Calls.act("ana", draft.id, "cancel", Map.of("note", Map.of("fr", "Neige.")));
        assertThat(heard.all())
                .containsExactly(
                        new EventAnnouncement.Submitted(facts, false, false, "Voilà."),
                        new EventAnnouncement.ChangesRequested(
                                facts,
                                false,
                                ModerationReason.UNCLEAR_DATES,
                                "Quand ?",
                                Announcements.of(EventAnnouncement.ChangesRequested.class)
                                        .getLast()
                                        .hold()),
                        new EventAnnouncement.Answered(facts, false, "Demain.", "mod@example.org"),
                        new EventAnnouncement.Published(facts, false, null),
                        new EventAnnouncement.Cancelled(facts, Map.of("fr", "Neige.")));
    }

    @Test
    void tell_the_way_of_an_appeal_and_of_an_edit() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event refused = EventFixtures.refused(mine);
        Calls.act("ana", refused.id, "appeal", Map.of("message", "Si."));
        Calls.take("mod", refused.id);
        Calls.refuse("mod", refused.id, "off-topic", "Non.");
        Event edited = EventFixtures.revised(mine);
        Calls.take("mod", edited.id);
        Calls.publish("mod", edited.id).statusCode(200);
        assertThat(heard.all())
                .hasSize(4)
                .startsWith(
                        new EventAnnouncement.Submitted(EventAnnouncement.Facts.of(refused), false, true, "Si."),
                        new EventAnnouncement.Refused(
                                EventAnnouncement.Facts.of(refused),
                                false,
                                ModerationReason.OFF_TOPIC,
                                "Non.",
                                Announcements.of(EventAnnouncement.Refused.class)
                                        .getLast()
                                        .hold()))
                .anyMatch(a -> a instanceof EventAnnouncement.Changed changed && !changed.moved())
                .anyMatch(a -> a instanceof EventAnnouncement.Published published && published.revision());
    }

    @Test
    void tell_nothing_of_what_was_refused_by_a_rule() {
        Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        Calls.act("ana", live.id, "cancel", Map.of("note", Map.of())).statusCode(400);
        Calls.submit("ana", live.id).statusCode(409);
        assertThat(heard.all()).isEmpty();
    }

    private static int versionOf(Event event) {
        return Caller.as("mod", "moderator").get(Calls.MODERATION + event.id).path("version");
    }
}
