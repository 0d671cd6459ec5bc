package eu.soga.alerts;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of saved searches, which their mails link to. */
@ApplicationScoped
class AlertPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(SitePage.hidden("/alerts/[^/]+(?:/confirm|/search)?"));
    }
}
