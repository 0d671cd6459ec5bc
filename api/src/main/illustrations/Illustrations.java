import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Draws the demo's illustrations: {@code java Illustrations.java ../resources/db/demo/images}. Every number comes from a
 * fixed seed, so the same JDK draws the same pictures. 1600 x 900 pixels, JPEG.
 */
public class Illustrations {
    private static final int W = 1600;
    private static final int H = 900;
    private static final Color CREAM = new Color(0xFFF3DC);
    private static final Color SAND = new Color(0xF7D9A8);
    private static final Color SAFFRON = new Color(0xF2A541);
    private static final Color TERRACOTTA = new Color(0xD9622B);
    private static final Color BRICK = new Color(0xA63D2F);
    private static final Color PLUM = new Color(0x5E2A56);
    private static final Color TEAL = new Color(0x1F7A7A);
    private static final Color MINT = new Color(0x8CC5B0);
    private static final Color INK = new Color(0x2B2340);
    private static final Color[] WARM = {SAFFRON, TERRACOTTA, BRICK, SAND, PLUM, TEAL, MINT};

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Map<String, Consumer<Graphics2D>> drawings = new LinkedHashMap<>();
        drawings.put("mosaic", Illustrations::mosaic);
        drawings.put("waves", Illustrations::waves);
        drawings.put("circles", Illustrations::circles);
        drawings.put("bridges", Illustrations::bridges);
        drawings.put("sunrise", Illustrations::sunrise);
        drawings.put("threads", Illustrations::threads);
        drawings.put("leaves", Illustrations::leaves);
        drawings.put("city", Illustrations::city);
        drawings.put("network", Illustrations::network);
        for (var drawing : drawings.entrySet()) {
            write(drawing.getValue(), folder.resolve(drawing.getKey() + ".jpg"));
        }
    }

    private static void mosaic(Graphics2D g) {
        fill(g, CREAM);
        var random = new Random(11);
        int size = 150;
        for (int x = 25; x + size <= W; x += size + 5) {
            for (int y = 0; y + size <= H + size; y += size + 5) {
                g.setColor(WARM[random.nextInt(WARM.length)]);
                switch (random.nextInt(4)) {
                    case 0 -> g.fill(new Rectangle2D.Double(x, y, size, size));
                    case 1 -> g.fill(new Ellipse2D.Double(x, y, size, size));
                    case 2 -> g.fill(quarter(x, y, size, random.nextInt(4)));
                    default -> g.fill(triangle(x, y, size, random.nextBoolean()));
                }
            }
        }
    }

    private static void waves(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, CREAM, 0, H, SAND));
        g.fill(new Rectangle2D.Double(0, 0, W, H));
        disc(g, 1180, 250, 120, SAFFRON);
        Color[] colours = {MINT, TEAL, TERRACOTTA, BRICK, PLUM, INK};
        for (int i = 0; i < colours.length; i++) {
            var path = new Path2D.Double();
            double base = 360 + i * 95;
            path.moveTo(0, H);
            for (int x = 0; x <= W; x += 10) {
                path.lineTo(x, base + 45 * Math.sin(x / (190.0 + 25 * i) + i * 1.3));
            }
            path.lineTo(W, H);
            path.closePath();
            g.setColor(colours[i]);
            g.fill(path);
        }
    }

    private static void circles(Graphics2D g) {
        fill(g, SAND);
        var random = new Random(5);
        Color[] rings = {TERRACOTTA, CREAM, TEAL, SAFFRON, PLUM};
        double[][] centres = {{330, 330, 260}, {820, 560, 300}, {1300, 280, 240}, {1420, 760, 170}, {240, 800, 150}};
        for (var centre : centres) {
            int start = random.nextInt(rings.length);
            for (int i = 0; i < rings.length; i++) {
                disc(g, centre[0], centre[1], centre[2] * (1 - i * 0.19), rings[(start + i) % rings.length]);
            }
        }
    }

    private static void bridges(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, SAFFRON, 0, H, CREAM));
        g.fill(new Rectangle2D.Double(0, 0, W, H));
        disc(g, 420, 300, 110, CREAM);
        for (int row = 0; row < 3; row++) {
            Color[] colours = {MINT, TEAL, PLUM};
            g.setColor(colours[row]);
            double top = 430 + row * 140;
            double span = 320 + row * 110;
            var deck = new java.awt.geom.Area(new Rectangle2D.Double(0, top, W, H - top));
            for (double x = -80 - row * 60; x < W; x += span + 60) {
                deck.subtract(new java.awt.geom.Area(new Ellipse2D.Double(x, top + 40, span, (H - top) * 1.6)));
            }
            g.fill(deck);
        }
        g.setColor(BRICK);
        g.fill(new Rectangle2D.Double(0, 850, W, 50));
    }

    private static void sunrise(Graphics2D g) {
        fill(g, PLUM);
        Color[] rays = {BRICK, TERRACOTTA, SAFFRON};
        for (int i = 0; i < 36; i++) {
            g.setColor(rays[i % rays.length]);
            g.fill(new Arc2D.Double(-700, -620, 3000, 3000, i * 5, 5, Arc2D.PIE));
        }
        Color[] suns = {SAND, CREAM, SAFFRON};
        for (int i = 0; i < suns.length; i++) {
            disc(g, 800, 880, 400 - i * 90, suns[i]);
        }
    }

    private static void threads(Graphics2D g) {
        fill(g, CREAM);
        var random = new Random(23);
        for (int i = 0; i < 22; i++) {
            g.setColor(WARM[i % WARM.length]);
            g.setStroke(new BasicStroke(14 + random.nextInt(10), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var path = new Path2D.Double();
            double left = 40 + i * 39;
            double right = 40 + ((i * 9) % 22) * 39;
            path.moveTo(-20, left);
            path.curveTo(520, left, 640, 450 + (left - 450) * 0.18, 800, 450 + (left - 450) * 0.18);
            path.curveTo(960, 450 + (left - 450) * 0.18, 1080, right, W + 20, right);
            g.draw(path);
        }
    }

    private static void leaves(Graphics2D g) {
        fill(g, TEAL);
        Color[] colours = {MINT, SAFFRON, CREAM, TERRACOTTA, SAND};
        var random = new Random(8);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 8; column++) {
                var leaf = new Path2D.Double();
                leaf.moveTo(0, -95);
                leaf.curveTo(70, -40, 70, 40, 0, 95);
                leaf.curveTo(-70, 40, -70, -40, 0, -95);
                var place = AffineTransform.getTranslateInstance(
                        100 + column * 200 + (row % 2) * 100 - 50, 60 + row * 195);
                place.rotate((random.nextInt(4) - 1.5) * Math.PI / 5);
                g.setColor(colours[random.nextInt(colours.length)]);
                g.fill(place.createTransformedShape(leaf));
                g.setColor(TEAL);
                g.setStroke(new BasicStroke(6));
                g.draw(place.createTransformedShape(new Line2D.Double(0, -70, 0, 95)));
            }
        }
    }

    private static void city(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, TERRACOTTA, 0, H, SAND));
        g.fill(new Rectangle2D.Double(0, 0, W, H));
        disc(g, 1240, 240, 130, CREAM);
        var random = new Random(31);
        Color[] rows = {SAFFRON, BRICK, PLUM};
        for (int row = 0; row < 3; row++) {
            for (int x = -40; x < W; ) {
                int width = 90 + random.nextInt(100);
                int height = 230 + random.nextInt(260) - row * 60;
                g.setColor(rows[row]);
                int top = H - height - (2 - row) * 90;
                g.fill(new Rectangle2D.Double(x, top, width, H - top));
                if (random.nextInt(3) == 0) {
                    g.fill(new Arc2D.Double(x, top - width / 2.0, width, width, 0, 180, Arc2D.PIE));
                }
                g.setColor(row == 0 ? CREAM : SAFFRON);
                for (int y = top + 26; y < H - 40; y += 62) {
                    for (int wx = x + 18; wx + 22 < x + width; wx += 44) {
                        if (random.nextInt(5) < 2) {
                            g.fill(new Rectangle2D.Double(wx, y, 22, 32));
                        }
                    }
                }
                x += width + 8;
            }
        }
    }

    private static void network(Graphics2D g) {
        fill(g, INK);
        var random = new Random(4);
        var points = new ArrayList<Point2D>();
        while (points.size() < 46) {
            var point = new Point2D.Double(60 + random.nextInt(W - 120), 60 + random.nextInt(H - 120));
            if (points.stream().noneMatch(other -> other.distance(point) < 120)) {
                points.add(point);
            }
        }
        g.setStroke(new BasicStroke(5));
        g.setColor(PLUM.brighter());
        for (var a : points) {
            points.stream().filter(b -> a.distance(b) < 230).forEach(b -> g.draw(new Line2D.Double(a, b)));
        }
        for (int i = 0; i < points.size(); i++) {
            double radius = 18 + random.nextInt(34);
            disc(g, points.get(i).getX(), points.get(i).getY(), radius, WARM[i % 4]);
            disc(g, points.get(i).getX(), points.get(i).getY(), radius * 0.45, CREAM);
        }
    }

    private static Shape quarter(double x, double y, double size, int corner) {
        double cx = corner % 2 == 0 ? x - size : x;
        double cy = corner < 2 ? y - size : y;
        int start = new int[] {270, 180, 0, 90}[corner];
        return new Arc2D.Double(cx, cy, size * 2, size * 2, start, 90, Arc2D.PIE);
    }

    private static Shape triangle(double x, double y, double size, boolean rising) {
        var path = new Path2D.Double();
        path.moveTo(x, rising ? y + size : y);
        path.lineTo(x + size, rising ? y : y + size);
        path.lineTo(x + size, rising ? y + size : y);
        path.closePath();
        return path;
    }

    private static void disc(Graphics2D g, double x, double y, double radius, Color colour) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
    }

    private static void fill(Graphics2D g, Color colour) {
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(0, 0, W, H));
    }

    private static void write(Consumer<Graphics2D> drawing, Path file) throws IOException {
        var image = new BufferedImage(W, H, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(g);
        g.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0.55f);
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        }
        System.out.println(file.getFileName() + " " + Files.size(file) + " bytes");
    }
}
