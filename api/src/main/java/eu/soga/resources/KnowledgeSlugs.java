package eu.soga.resources;

import eu.soga.shared.persistence.NativeValues;
import eu.soga.shared.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;

/** Finds free slugs for resources and collections. */
@ApplicationScoped
class KnowledgeSlugs {
    private final Session session;

    KnowledgeSlugs(Session session) {
        this.session = session;
    }

    /** Returns a slug that no resource has. */
    String ofResource(String title) {
        return free("resource", "SELECT slug FROM resource WHERE starts_with(slug, :start)", title);
    }

    /** Returns a slug that no collection has. */
    String ofCollection(String title) {
        return free("collection", "SELECT slug FROM resource_collection WHERE starts_with(slug, :start)", title);
    }

    /** Two things of one title at once follow each other, so that they get different slugs. */
    private String free(String thing, String sql, String title) {
        String base = Slug.of(title, thing);
        session.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 83))", Object.class)
                .setParameter("key", "slug of " + thing + " " + base)
                .getSingleResult();
        Set<String> taken = new HashSet<>(NativeValues.list(
                session.createNativeQuery(sql)
                        .setParameter("start", base.substring(0, Math.min(base.length(), Slug.MAX_LENGTH - 6))),
                String.class));
        String slug = base;
        for (int n = 2; taken.contains(slug); n++) slug = Slug.numbered(base, n);
        return slug;
    }
}
