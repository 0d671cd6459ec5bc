package eu.soga.webhooks;

import eu.soga.events.search.EventFilter;
import eu.soga.events.search.FilterText;
import eu.soga.shared.changes.ChangeTypes;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.fetch.Fetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the address, types and filter of a webhook. */
@ApplicationScoped
class WebhookRules {
    private final Fetcher fetcher;
    private final ChangeTypes types;

    WebhookRules(Fetcher fetcher, ChangeTypes types) {
        this.fetcher = fetcher;
        this.types = types;
    }

    /**
     * Resolves the host name, so it can take as long as the name server.
     *
     * @throws DomainException 400 with the violations of address and types, else with those of the filter
     */
    void check(WebhookChangeRequest content) {
        List<Violation> violations = new ArrayList<>();
        checkUrl(content.url().strip(), violations);
        for (int i = 0; i < content.types().size(); i++)
            if (types.of(content.types().get(i)).isEmpty())
                violations.add(
                        new Violation("/types/" + i, "A type is one of " + String.join(", ", types.words()) + "."));
        if (!violations.isEmpty()) throw DomainException.invalid(violations);
        filter(content.filter());
    }

    private void checkUrl(String url, List<Violation> violations) {
        try {
            URI uri = new URI(url);
            if (!"https".equalsIgnoreCase(uri.getScheme()) && !fetcher.isAllowedAnywhere(uri))
                violations.add(new Violation("/url", "Give an address that begins with https://."));
            else fetcher.refusal(uri).ifPresent(refused -> violations.add(new Violation("/url", refused.detail())));
        } catch (URISyntaxException _) {
            violations.add(new Violation("/url", "This is not an address."));
        }
    }

    /** Parses a query string; null for no filter. @throws DomainException 400 for the same faults as a search */
    static @Nullable EventFilter filter(@Nullable String query) {
        return query == null ? null : EventFilter.parse(FilterText.parameters(query));
    }
}
