package eu.soga.resources.reading;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of resources. */
@ApplicationScoped
class ResourcePages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(SitePage.open("/resources", "resources"), SitePage.open("/collections", "collections"));
    }

    @Override
    public List<Things> things() {
        return List.of(
                new Things("resources", "/resources/", "resource"),
                new Things("collections", "/collections/", "resource_collection"));
    }
}
