package eu.soga.webhooks;

import java.util.UUID;

/** Announces that a webhook was disabled without its organisation asking for it. */
public record WebhookDisabled(UUID webhookId, UUID organisationId, String url, DisabledReason reason) {}
