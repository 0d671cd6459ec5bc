package eu.soga.events;

import eu.soga.events.ModerationTakes.Take;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the caller may see and do with an event, and opens events for an act. Everyone sees public events; the
 * organisation, moderators and edition leads see the others too.
 */
@ApplicationScoped
public class EventAccess {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final CurrentUser user;
    private final Representation representation;
    private final PublicationPolicy policy;
    private final ModerationTakes takes;

    EventAccess(CurrentUser user, Representation representation, PublicationPolicy policy, ModerationTakes takes) {
        this.user = user;
        this.representation = representation;
        this.policy = policy;
        this.takes = takes;
    }

    /**
     * The rights of the caller on one event.
     *
     * @param writes may write and submit it: represents its organisation, or has a role that may write for every
     *     organisation
     * @param moderates has the role of a moderator
     * @param organises has a part in it, so that he or she may not decide about it ({@link
     *     PublicationPolicy#concerns})
     * @param hold who holds the review now
     */
    public record Standing(boolean writes, boolean moderates, boolean organises, Hold hold) {
        /** A caller without a part in the event, signed in or not. */
        static final Standing VISITOR = new Standing(false, false, false, Hold.NOBODY);

        /** True when the caller may see it before publication. */
        boolean seesAll() {
            return writes || moderates;
        }
    }

    /** The holder of a review. */
    enum Hold {
        NOBODY,
        CALLER,
        ANOTHER
    }

    /**
     * The caller's organisations.
     *
     * @param now those he or she represents
     * @param concerned those about which he or she may not decide as a moderator
     */
    public record Mine(Set<UUID> now, Set<UUID> concerned) {}

    /** Returns the caller's organisations; none for an anonymous caller. */
    public Mine mine() {
        Set<UUID> now = representation.organisationIds();
        return new Mine(now, moderates() ? policy.concerned() : now);
    }

    /** Returns the caller's rights on this event; needs at most five statements. */
    public Standing standing(Event event) {
        if (user.isAnonymous()) return Standing.VISITOR;
        return standing(event, mine(), takes.of(event.id).orElse(null));
    }

    /** Does the same as {@link #standing(Event)} with values that were read for many events at once. */
    public Standing standing(Event event, Mine mine, @Nullable Take take) {
        boolean writes = mine.now().contains(event.organisation.id) || writesForAnyone();
        return new Standing(writes, moderates(), policy.concerns(event, mine.concerned()), hold(take));
    }

    private Hold hold(@Nullable Take take) {
        if (take == null) return Hold.NOBODY;
        return user.subject().filter(take.moderator()::equals).isPresent() ? Hold.CALLER : Hold.ANOTHER;
    }

    /** Returns the organisation if the caller may write events for it. @throws DomainException 404 otherwise */
    public Organisation requireWritable(UUID organisationId) {
        return writesForAnyone()
                ? Organisation.require(organisationId)
                : representation.require(organisationId).organisation;
    }

    /** True when nobody is signed in. */
    boolean isVisitor() {
        return user.isAnonymous();
    }

    /** True for moderators and administrators. */
    public boolean moderates() {
        return user.hasRole(Roles.MODERATOR, Roles.ADMIN);
    }

    private boolean writesForAnyone() {
        return user.hasRole(Roles.MODERATOR, Roles.EDITION_LEAD, Roles.ADMIN);
    }

    /**
     * Opens an event for an act: locks it until the transaction ends, so that two acts at once follow each other,
     * and checks that the caller may perform the act now.
     *
     * @param ifMatch checked when present
     * @throws DomainException 404 when there is none or the caller must not see it, 410 when it was merged, 412 for
     *     another version, 403 or 409 when the act is closed
     */
    public Event open(UUID id, EventAct act, @Nullable String ifMatch) {
        Event event = Event.findForChange(id).orElseThrow(() -> DomainException.notFound("event"));
        Standing standing = standing(event);
        if (!event.status().isPublic() && !standing.seesAll()) throw DomainException.notFound("event");
        event.requireStanding();
        Preconditions.check(ifMatch, event.version);
        act.require(event, standing);
        return event;
    }

    /** Does the same as {@link #open}, and requires {@code ifMatch}. @throws DomainException also 428 */
    public Event openVersion(UUID id, EventAct act, @Nullable String ifMatch) {
        Event event = open(id, act, ifMatch);
        Preconditions.require(ifMatch, event.version);
        return event;
    }

    /**
     * Returns the event to people who may see it before publication.
     *
     * @throws DomainException for anyone else: 403 when it is public, else 404
     */
    public Event insider(UUID id) {
        Event event = Event.require(id);
        if (standing(event).seesAll()) return event;
        throw event.status().isPublic()
                ? EventAct.Refusal.NOT_YOURS.problem(EventAct.MESSAGE)
                : DomainException.notFound("event");
    }

    /**
     * Returns the event with this id, slug or former slug, or the event it was merged into. {@link #hasMoved} tells
     * whether it has another address now.
     *
     * @throws DomainException 404 when there is none or the caller must not see it
     */
    public Event requireVisible(String slugOrId) {
        return find(slugOrId).filter(this::isVisible).orElseThrow(() -> DomainException.notFound("event"));
    }

    /** True when the caller may see it. */
    boolean isVisible(Event event) {
        return event.status().isPublic() || standing(event).seesAll();
    }

    /** Does the same as {@link #requireVisible} for public events only; empty instead of an exception. */
    public static Optional<Event> findPublic(String slugOrId) {
        return find(slugOrId).filter(event -> event.status().isPublic());
    }

    /** True when this event has another address now, to which the reader is redirected (301). */
    public static boolean hasMoved(String slugOrId, Event event) {
        return !slugOrId.equals(ID.matcher(slugOrId).matches() ? event.id.toString() : event.slug);
    }

    private static Optional<Event> find(String slugOrId) {
        Optional<Event> found = ID.matcher(slugOrId).matches()
                ? Event.findByIdOptional(UUID.fromString(slugOrId))
                : Event.findBySlug(slugOrId).or(() -> Event.findByOldSlug(slugOrId));
        return found.map(Event::standing);
    }
}
