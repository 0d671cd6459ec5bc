package eu.soga.publishing.opendata;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * The present dump.
 *
 * @param url address of the zip file
 * @param sha256 of the zip file, hexadecimal
 * @param bytes size of the zip file
 * @param rows number of rows by table
 * @param version of the columns
 */
record OpenDataResponse(
        String title,
        String publisher,
        String licence,
        URI licenceUrl,
        Instant writtenAt,
        String version,
        URI url,
        String mediaType,
        long bytes,
        String sha256,
        Map<String, Long> rows) {
    static OpenDataResponse from(OpenDataArchive.Dump dump, OpenDataConfig config, String origin) {
        return new OpenDataResponse(
                "Calendar of the European digital social economy",
                config.publisher(),
                config.licence(),
                config.licenceUrl(),
                dump.writtenAt(),
                OpenDataDump.VERSION,
                URI.create(origin + "/api/v1/open-data/soga-calendar.zip"),
                "application/zip",
                dump.size(),
                dump.sha256(),
                dump.rows());
    }
}
