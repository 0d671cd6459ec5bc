package eu.soga.registrations;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of registering, and those that links in mails open. */
@ApplicationScoped
class RegistrationPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(
                SitePage.hidden("/events/[^/]+/register"),
                SitePage.hidden("/events/[^/]+/live"),
                SitePage.hidden("/registrations/[^/]+").closed("/registrations/"),
                SitePage.hidden("/registrations/[^/]+/certificate"),
                SitePage.hidden("/surveys/[^/]+").closed("/surveys/"));
    }
}
