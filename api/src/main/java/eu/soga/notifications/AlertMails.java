package eu.soga.notifications;

import eu.soga.alerts.AlertFound;
import eu.soga.alerts.AlertFrequency;
import eu.soga.alerts.SavedSearchAsked;
import eu.soga.alerts.SavedSearchEnded;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes the mails of saved searches, and deletes them with their search. */
@ApplicationScoped
class AlertMails {
    private final MailWriter mails;
    private final Site site;

    AlertMails(MailWriter mails, Site site) {
        this.mails = mails;
        this.site = site;
    }

    void asked(@Observes SavedSearchAsked asked) {
        mails.write(
                asked.email(),
                asked.language(),
                "alert-asked",
                Map.of(
                        "watched",
                        asked.watched(),
                        "weekly",
                        asked.frequency() == AlertFrequency.WEEKLY,
                        "link",
                        page(asked.token()) + "/confirm"),
                subscription(asked.searchId(), asked.token()));
    }

    void found(@Observes AlertFound found) {
        Map<String, Object> values = new HashMap<>();
        values.put("watched", found.watched());
        values.put("count", found.items().size() + found.more());
        values.put("more", found.more());
        values.put("items", found.items().stream().map(this::item).toList());
        values.put("calendar", Map.of("link", site.publicUrl() + "/calendar?" + found.filter()));
        values.put("link", page(found.token()));
        mails.write(
                found.email(), found.language(), "alert-found", values, subscription(found.searchId(), found.token()));
    }

    void ended(@Observes SavedSearchEnded ended) {
        Mail.deleteOf(ended.searchId());
    }

    private Map<String, String> item(AlertFound.Item item) {
        return Map.of(
                "what", item.what().name(),
                "title", item.title(),
                "when", item.when(),
                "where", Objects.requireNonNullElse(item.where(), ""),
                "link", site.publicUrl() + "/events/" + item.slug());
    }

    private String page(String token) {
        return site.publicUrl() + "/alerts/" + token;
    }

    private Subscription subscription(UUID searchId, String token) {
        return new Subscription(searchId, site.publicUrl() + "/api/v1/saved-searches/" + token + "/unsubscribe");
    }
}
