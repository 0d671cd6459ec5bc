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
    private static volatile boolean answering = true;

    KnownPeople() {
        super(null, "soga");
    }

    public static void answer(boolean answers) {
        answering = answers;
        WELCOMED.clear();
    }

    static List<String> welcomed() {
        return List.copyOf(WELCOMED);
    }

    @Override
    boolean welcome(String email, String language, String next) {
        if (!answering) throw new DomainException(ProblemType.UNAVAILABLE, "Down.");
        WELCOMED.add(email + " " + language + " " + next);
        return !email.equals("known@example.org");
    }
}
