package eu.soga.webhooks;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.web.Action;
import java.util.List;

/**
 * Says what a representative may do with a webhook: everything, except enable an enabled one or disable a disabled
 * one.
 */
final class WebhookActions {
    private WebhookActions() {}

    static List<Action> of(Webhook webhook) {
        return List.of(
                Action.allowed("edit"),
                Action.allowed("delete"),
                Action.allowed("rotate-secret"),
                Action.allowed("test"),
                webhook.isEnabled() ? Action.refused("enable", "already-enabled") : Action.allowed("enable"),
                webhook.isEnabled() ? Action.allowed("disable") : Action.refused("disable", "already-disabled"));
    }

    /**
     * @throws DomainException 409 unless the webhook is in that state
     */
    static void requireEnabled(Webhook webhook, boolean enabled) {
        if (webhook.isEnabled() != enabled)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    enabled ? "This webhook is disabled already." : "This webhook is enabled already.");
    }
}
