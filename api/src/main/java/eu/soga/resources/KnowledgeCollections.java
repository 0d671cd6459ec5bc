package eu.soga.resources;

import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes collections of resources. What it writes is public at once. */
@ApplicationScoped
class KnowledgeCollections {
    private static final String SUBJECT = "resource-collection";
    private static final int MOST = 200;

    private final KnowledgeSlugs slugs;
    private final Idempotency idempotency;
    private final Recorder recorder;
    private final Session session;
    private final Clock clock;

    KnowledgeCollections(
            KnowledgeSlugs slugs, Idempotency idempotency, Recorder recorder, Session session, Clock clock) {
        this.slugs = slugs;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.session = session;
        this.clock = clock;
    }

    /**
     * A collection as an editor writes it.
     *
     * @param resourceIds the resources in their order; the first one is the cover
     */
    @Schema(name = "CollectionRequest")
    record CollectionRequest(
            @NotNull @Pattern(regexp = "[a-z]{2}") String defaultLanguage,
            @OneLine @NotEmpty Map<String, @NotBlank @Size(max = 120) String> title,
            @Nullable Map<String, @NotBlank @Size(max = 2000) String> summary,
            @NotEmpty @Size(max = 100) List<@NotNull UUID> resourceIds) {}

    /** The id of what was created; answers are read by the sub-room {@code reading}. */
    record Created(UUID id) {}

    /**
     * Creates a collection. Its slug comes from its title in the default language and stays.
     *
     * @throws DomainException 400; 409 when there are {@value #MOST} collections
     */
    @Transactional
    Created create(@Nullable String key, CollectionRequest request) {
        return idempotency.create(key, request, Created.class, () -> {
            List<Knowledge> entries = valid(request);
            // two at once follow each other, so that the bound holds
            session.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('collections', 83))", Object.class)
                    .getSingleResult();
            if (KnowledgeCollection.count() >= MOST)
                throw new DomainException(
                        ProblemType.QUOTA_REACHED, "There are " + MOST + " collections. Delete one of them first.");
            String title = request.title().get(request.defaultLanguage()).strip();
            KnowledgeCollection made = new KnowledgeCollection(slugs.ofCollection(title), clock.instant());
            write(request, entries, made);
            made.persist();
            KnowledgeCollection.flush();
            recorder.act(new Act(SUBJECT, made.id, "create", null, null, null, null));
            return new Created(made.id);
        });
    }

    /** Writes a collection anew; its slug stays. @throws DomainException 400, 404, 412, 428 */
    @Transactional
    void change(UUID id, @Nullable String ifMatch, CollectionRequest request) {
        KnowledgeCollection collection = KnowledgeCollection.lock(id);
        Preconditions.require(ifMatch, collection.version);
        write(request, valid(request), collection);
        recorder.act(new Act(SUBJECT, id, "change", null, null, null, null));
    }

    /** Deletes a collection; its resources stay. @throws DomainException 404, 412, 428 */
    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        KnowledgeCollection collection = KnowledgeCollection.lock(id);
        Preconditions.require(ifMatch, collection.version);
        recorder.act(new Act(SUBJECT, id, "delete", null, null, null, null));
        collection.delete();
    }

    private void write(CollectionRequest request, List<Knowledge> entries, KnowledgeCollection collection) {
        collection.defaultLanguage = request.defaultLanguage();
        collection.title = Texts.clean(request.title());
        collection.summary = Texts.clean(request.summary());
        if (!collection.entries.equals(entries)) {
            collection.entries.clear();
            collection.entries.addAll(entries);
        }
        collection.updatedAt = clock.instant();
    }

    /** Returns the resources of a valid request, in their order. @throws DomainException 400 with every violation */
    private static List<Knowledge> valid(CollectionRequest request) {
        List<Violation> broken = new ArrayList<>();
        if (!Texts.LANGUAGES.contains(request.defaultLanguage()))
            broken.add(new Violation("/defaultLanguage", "Texts cannot be written in this language here."));
        else if (!request.title().containsKey(request.defaultLanguage()))
            broken.add(new Violation("/title/" + request.defaultLanguage(), "Write a title in the default language."));
        ProposalRequest.textsIn("/title", request.title(), broken);
        ProposalRequest.textsIn("/summary", request.summary(), broken);
        List<Knowledge> entries = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < request.resourceIds().size(); i++) {
            UUID id = request.resourceIds().get(i);
            Optional<Knowledge> found = seen.add(id) ? Knowledge.findByIdOptional(id) : Optional.empty();
            if (found.isPresent()) entries.add(found.get());
            else broken.add(new Violation("/resourceIds/" + i, "Name each public resource once."));
        }
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return entries;
    }
}
