package eu.soga.publishing.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.PublicEvents;
import eu.soga.publishing.Csv;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schemas of the dump, read by a validator that is not ours. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class OpenDataSchemaTest {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final OpenData openData;
    private final ObjectMapper mapper;

    @Inject
    OpenDataSchemaTest(OpenData openData, ObjectMapper mapper) {
        this.openData = openData;
        this.mapper = mapper;
    }

    @Test
    void are_json_schema_and_every_row_keeps_to_them() throws Exception {
        PublicEvents.workshop();
        PublicEvents.published("sommet", PublicEvents.days("2026-11-24", "2026-11-27"), event -> event.place = null);
        EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .every("FREQ=WEEKLY;COUNT=5")
                .build());
        openData.writeNow();
        Map<String, byte[]> files = DumpFiles.read();
        JsonSchema schemas = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), STRICT);

        for (String table : List.of("feed_info", "events", "translations", "occurrences", "organisations")) {
            JsonNode schema = mapper.readTree(files.get("schemas/" + table + ".schema.json"));
            assertThat(schemas.validate(schema)).as(table).isEmpty();
            JsonSchema row = FACTORY.getSchema(schema, STRICT);
            List<ObjectNode> rows = rows(Csv.parse(files.get(table + ".csv")), schema);
            assertThat(rows).as(table).isNotEmpty();
            rows.forEach(each -> assertThat(row.validate(each)).as("%s", each).isEmpty());
        }
    }

    @Test
    void refuse_what_is_no_row() throws Exception {
        PublicEvents.workshop();
        openData.writeNow();
        Map<String, byte[]> files = DumpFiles.read();
        JsonNode schema = mapper.readTree(files.get("schemas/events.schema.json"));
        JsonSchema row = FACTORY.getSchema(schema, STRICT);
        ObjectNode good = rows(Csv.parse(files.get("events.csv")), schema).getFirst();

        assertThat(row.validate(good.deepCopy().put("id", "no id"))).isNotEmpty();
        assertThat(row.validate(good.deepCopy().put("latitude", "north"))).isNotEmpty();
        assertThat(row.validate(good.deepCopy().put("updated_at", "yesterday"))).isNotEmpty();
        assertThat(row.validate(good.deepCopy().put("flavour", "sweet"))).isNotEmpty();
    }

    /** Each row as docs/open-data.md says to read it: without its empty cells, numbers and booleans as such. */
    private List<ObjectNode> rows(Csv csv, JsonNode schema) {
        return csv.rows().stream()
                .map(cells -> {
                    ObjectNode row = mapper.createObjectNode();
                    for (int i = 0; i < cells.size(); i++) {
                        String name = csv.header().get(i);
                        String cell = cells.get(i);
                        if (cell.isEmpty()) continue;
                        switch (schema.at("/properties/" + name + "/type").asText()) {
                            case "number" -> row.put(name, Double.parseDouble(cell));
                            case "integer" -> row.put(name, Integer.parseInt(cell));
                            case "boolean" -> row.put(name, Boolean.parseBoolean(cell));
                            default -> row.put(name, cell);
                        }
                    }
                    return row;
                })
                .toList();
    }
}
