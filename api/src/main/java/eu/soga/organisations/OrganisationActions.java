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
    public static List<Action> of(boolean trusted, boolean listed, OrganisationStanding caller) {
        return Arrays.stream(OrganisationAct.values())
                .map(act -> refusal(act, trusted, listed, caller)
                        .map(why -> Action.refused(act, why))
                        .orElseGet(() -> Action.allowed(act)))
                .toList();
    }

    /**
     * For acts that are open whether the organisation is public or not.
     *
     * @throws DomainException when the act is closed to the caller
     */
    public static void require(OrganisationAct act, boolean trusted, OrganisationStanding caller) {
        require(act, trusted, false, caller);
    }

    /** @throws DomainException when the act is closed to the caller */
    public static void require(OrganisationAct act, boolean trusted, boolean listed, OrganisationStanding caller) {
        refusal(act, trusted, listed, caller).ifPresent(why -> {
            throw why.problem();
        });
    }

    /** Returns why the act is closed to the caller; empty when it is open. */
    static Optional<OrganisationRefusal> refusal(
            OrganisationAct act, boolean trusted, boolean listed, OrganisationStanding caller) {
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
            case LIST -> decide(caller).or(() -> unless(!listed, OrganisationRefusal.ALREADY_LISTED));
            case UNLIST ->
                decide(caller)
                        .or(() -> unless(listed, OrganisationRefusal.NOT_LISTED))
                        .or(() -> unless(!trusted, OrganisationRefusal.STILL_TRUSTED));
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
