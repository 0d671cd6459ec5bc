package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides which acts are open to the caller, and why the others are closed. Both the {@code actions} of an answer and
 * the checks before an act use this class.
 */
public final class OrganisationActions {
    private OrganisationActions() {}

    /** Returns every act, with the reason when it is closed. */
    public static List<Action> of(boolean trusted, OrganisationStanding caller) {
        return Arrays.stream(OrganisationAct.values())
                .map(act -> refusal(act, trusted, caller)
                        .map(why -> Action.refused(act, why))
                        .orElseGet(() -> Action.allowed(act)))
                .toList();
    }

    /** @throws DomainException when the act is closed to the caller */
    public static void require(OrganisationAct act, boolean trusted, OrganisationStanding caller) {
        refusal(act, trusted, caller).ifPresent(why -> {
            throw why.problem();
        });
    }

    /** Returns why the act is closed to the caller; empty when it is open. */
    static Optional<OrganisationRefusal> refusal(OrganisationAct act, boolean trusted, OrganisationStanding caller) {
        if (!caller.signedIn()) return Optional.of(OrganisationRefusal.NOT_SIGNED_IN);
        return switch (act) {
            case EDIT -> unless(caller.represents() || caller.moderates(), OrganisationRefusal.NOT_REPRESENTATIVE);
            case CREATE_EVENT ->
                unless(caller.represents() || caller.writesForAnyone(), OrganisationRefusal.NOT_REPRESENTATIVE);
            case INVITE ->
                unless(caller.represents(), OrganisationRefusal.NOT_REPRESENTATIVE)
                        .or(() -> unless(caller.signs(), OrganisationRefusal.NOT_SIGNATORY));
            case JOIN ->
                unless(!caller.represents(), OrganisationRefusal.ALREADY_REPRESENTATIVE)
                        .or(() -> unless(!caller.joinPending(), OrganisationRefusal.PENDING));
            case TRUST -> decide(caller).or(() -> unless(!trusted, OrganisationRefusal.ALREADY_TRUSTED));
            case DISTRUST -> decide(caller).or(() -> unless(trusted, OrganisationRefusal.NOT_TRUSTED));
        };
    }

    private static Optional<OrganisationRefusal> decide(OrganisationStanding caller) {
        return unless(caller.moderates(), OrganisationRefusal.NOT_MODERATOR)
                .or(() -> unless(!caller.represents() && !caller.concerned(), OrganisationRefusal.OWN_ORGANISATION));
    }

    private static Optional<OrganisationRefusal> unless(boolean holds, OrganisationRefusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
