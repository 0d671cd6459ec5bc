package eu.soga;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.errors.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemsDocumentTest {
    @Test
    void has_one_entry_for_each_problem_with_its_status() throws IOException {
        String document = Files.readString(Path.of("../docs/problems.md"));
        var documented = Pattern.compile("(?m)^## (\\S+) \\((\\d{3})\\)$")
                .matcher(document)
                .results()
                .map(entry -> entry.group(1) + " " + entry.group(2))
                .toList();
        var known = Arrays.stream(ProblemType.values())
                .map(type -> type.slug() + " " + type.status())
                .toList();
        assertThat(documented).containsExactlyElementsOf(known);
    }
}
