package eu.soga.webhooks;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes webhooks for representatives of their organisation. Other callers get 404. */
@ApplicationScoped
class Webhooks {
    private final Representation representation;
    private final WebhooksConfig config;
    private final DispatchPosition position;
    private final WebhookMatches matches;
    private final CurrentUser user;
    private final Clock clock;

    Webhooks(
            Representation representation,
            WebhooksConfig config,
            DispatchPosition position,
            WebhookMatches matches,
            CurrentUser user,
            Clock clock) {
        this.representation = representation;
        this.config = config;
        this.position = position;
        this.matches = matches;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @throws DomainException 404 when the caller does not represent the organisation
     */
    void requireRepresented(UUID organisationId) {
        representation.require(organisationId);
    }

    /** Returns a webhook of an organisation that the caller represents. @throws DomainException 404 */
    @Transactional
    Webhook require(UUID id) {
        return mine(Webhook.findByIdOptional(id));
    }

    /** Does the same as {@link #require} and locks the webhook until the transaction ends. */
    private Webhook hold(UUID id) {
        return mine(Webhook.lock(id));
    }

    private Webhook mine(Optional<Webhook> found) {
        user.requireSubject();
        return found.filter(
                        webhook -> representation.of(webhook.organisation.id).isPresent())
                .orElseThrow(() -> DomainException.notFound("webhook"));
    }

    /**
     * Lists the webhooks of one organisation, or of all organisations the caller represents, oldest first. @throws
     * DomainException 404
     */
    @Transactional
    List<WebhookResponse> list(@Nullable UUID organisationId) {
        if (organisationId != null) requireRepresented(organisationId);
        var owners = organisationId == null ? representation.organisationIds() : List.of(organisationId);
        return Webhook.<Webhook>list("organisation.id in ?1 order by createdAt, id", owners).stream()
                .map(webhook -> WebhookResponse.from(webhook, clock.instant()))
                .toList();
    }

    @Transactional
    WebhookResponse read(UUID id) {
        return WebhookResponse.from(require(id), clock.instant());
    }

    /**
     * Creates a webhook that receives every change from now on. Expects checked content ({@link
     * WebhookRules#check}).
     *
     * @throws DomainException 404, 409
     */
    @Transactional
    WebhookResponse create(WebhookRequest request) {
        requireRepresented(request.organisationId());
        Organisation organisation = Organisation.lock(request.organisationId());
        if (Webhook.count("organisation", organisation) >= config.perOrganisation())
            throw new DomainException(
                    ProblemType.QUOTA_REACHED,
                    "An organisation has at most " + config.perOrganisation() + " webhooks: delete one first.");
        position.hold();
        Webhook webhook = new Webhook(organisation, user.requireSubject(), clock.instant());
        write(request.content(), webhook);
        webhook.persist();
        matches.begin(webhook);
        return WebhookResponse.withSecret(webhook, clock.instant());
    }

    /**
     * Changes a webhook. Expects checked content ({@link WebhookRules#check}).
     *
     * @throws DomainException 404, 412, 428
     */
    @Transactional
    WebhookResponse change(UUID id, @Nullable String ifMatch, WebhookChangeRequest content) {
        position.hold();
        Webhook webhook = hold(id);
        Preconditions.require(ifMatch, webhook.version);
        boolean otherFilter = !Objects.equals(webhook.filter, content.filter());
        write(content, webhook);
        webhook.updatedAt = clock.instant();
        if (otherFilter) matches.begin(webhook);
        return written(webhook);
    }

    /** @throws DomainException 404, 412 */
    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        Webhook webhook = hold(id);
        Preconditions.check(ifMatch, webhook.version);
        webhook.delete();
    }

    /** @throws DomainException 404 */
    @Transactional
    WebhookResponse rotateSecret(UUID id) {
        Webhook webhook = hold(id);
        webhook.rotateSecret(clock.instant());
        Webhook.flush();
        return WebhookResponse.withSecret(webhook, clock.instant());
    }

    /**
     * Enables a webhook: it receives every change from now on, and deliveries that were still pending. @throws
     * DomainException 404, 409
     */
    @Transactional
    WebhookResponse enable(UUID id) {
        position.hold();
        Webhook webhook = hold(id);
        WebhookActions.requireEnabled(webhook, false);
        webhook.enable(clock.instant());
        matches.begin(webhook);
        return written(webhook);
    }

    /** @throws DomainException 404, 409 */
    @Transactional
    WebhookResponse disable(UUID id) {
        Webhook webhook = hold(id);
        WebhookActions.requireEnabled(webhook, true);
        webhook.disable(DisabledReason.BY_HAND, clock.instant());
        return written(webhook);
    }

    private static void write(WebhookChangeRequest content, Webhook webhook) {
        webhook.url = content.url().strip();
        webhook.types = new ArrayList<>(content.types());
        webhook.filter = content.filter();
    }

    private WebhookResponse written(Webhook webhook) {
        Webhook.flush();
        return WebhookResponse.from(webhook, clock.instant());
    }
}
