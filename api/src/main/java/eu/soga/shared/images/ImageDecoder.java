package eu.soga.shared.images;

import eu.soga.shared.images.ImageRefusedException.Reason;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes untrusted bytes to upright sRGB pixels. Reads and checks the size before it decodes any pixel. */
final class ImageDecoder {

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "webp");

    /** Brands of ISO base media files (AVIF, HEIC), which no decoder in Java reads. */
    private static final Pattern MODERN =
            Pattern.compile("(?s).{4}ftyp(avif|avis|heic|heix|heim|heis|hevc|mif1|msf1).*");

    /**
     * Longest ratio of the sides of a picture longer than {@link #LONGEST_SIDE} pixels; rows of a few pixels are
     * slow to decode.
     */
    private static final int LONGEST_SHAPE = 50;

    private static final int LONGEST_SIDE = 10_000;

    /** Maximum bytes of pixels that one picture uses in memory while it is decoded. */
    private static final long MAX_DECODED_BYTES = 128L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ImageDecoder() {}

    /**
     * Decodes the first picture in {@code bytes}. A very large one is reduced while reading, but stays larger than
     * any size we show.
     */
    static BufferedImage decode(byte[] bytes) {
        ImageReader reader = readerOf(bytes);
        try {
            return CameraOrientation.apply(pixels(reader, bytes), bytes);
        } catch (IOException | RuntimeException e) {
            throw e instanceof ImageRefusedException refusal ? refusal : damaged();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(byte[] bytes) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream(bytes));
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return reader;
                }
            } catch (IOException _) {
                // none of the supported formats
            }
            reader.dispose();
        }
        throw new ImageRefusedException(
                Reason.UNSUPPORTED_FORMAT,
                isModern(bytes)
                        ? "AVIF and HEIC pictures are not read here: export the picture as JPEG, PNG or WebP (on an iPhone:"
                                + " Settings, Camera, Formats, Most Compatible) and try again."
                        : "The file is not a JPEG, PNG, GIF or WebP picture: convert it and try again.");
    }

    private static boolean isModern(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        return MODERN.matcher(start).matches();
    }

    private static BufferedImage pixels(ImageReader reader, byte[] bytes) throws IOException {
        reader.setInput(stream(bytes), true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) throw damaged();
        if ((long) width * height > ImageProcessor.MAX_PIXELS)
            throw new ImageRefusedException(
                    Reason.TOO_MANY_PIXELS, "The picture has more than 40 megapixels: reduce it and try again.");
        if (Math.max(width, height) > LONGEST_SIDE && Math.max(width, height) / Math.min(width, height) > LONGEST_SHAPE)
            throw new ImageRefusedException(
                    Reason.TOO_NARROW,
                    "The picture is more than 50 times longer than wide: cut it to what is to be seen and try again.");
        var endsTooEarly = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> endsTooEarly.compareAndSet(
                false, warning.toLowerCase(Locale.ROOT).contains("premature")));
        var deadline = new Deadline();
        reader.addIIOReadProgressListener(deadline);
        ImageReadParam how = reader.getDefaultReadParam();
        int every = every(width, height, bytesPerPixel(reader));
        how.setSourceSubsampling(every, every, 0, 0);
        BufferedImage decoded = reader.read(0, how);
        if (deadline.isOver())
            throw new ImageRefusedException(
                    Reason.TOO_MANY_PIXELS, "The picture takes too long to read: reduce it and try again.");
        if (endsTooEarly.get()) {
            throw damaged();
        }
        return inStandardColours(decoded);
    }

    /**
     * Returns n when every n-th pixel is to be read: the result is still twice as wide as the largest size, or
     * smaller when a pixel takes many bytes.
     */
    private static int every(int width, int height, int bytesPerPixel) {
        int every = Math.max(1, Math.min(width, height) / (2 * ImageProcessor.LARGE_WIDTH));
        while ((long) (width / every) * (height / every) * bytesPerPixel > MAX_DECODED_BYTES) every++;
        return every;
    }

    /** Returns bytes per decoded pixel, from the header; 16 bits per sample take twice the memory. */
    private static int bytesPerPixel(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(0);
        if (type == null) return 4;
        int bits = 0;
        for (int band = 0; band < type.getNumBands(); band++) bits += type.getBitsPerBand(band);
        return Math.max(4, (bits + 7) / 8);
    }

    /** Stops a reader after {@link #PATIENCE} of CPU time. All supported readers report their progress for each row. */
    private static final class Deadline implements IIOReadProgressListener {
        private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

        private final long end = CPU.getCurrentThreadCpuTime() + PATIENCE.toNanos();
        private boolean over;

        boolean isOver() {
            return over;
        }

        @Override
        public void imageProgress(ImageReader reader, float percentage) {
            if (over || CPU.getCurrentThreadCpuTime() < end) return;
            over = true;
            reader.abort();
        }

        @Override
        public void sequenceStarted(ImageReader reader, int from) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void imageStarted(ImageReader reader, int index) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percentage) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}
    }

    private static BufferedImage inStandardColours(BufferedImage decoded) {
        int type = decoded.getType();
        if (type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_INT_ARGB) return decoded;
        boolean alpha = decoded.getColorModel().hasAlpha();
        var pixels = new BufferedImage(
                decoded.getWidth(),
                decoded.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = pixels.createGraphics();
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return pixels;
    }

    private static ImageInputStream stream(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    private static ImageRefusedException damaged() {
        return new ImageRefusedException(
                Reason.DAMAGED, "The picture cannot be read to its end: save it again and try once more.");
    }
}
