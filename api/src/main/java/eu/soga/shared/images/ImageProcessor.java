package eu.soga.shared.images;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.images.ImageRefusedException.Reason;
import eu.soga.shared.images.ProcessedImage.Rendition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Re-encodes uploaded pictures: decodes by content, rotates as the camera recorded, scales and encodes again, so that
 * no metadata (place, device, profile) and no hidden data remains.
 */
public final class ImageProcessor {

    /** Largest accepted upload in bytes. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Largest number of pixels that is decoded. */
    public static final long MAX_PIXELS = 40_000_000;

    static final int LARGE_WIDTH = 1600;
    static final int SMALL_WIDTH = 640;

    /** A rendition's height is at most this many times its maximum width, so that tall banners stay small. */
    private static final int MAX_TALLNESS = 2;

    private static final float QUALITY = 0.85f;

    private static final Semaphore TURNS = new Semaphore(2, true);

    private ImageProcessor() {}

    /**
     * Returns the picture in both sizes, never enlarged: JPEG on white, or PNG when it has transparency and is at most
     * 640 x 640, as logos are. At most two pictures are processed at a time; others wait.
     *
     * @throws ImageRefusedException when the bytes are not a complete picture
     * @throws DomainException 503 after waiting 60 seconds
     */
    public static ProcessedImage process(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ImageRefusedException(
                    Reason.TOO_MANY_BYTES, "The file is larger than 8 MB: reduce the picture and try again.");
        }
        if (!takeTurn())
            throw new DomainException(
                    ProblemType.UNAVAILABLE, "Many pictures are being read at this moment. Send yours again soon.");
        try {
            return made(ImageDecoder.decode(bytes));
        } finally {
            TURNS.release();
        }
    }

    /** Waits up to 60 seconds for one of two places, because decoded pixels need much memory. */
    private static boolean takeTurn() {
        try {
            return TURNS.tryAcquire(60, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProcessedImage made(BufferedImage picture) {
        boolean logo =
                picture.getWidth() <= SMALL_WIDTH && picture.getHeight() <= SMALL_WIDTH && isTransparent(picture);
        BufferedImage opaqueOrLogo = logo ? picture : onWhite(picture);
        return new ProcessedImage(
                rendition(opaqueOrLogo, LARGE_WIDTH, logo), rendition(opaqueOrLogo, SMALL_WIDTH, logo));
    }

    private static Rendition rendition(BufferedImage picture, int maxWidth, boolean logo) {
        BufferedImage scaled = scaled(picture, maxWidth);
        byte[] bytes = logo ? png(scaled) : jpeg(scaled);
        return new Rendition(bytes, logo ? "image/png" : "image/jpeg", scaled.getWidth(), scaled.getHeight());
    }

    private static BufferedImage scaled(BufferedImage picture, int maxWidth) {
        double factor = Math.min(
                1,
                Math.min(
                        (double) maxWidth / picture.getWidth(),
                        (double) maxWidth * MAX_TALLNESS / picture.getHeight()));
        if (factor == 1) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        try {
            return Thumbnails.of(picture)
                    .forceSize(width, height)
                    .imageType(picture.getType())
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) return picture;
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean isTransparent(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int argb : picture.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (argb >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }
}
