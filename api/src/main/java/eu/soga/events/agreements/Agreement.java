package eu.soga.events.agreements;

import eu.soga.events.Event;
import eu.soga.events.EventJournal.HistoryAct;
import eu.soga.organisations.Organisation;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.web.WireEnums;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an organisation that an event of another organisation names. There is one for each role in which it is
 * named; it stays when the event names it no longer, and holds again when it does.
 */
@Entity
@Table(name = "event_agreement")
class Agreement extends BaseEntity {
    /** What the organisation answered. */
    @Schema(name = "EventAgreementState")
    enum State {
        /** It has not answered: the public does not see its name. */
        ASKED,
        AGREED,
        DECLINED
    }

    /** An answer, as the history of the event shows it. */
    enum Answer implements HistoryAct {
        AGREE(State.AGREED),
        DECLINE(State.DECLINED);

        final State state;

        Answer(State state) {
            this.state = state;
        }

        @Override
        public String word() {
            return WireEnums.word(this);
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    Event event;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    /** The programme that the event was put under; null for a co-organiser. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    @Nullable
    Event programme;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    /** Keycloak's id of who answered. */
    @Column(name = "answered_by")
    @Nullable
    private String answeredBy;

    protected Agreement() {}

    Agreement(Event event, Organisation organisation, @Nullable Event programme, Instant now) {
        this.event = event;
        this.organisation = organisation;
        this.programme = programme;
        this.createdAt = now;
    }

    State state() {
        return state;
    }

    void answer(State given, String by, Instant now) {
        state = given;
        answeredBy = by;
        answeredAt = now;
    }

    /** True when it is about this organisation in this role. */
    boolean isAbout(Organisation other, @Nullable Event whole) {
        return organisation.equals(other) && (whole == null ? programme == null : whole.equals(programme));
    }

    /** True when the event names the organisation in this role today. */
    boolean isNamed() {
        return programme == null ? event.coOrganisations.contains(organisation) : programme.equals(event.parent);
    }

    static List<Agreement> of(Event event) {
        return list("event = ?1 order by createdAt, id", event);
    }
}
