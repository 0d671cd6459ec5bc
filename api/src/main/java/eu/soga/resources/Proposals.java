package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.Representation;
import eu.soga.resources.Proposal.Act;
import eu.soga.resources.Proposal.Standing;
import eu.soga.resources.Proposal.Status;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.TimeCursor;
import eu.soga.shared.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Takes what organisations propose to reference, and publishes it: at once for a representative of a trusted
 * organisation, else when a moderator accepts it.
 */
@ApplicationScoped
class Proposals {
    private static final String SUBJECT = "resource-proposal";
    private static final int MOST_WAITING = 20;
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};

    private final Representation representation;
    private final OrganisationListings listings;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final Recorder recorder;
    private final ObjectMapper mapper;
    private final Session session;
    private final KnowledgeSlugs slugs;
    private final Clock clock;

    Proposals(
            Representation representation,
            OrganisationListings listings,
            CurrentUser user,
            Idempotency idempotency,
            Recorder recorder,
            ObjectMapper mapper,
            Session session,
            KnowledgeSlugs slugs,
            Clock clock) {
        this.representation = representation;
        this.listings = listings;
        this.user = user;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.mapper = mapper;
        this.session = session;
        this.slugs = slugs;
        this.clock = clock;
    }

    /**
     * What was proposed and what became of it.
     *
     * @param resource slug of the public resource that it changes or became; null before
     * @param by name of who proposed it
     * @param message the moderator's words; null without any
     */
    @JsonInclude
    record ResourceProposalResponse(
            UUID id,
            int version,
            Status status,
            OrganisationRef organisation,
            ProposalRequest content,
            @Nullable String resource,
            String by,
            @Nullable String message,
            Instant createdAt,
            @Nullable Instant decidedAt,
            List<Action> actions)
            implements Versioned {}

    /**
     * Proposes a resource, or the change of one that the organisation references.
     *
     * @throws DomainException 400; 404 for an organisation that the caller does not represent; 409 when a change of this
     *     resource waits already, or {@value #MOST_WAITING} proposals of the organisation do
     */
    @Transactional
    ResourceProposalResponse propose(@Nullable String key, ProposalRequest request) {
        return idempotency.create(key, request, ResourceProposalResponse.class, () -> submit(request));
    }

    private ResourceProposalResponse submit(ProposalRequest request) {
        Organisation organisation = representation.require(request.organisationId()).organisation;
        List<Violation> broken = request.broken(clock.instant());
        Set<UUID> makers = new HashSet<>();
        for (int i = 0; request.makerIds() != null && i < request.makerIds().size(); i++) {
            UUID maker = request.makerIds().get(i);
            if (!makers.add(maker) || Organisation.findByIdOptional(maker).isEmpty())
                broken.add(new Violation("/makerIds/" + i, "Name each organisation of the directory once."));
        }
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        requireOwn(request.resourceId(), organisation);
        requireRoom(organisation);
        Proposal proposal = new Proposal(
                organisation,
                request.resourceId(),
                mapper.convertValue(request, JSON),
                user.requireSubject(),
                user.name(),
                clock.instant());
        proposal.persist();
        recorder.act(new AuditLog.Act(SUBJECT, proposal.id, "submit", null, proposal.status(), null, null));
        if (organisation.isTrusted()) publish(proposal, request, "submit", null);
        Proposal.flush();
        return shown(proposal);
    }

    private void requireOwn(@Nullable UUID resourceId, Organisation organisation) {
        if (resourceId == null) return;
        Knowledge changed = Knowledge.<Knowledge>findByIdOptional(resourceId)
                .filter(one -> one.organisation.id.equals(organisation.id))
                .orElseThrow(
                        () -> DomainException.invalid("/resourceId", "Your organisation references no such resource."));
        // two at once follow each other, so that the second one reads the first
        session.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 83))", Object.class)
                .setParameter("key", "change of resource " + changed.id)
                .getSingleResult();
        Proposal.<Proposal>find("resourceId = ?1 and status = ?2", resourceId, Status.SUBMITTED)
                .firstResultOptional()
                .ifPresent(waiting -> {
                    throw new DomainException(
                                    ProblemType.DUPLICATE,
                                    "A change of this resource waits for a moderator: withdraw it first.")
                            .existing("/api/v1/resource-proposals/" + waiting.id);
                });
    }

    private static void requireRoom(Organisation organisation) {
        if (Proposal.count("organisation = ?1 and status = ?2", organisation, Status.SUBMITTED) >= MOST_WAITING)
            throw new DomainException(
                    ProblemType.QUOTA_REACHED,
                    MOST_WAITING
                            + " resources of your organisation wait for a moderator. Propose more when some of them"
                            + " are decided.");
    }

    /** What waits for a moderator, the oldest first. @throws DomainException 400 for a cursor of another list */
    @Transactional
    Page<ResourceProposalResponse> waiting(@Nullable String cursor, int size) {
        TimeCursor after = TimeCursor.read(cursor, "waiting resources");
        List<Proposal> found = Proposal.<Proposal>find(
                        "status = ?1 and (createdAt > ?2 or createdAt = ?2 and id > ?3) order by createdAt, id",
                        Status.SUBMITTED,
                        after == null ? Instant.EPOCH : after.at(),
                        after == null ? new UUID(0, 0) : after.id())
                .page(0, size + 1)
                .list();
        List<Proposal> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size
                ? new TimeCursor(page.getLast().createdAt, page.getLast().id).write("waiting resources")
                : null;
        return Page.of(
                page.stream().map(this::shown).toList(),
                Page.Total.exact(Proposal.count("status", Status.SUBMITTED)),
                next);
    }

    /** The last 200 of the organisations that the caller represents, the newest first. @throws DomainException 401 */
    @Transactional
    List<ResourceProposalResponse> mine() {
        user.requireSubject();
        Set<UUID> organisations = representation.organisationIds();
        if (organisations.isEmpty()) return List.of();
        return Proposal.<Proposal>find("organisation.id in ?1 order by createdAt desc, id", organisations)
                .page(0, 200)
                .<Proposal>list()
                .stream()
                .map(this::shown)
                .toList();
    }

    /** @throws DomainException 401, 404 */
    @Transactional
    ResourceProposalResponse read(UUID id) {
        user.requireSubject();
        Proposal proposal = Proposal.<Proposal>findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(() -> DomainException.notFound("proposal"));
        return shown(proposal);
    }

    /** @throws DomainException 401, 403, 404, 409, 412 */
    @Transactional
    ResourceProposalResponse accept(UUID id, @Nullable String ifMatch, @Nullable String words) {
        Proposal proposal = open(id, Act.ACCEPT, ifMatch);
        publish(proposal, content(proposal), Act.ACCEPT.word(), words);
        Proposal.flush();
        return shown(proposal);
    }

    /** @throws DomainException 401, 403, 404, 409, 412 */
    @Transactional
    ResourceProposalResponse refuse(UUID id, @Nullable String ifMatch, String reason) {
        Proposal proposal = open(id, Act.REFUSE, ifMatch);
        proposal.refuse(reason, clock.instant());
        did(proposal, Act.REFUSE.word(), reason);
        recorder.announce(new ProposalDecided(proposal.organisation.id, ownTitle(content(proposal)), null, reason));
        Proposal.flush();
        return shown(proposal);
    }

    /** @throws DomainException 401, 403, 404, 409, 412 */
    @Transactional
    ResourceProposalResponse withdraw(UUID id, @Nullable String ifMatch) {
        Proposal proposal = open(id, Act.WITHDRAW, ifMatch);
        proposal.withdraw(clock.instant());
        did(proposal, Act.WITHDRAW.word(), null);
        Proposal.flush();
        return shown(proposal);
    }

    private Proposal open(UUID id, Act act, @Nullable String ifMatch) {
        user.requireSubject();
        Proposal proposal = Proposal.lock(id);
        if (!isVisible(proposal)) throw DomainException.notFound("proposal");
        Preconditions.check(ifMatch, proposal.version);
        proposal.require(act, standing(proposal));
        return proposal;
    }

    private boolean isVisible(Proposal proposal) {
        Standing caller = standing(proposal);
        return caller.represents() || caller.moderates();
    }

    private Standing standing(Proposal proposal) {
        Set<UUID> concerned = representation.concernedIds();
        List<UUID> makers = content(proposal).makerIds();
        return new Standing(
                representation.of(proposal.organisation.id).isPresent(),
                user.hasRole(Roles.MODERATOR, Roles.ADMIN),
                Stream.concat(Stream.of(proposal.organisation.id), makers == null ? Stream.empty() : makers.stream())
                        .anyMatch(concerned::contains));
    }

    private void did(Proposal proposal, String act, @Nullable String note) {
        recorder.act(new AuditLog.Act(SUBJECT, proposal.id, act, Status.SUBMITTED, proposal.status(), null, note));
    }

    /** Writes the public resource, new or changed. */
    private void publish(Proposal proposal, ProposalRequest content, String act, @Nullable String words) {
        Instant now = clock.instant();
        boolean isNew = proposal.resourceId == null;
        Knowledge resource = isNew
                ? new Knowledge(
                        slugs.ofResource(ownTitle(content)),
                        proposal.organisation,
                        content.kind(),
                        content.defaultLanguage(),
                        now)
                : Knowledge.<Knowledge>findByIdOptional(proposal.resourceId).orElseThrow();
        write(content, resource, now);
        if (isNew) resource.persist();
        Knowledge.flush();
        proposal.publish(resource.id, words, now);
        listings.list(proposal.organisation);
        did(proposal, act, words);
        recorder.change(
                isNew ? KnowledgeChangeType.PUBLISHED : KnowledgeChangeType.CHANGED,
                () -> List.of(new Subject("/api/v1/resources/" + resource.id, resource.version)));
        recorder.announce(new ProposalDecided(proposal.organisation.id, ownTitle(content), resource.slug, words));
    }

    /** The address with its scheme in lower case, as it is stored. */
    private static String address(String written) {
        String address = written.strip();
        int end = address.indexOf(':');
        return address.substring(0, end).toLowerCase(Locale.ROOT) + address.substring(end);
    }

    private static void write(ProposalRequest content, Knowledge resource, Instant now) {
        resource.kind = content.kind();
        resource.defaultLanguage = content.defaultLanguage();
        resource.title = Texts.clean(content.title());
        resource.summary = Texts.clean(content.summary());
        resource.themes = distinct(content.themes());
        resource.languages = distinct(content.languages());
        resource.level = content.level();
        resource.licence = content.terms().licence();
        resource.access = content.terms().access();
        resource.accessNote = Texts.clean(content.terms().accessNote());
        resource.url = address(content.terms().url());
        resource.transcriptUrl = content.terms().transcriptUrl() == null
                ? null
                : address(content.terms().transcriptUrl());
        resource.releasedOn = content.time() == null ? null : content.time().releasedOn();
        resource.expiresAt = content.time() == null ? null : content.time().expiresAt();
        if (resource.releasedOn != null) {
            resource.year = resource.releasedOn.getYear();
            // a span of years that ends before the release is no longer true
            if (resource.endYear != null && resource.endYear < resource.year) resource.endYear = null;
        }
        List<Organisation> makers = content.makerIds() == null
                ? List.of()
                : content.makerIds().stream().map(Organisation::require).toList();
        if (!resource.makers.equals(makers)) {
            resource.makers.clear();
            resource.makers.addAll(makers);
        }
        resource.updatedAt = now;
    }

    private static <T> List<T> distinct(@Nullable List<T> values) {
        return values == null
                ? new ArrayList<>()
                : new ArrayList<>(values.stream().distinct().toList());
    }

    private ProposalRequest content(Proposal proposal) {
        return mapper.convertValue(proposal.content, ProposalRequest.class);
    }

    private static String ownTitle(ProposalRequest content) {
        return Objects.requireNonNull(content.title().get(content.defaultLanguage()))
                .strip();
    }

    private ResourceProposalResponse shown(Proposal proposal) {
        return new ResourceProposalResponse(
                proposal.id,
                proposal.version,
                proposal.status(),
                OrganisationRef.of(proposal.organisation),
                content(proposal),
                proposal.resourceId == null
                        ? null
                        : Knowledge.<Knowledge>findByIdOptional(proposal.resourceId)
                                .map(resource -> resource.slug)
                                .orElse(null),
                proposal.byName,
                proposal.message,
                proposal.createdAt,
                proposal.decidedAt,
                proposal.actions(standing(proposal)));
    }
}
