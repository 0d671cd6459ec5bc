package eu.soga.shared.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The closed list of types of changes, collected from all rooms at start. */
@ApplicationScoped
public class ChangeTypes {
    private final Map<String, ChangeType> byWord = new TreeMap<>();

    ChangeTypes(Instance<ChangeType.OfRoom> rooms) {
        for (ChangeType.OfRoom room : rooms)
            for (ChangeType type : room.types())
                if (byWord.put(type.word(), type) != null)
                    throw new IllegalStateException("two types of change are called " + type.word());
    }

    /** Returns the type with this word; empty when there is none. */
    public Optional<ChangeType> of(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** Returns the words of all types, in alphabetical order. */
    public List<String> words() {
        return List.copyOf(byWord.keySet());
    }
}
