package eu.soga.organisations.invitations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for Keycloak: knows {@code known@example.org} only, and can be down. */
@Mock
@ApplicationScoped
public class KnownPeople extends KeycloakPeople {
    private static final List<String> WELCOMED = new CopyOnWriteArrayList<>();
    private static final List<String> REMOVED = new CopyOnWriteArrayList<>();
    private static volatile boolean answering = true;

    KnownPeople() {
        super(null, "soga");
    }

    public static void answer(boolean answers) {
        answering = answers;
        WELCOMED.clear();
        REMOVED.clear();
    }

    static List<String> welcomed() {
        return List.copyOf(WELCOMED);
    }

    static List<String> removed() {
        return List.copyOf(REMOVED);
    }

    @Override
    void removeUntouched(String id) {
        if (!answering) throw new IllegalStateException("Down.");
        REMOVED.add(id);
    }

    @Override
    Welcome welcome(String email, String language, String next) {
        if (!answering) throw new DomainException(ProblemType.UNAVAILABLE, "Down.");
        WELCOMED.add(email + " " + language + " " + next);
        boolean known = email.equals("known@example.org");
        return new Welcome(!known, known ? null : "account of " + email);
    }
}
