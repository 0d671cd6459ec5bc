package eu.soga.editions.reading;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of editions. */
@ApplicationScoped
class EditionPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(
                SitePage.open("/editions", "editions"),
                SitePage.open("/bilan", "figures"),
                SitePage.hidden("/editions/[^/]+/programme"),
                SitePage.hidden("/editions/[^/]+/bilan"));
    }

    @Override
    public List<Things> things() {
        return List.of(new Things("editions", "/editions/", "edition WHERE published_at IS NOT NULL"));
    }
}
