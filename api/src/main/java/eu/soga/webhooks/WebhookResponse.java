package eu.soga.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.changes.ChangeType;
import eu.soga.shared.openapi.Words;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.ShownOnce;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its organisation sees it.
 *
 * @param secret null except after creation and after a rotation
 * @param previousSecretUntil until when the former secret also signs; null when it does not
 * @param failingSince since when no delivery has succeeded
 */
@JsonInclude
record WebhookResponse(
        UUID id,
        int version,
        OrganisationRef organisation,
        String url,
        @Words(ChangeType.class) List<String> types,
        @Nullable String filter,
        WebhookStatus status,
        @Nullable DisabledReason disabledReason,
        @Nullable Instant disabledAt,
        @Nullable Instant failingSince,
        @Nullable Instant previousSecretUntil,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String secret,
        List<Action> actions)
        implements Versioned, ShownOnce {
    @Override
    public WebhookResponse withoutSecret() {
        return new WebhookResponse(
                id,
                version,
                organisation,
                url,
                types,
                filter,
                status,
                disabledReason,
                disabledAt,
                failingSince,
                previousSecretUntil,
                createdAt,
                updatedAt,
                null,
                actions);
    }

    static WebhookResponse from(Webhook webhook, Instant now) {
        return of(webhook, null, now);
    }

    /** Includes the secret; only for the answer to its creation or rotation. */
    static WebhookResponse withSecret(Webhook webhook, Instant now) {
        return of(webhook, webhook.secret(), now);
    }

    private static WebhookResponse of(Webhook webhook, @Nullable String secret, Instant now) {
        return new WebhookResponse(
                webhook.id,
                webhook.version,
                OrganisationRef.of(webhook.organisation),
                webhook.url,
                webhook.types,
                webhook.filter,
                webhook.status(),
                webhook.disabledReason(),
                webhook.disabledAt(),
                webhook.failingSince(),
                webhook.previousSecretUntil(now),
                webhook.createdAt,
                webhook.updatedAt,
                secret,
                WebhookActions.of(webhook));
    }
}
