package eu.soga.publishing.opendata;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** What is in the present dump. */
final class DumpFiles {
    private DumpFiles() {}

    /** By name. */
    static Map<String, byte[]> read() throws IOException {
        byte[] dump = given().get("/api/v1/open-data/soga-calendar.zip").asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(dump))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
