package eu.soga.webhooks;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import java.util.List;

/**
 * Says what a representative may do with a webhook: everything, except enable an enabled one or disable a disabled
 * one.
 */
final class WebhookActions {
    private enum Act implements ActName {
        EDIT,
        DELETE,
        ROTATE_SECRET,
        TEST,
        ENABLE,
        DISABLE
    }

    private enum Refusal implements RefusalReason {
        ALREADY_ENABLED,
        ALREADY_DISABLED
    }

    private WebhookActions() {}

    static List<Action> of(Webhook webhook) {
        return List.of(
                Action.allowed(Act.EDIT),
                Action.allowed(Act.DELETE),
                Action.allowed(Act.ROTATE_SECRET),
                Action.allowed(Act.TEST),
                webhook.isEnabled() ? Action.refused(Act.ENABLE, Refusal.ALREADY_ENABLED) : Action.allowed(Act.ENABLE),
                webhook.isEnabled()
                        ? Action.allowed(Act.DISABLE)
                        : Action.refused(Act.DISABLE, Refusal.ALREADY_DISABLED));
    }

    /**
     * @throws DomainException 409 unless the webhook is in that state
     */
    static void requireEnabled(Webhook webhook, boolean enabled) {
        if (webhook.isEnabled() != enabled)
            throw new DomainException(
                            ProblemType.ILLEGAL_TRANSITION,
                            enabled ? "This webhook is disabled already." : "This webhook is enabled already.")
                    .because(enabled ? Refusal.ALREADY_DISABLED : Refusal.ALREADY_ENABLED);
    }
}
