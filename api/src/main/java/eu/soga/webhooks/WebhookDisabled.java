package eu.soga.webhooks;

import java.util.UUID;

/** We stopped delivering to a webhook, without anyone of its organisation having asked. */
public record WebhookDisabled(UUID webhookId, UUID organisationId, String url, DisabledReason reason) {}
