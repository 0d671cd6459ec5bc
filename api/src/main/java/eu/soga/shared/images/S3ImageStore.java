package eu.soga.shared.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Stores pictures in a bucket of any S3-compatible service, addressed by path. */
public final class S3ImageStore implements ImageStore, AutoCloseable {

    private final S3Client s3;
    private final String bucket;

    public S3ImageStore(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        this.bucket = bucket;
        // chunked signing and checksum trailers are specific to Amazon; many other services do not support
        // them
        this.s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void put(String key, byte[] bytes, String mediaType) {
        ImageKeys.require(key);
        ImageKeys.requireMediaType(mediaType);
        asking(() ->
                s3.putObject(put -> put.bucket(bucket).key(key).contentType(mediaType), RequestBody.fromBytes(bytes)));
    }

    @Override
    public Optional<StoredImage> get(String key) {
        ImageKeys.require(key);
        return asking(() -> {
            try {
                var object = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key));
                return Optional.of(
                        new StoredImage(object.asByteArray(), object.response().contentType()));
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(String key) {
        ImageKeys.require(key);
        asking(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    @Override
    public void close() {
        s3.close();
    }

    private static <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new UncheckedIOException(new IOException("the picture store does not answer as expected", e));
        }
    }
}
