package eu.soga.shared.changes;

import eu.soga.shared.errors.DomainException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the change log. */
class ChangeParameters {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LARGEST = 1000;

    @QueryParam("after")
    @DefaultValue("0")
    @Parameter(
            description = "Number of the last change that was seen; 0 begins at the beginning.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    String after;

    @QueryParam("size")
    @DefaultValue("100")
    @Parameter(
            description = "How many at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    String size;

    @QueryParam("type")
    @Parameter(description = "Only these types, repeated or apart by commas, for instance `event.cancelled`.")
    List<String> type;

    /** @throws DomainException 400 */
    long position() {
        if (!NUMBER.matcher(after).matches())
            throw DomainException.invalid("?after", "Write the number of a change, or 0.");
        return Long.parseLong(after);
    }

    /** @throws DomainException 400 */
    int atMost() {
        int number = NUMBER.matcher(size).matches() ? (int) Math.min(Long.parseLong(size), LARGEST + 1) : 0;
        if (number < 1 || number > LARGEST)
            throw DomainException.invalid("?size", "Between 1 and " + LARGEST + " changes.");
        return number;
    }

    /** Returns the requested types; empty for all. @throws DomainException 400 for an unknown type */
    Set<ChangeType> types(ChangeTypes known) {
        Set<ChangeType> types = new LinkedHashSet<>();
        if (type == null) return types;
        type.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> types.add(known.of(word)
                        .orElseThrow(() -> DomainException.invalid(
                                "?type", "«" + word + "» is not one of " + String.join(", ", known.words()) + "."))));
        return types;
    }
}
