package eu.soga.events;

import eu.soga.organisations.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/**
 * Publishes and changes the legs and sessions of a programme. No moderator reviews them: the edition lead, who releases
 * the programme, decides. Expects that the caller may release.
 */
@ApplicationScoped
public class ProgrammeSessions {
    private final EventWriter writer;
    private final EventChecks checks;
    private final EventPublications publications;

    ProgrammeSessions(EventWriter writer, EventChecks checks, EventPublications publications) {
        this.writer = writer;
        this.checks = checks;
        this.publications = publications;
    }

    /** Creates a draft. @throws eu.soga.shared.errors.DomainException 400 with every violation */
    @Transactional(Transactional.TxType.MANDATORY)
    public Event begin(EventRequest content) {
        Event event = writer.begin(Organisation.require(content.organisationId()), content);
        Event.flush();
        return event;
    }

    /** Publishes a draft. @throws eu.soga.shared.errors.DomainException 400 when something is missing */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishDraft(Event event) {
        publications.publish(event, EventAct.SUBMIT, null);
        Event.flush();
    }

    /**
     * Changes a published event; does nothing to one that is cancelled, postponed or not public, nor when the edit
     * changes nothing.
     *
     * @throws eu.soga.shared.errors.DomainException 400 with every violation
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Event event, UnaryOperator<EventRequest> edit) {
        if (event.status() != EventStatus.PUBLISHED) return;
        EventRequest present = EventRequest.of(event);
        EventRequest edited = edit.apply(present);
        if (edited.equals(present)) return;
        publications.correct(event, checks.check(edited, event), EventAct.EDIT, null);
        Event.flush();
    }
}
