package eu.soga.shared.persistence;

import jakarta.persistence.Query;
import java.util.List;

/** What native statements of one column answer. */
public final class NativeValues {
    private NativeValues() {}

    /**
     * The value of each row. {@code createNativeQuery(sql, UUID.class)} would do the same, but Hibernate keeps a plan
     * for each such call and finds none again, ever more slowly: its {@code ImplicitResultClassBuilder} (7.2) knows no
     * equality. When it does, this can go.
     */
    public static <T> List<T> list(Query query, Class<T> type) {
        List<?> values = query.getResultList();
        return values.stream().<T>map(type::cast).toList();
    }
}
