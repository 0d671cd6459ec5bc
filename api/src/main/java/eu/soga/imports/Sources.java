package eu.soga.imports;

import eu.soga.organisations.Representation;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Lists, changes and deletes the addresses an organisation follows, for its representatives; other callers get 404.
 */
@ApplicationScoped
class Sources {
    private final Representation representation;
    private final ImportResponses responses;
    private final CurrentUser user;
    private final Clock clock;

    Sources(Representation representation, ImportResponses responses, CurrentUser user, Clock clock) {
        this.representation = representation;
        this.responses = responses;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    List<SourceResponse> of(UUID organisationId) {
        representation.require(organisationId);
        return FollowedSource.of(organisationId).stream().map(this::shown).toList();
    }

    @Transactional
    SourceResponse one(UUID organisationId, UUID id) {
        representation.require(organisationId);
        return shown(FollowedSource.require(organisationId, id));
    }

    /** Changes the settings. A person who resumes a paused address becomes the one on whose behalf it is read. */
    @Transactional
    SourceResponse change(UUID organisationId, UUID id, SourceRequest request) {
        representation.require(organisationId);
        FollowedSource source = FollowedSource.require(organisationId, id);
        if (source.paused && !request.paused()) {
            source.followedBy = user.requireSubject();
            source.followedByName = user.name();
            source.nextReadAt = clock.instant();
        }
        source.paused = request.paused();
        source.applyAs = request.as();
        source.eventKind = request.kind();
        if (request.showAddress() != null) source.showAddress = request.showAddress();
        return shown(source);
    }

    @Transactional
    void stop(UUID organisationId, UUID id) {
        representation.require(organisationId);
        FollowedSource source = FollowedSource.require(organisationId, id);
        EventImport.update("source = null where source = ?1", source);
        source.delete();
    }

    private SourceResponse shown(FollowedSource source) {
        return new SourceResponse(
                source.id,
                source.organisation.id,
                source.url,
                source.paused ? SourceState.PAUSED : source.failures > 0 ? SourceState.FAILING : SourceState.FOLLOWING,
                source.kind,
                source.name,
                source.applyAs,
                source.eventKind,
                source.showAddress,
                source.followedByName,
                source.lastReadAt,
                source.lastChangedAt,
                source.paused ? null : source.nextReadAt,
                source.failures,
                responses.problem(source.lastProblem),
                source.createdAt);
    }
}
