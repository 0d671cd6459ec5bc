package eu.soga.events.reading;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares the pages of the calendar and of moderation. */
@ApplicationScoped
class CalendarPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(
                SitePage.open("/calendar", "calendar"),
                SitePage.hidden("/favourites"),
                SitePage.open("/moderation/report", "report"),
                SitePage.hidden("/moderation(?:/.*)?").closed("/moderation/events"));
    }

    @Override
    public List<Things> things() {
        return List.of(
                new Things("events", "/events/", "event WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')"));
    }
}
