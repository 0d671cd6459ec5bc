package eu.soga.resources;

import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the public resources of reference and demonstration data, without review and without mails. */
@ApplicationScoped
public class KnowledgeLoader {
    private final Recorder recorder;

    KnowledgeLoader(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * A resource to load from a file.
     *
     * @param slug identifies the resource when the file is loaded again
     * @param organisationId the organisation that references it
     * @param makerIds the organisations that made it, in the order of the source
     * @param at instant of its publication on this site
     * @param provenance sources of the facts, and what they disagree on; null for none
     */
    public record Listing(
            String slug,
            UUID organisationId,
            List<UUID> makerIds,
            Instant at,
            Content content,
            KnowledgeTerms terms,
            KnowledgeTime time,
            KnowledgePlace place,
            boolean example,
            @Nullable Map<String, Object> provenance) {}

    /** The description of a resource. @param contents titles of its parts, in the default language */
    public record Content(
            KnowledgeKind kind,
            String defaultLanguage,
            Map<String, String> title,
            Map<String, String> summary,
            List<Theme> themes,
            List<String> languages,
            @Nullable KnowledgeLevel level,
            List<String> contents,
            @Nullable String funder) {}

    /** Returns the id of the resource with this slug. Creates the resource if it is missing; else leaves it unchanged. */
    @Transactional
    @ActivateRequestContext
    public UUID load(Listing listing) {
        Optional<Knowledge> there = Knowledge.findBySlug(listing.slug());
        return there.orElseGet(() -> create(listing)).id;
    }

    private Knowledge create(Listing listing) {
        Content content = listing.content();
        KnowledgeTerms terms = listing.terms();
        KnowledgeTime time = listing.time();
        Knowledge made = new Knowledge(
                listing.slug(),
                Organisation.require(listing.organisationId()),
                content.kind(),
                content.defaultLanguage(),
                listing.at());
        made.makers = new ArrayList<>(
                listing.makerIds().stream().map(Organisation::require).toList());
        made.title = new LinkedHashMap<>(Texts.clean(new LinkedHashMap<>(content.title())));
        made.summary = new LinkedHashMap<>(Texts.clean(new LinkedHashMap<>(content.summary())));
        made.themes = new ArrayList<>(content.themes());
        made.languages = new ArrayList<>(content.languages());
        made.level = content.level();
        made.contents = new ArrayList<>(content.contents());
        made.funder = content.funder();
        made.licence = terms.licence();
        made.licenceNote = terms.licenceNote();
        made.access = terms.access();
        made.accessNote = new LinkedHashMap<>(terms.accessNote());
        made.url = terms.url();
        made.transcriptUrl = terms.transcriptUrl();
        made.year = time.year();
        made.endYear = time.endYear();
        made.releasedOn = time.releasedOn();
        made.expiresAt = time.expiresAt();
        made.city = listing.place().city();
        made.country = listing.place().country();
        made.example = listing.example();
        made.provenance = listing.provenance();
        made.persist();
        recorder.act(new Act("resource", made.id, "load", null, null, null, null));
        recorder.change(
                KnowledgeChangeType.PUBLISHED,
                () -> List.of(new Subject("/api/v1/resources/" + made.id, made.version)));
        return made;
    }
}
