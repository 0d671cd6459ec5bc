package eu.soga.webhooks;

import java.util.UUID;

/** Announces that the platform disabled a webhook without a request from its organisation. */
public record WebhookDisabled(UUID webhookId, UUID organisationId, String url, DisabledReason reason) {}
