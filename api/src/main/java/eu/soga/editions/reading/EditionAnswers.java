package eu.soga.editions.reading;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Describes editions for readers and for their leads. */
@ApplicationScoped
public class EditionAnswers {
    private final PublicEditions editions;
    private final ReaderLanguages languages;
    private final Site site;
    private final Clock clock;

    EditionAnswers(PublicEditions editions, ReaderLanguages languages, Site site, Clock clock) {
        this.editions = editions;
        this.languages = languages;
        this.site = site;
        this.clock = clock;
    }

    /** Returns an edition after a change, also one that is not published. @throws DomainException 404 */
    public EditionResponse of(UUID id) {
        return of(editions.withDrafts(id.toString()).orElseThrow(() -> DomainException.notFound("edition")));
    }

    EditionResponse of(PublicEdition edition) {
        return EditionResponse.of(
                edition, editions.programme(edition), languages.inOrder(), site.publicUrl(), clock.instant());
    }
}
