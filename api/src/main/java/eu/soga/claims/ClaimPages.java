package eu.soga.claims;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of schemes and claims. */
@ApplicationScoped
class ClaimPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(SitePage.open("/schemes", "schemes"), SitePage.hidden("/schemes/[^/]+"));
    }
}
