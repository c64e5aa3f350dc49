package org.chrysalis.pack;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.chrysalis.pack.Picture.Anchor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the pictures of a paper where its template leaves places for them, with the paper's own letters. */
final class PaperPictures implements SVGDrawer {

    /** Says at a place which of the pictures stands there. */
    static final String PLACE = "data-place";

    /** No picture is split over pages; one that is higher than this is made smaller. */
    private static final int HIGHEST = 860;

    private static final String NO_STROKE = "none";
    private static final float MITER = 10;

    private final List<Picture> pictures;

    PaperPictures(List<Picture> pictures) {
        this.pictures = pictures;
    }

    @Override
    public SVGImage buildSVGImage(
            Element place, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        Picture picture = pictures.get(Integer.parseInt(place.getAttribute(PLACE)));
        return new Drawn(picture, dotsPerPixel * scale(picture));
    }

    /** A length of the picture on paper. */
    static int fitted(Picture picture, int length) {
        return (int) Math.floor(length * scale(picture));
    }

    private static double scale(Picture picture) {
        return Math.min(1, (double) HIGHEST / picture.height());
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {}

    @Override
    public void close() {}

    /** @param dots a pixel has */
    private record Drawn(Picture picture, double dots) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(picture.width() * dots);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(picture.height() * dots);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            Stroke usual = device.getStroke();
            for (Picture.Shape shape : picture.shapes()) {
                if (shape instanceof Picture.Area area) {
                    draw(area, device, x, y);
                } else if (shape instanceof Picture.Lines lines) {
                    draw(lines, device, x, y);
                } else if (shape instanceof Picture.Curve curve) {
                    draw(curve, device, x, y);
                } else if (shape instanceof Picture.Patch patch) {
                    draw(patch, device, x, y);
                } else if (shape instanceof Picture.Dot dot) {
                    draw(dot, device, x, y);
                } else if (shape instanceof Picture.Words words) {
                    draw(words, (PdfBoxOutputDevice) device, context, x, y);
                }
            }
            device.setStroke(usual);
        }

        private void draw(Picture.Area area, OutputDevice device, double x, double y) {
            Rectangle2D shape = new Rectangle2D.Double(
                    x + area.x() * dots, y + area.y() * dots, area.width() * dots, area.height() * dots);
            fill(device, shape, area.fill(), area.stroke());
        }

        private void draw(Picture.Dot dot, OutputDevice device, double x, double y) {
            double wide = 2.0 * dot.radius() * dots;
            Ellipse2D shape = new Ellipse2D.Double(
                    x + (dot.x() - dot.radius()) * dots, y + (dot.y() - dot.radius()) * dots, wide, wide);
            fill(device, shape, dot.fill(), dot.stroke());
        }

        private void draw(Picture.Patch patch, OutputDevice device, double x, double y) {
            Path2D shape = new Path2D.Double();
            for (Picture.Point corner : patch.corners()) {
                if (shape.getCurrentPoint() == null) {
                    shape.moveTo(x + corner.x() * dots, y + corner.y() * dots);
                } else {
                    shape.lineTo(x + corner.x() * dots, y + corner.y() * dots);
                }
            }
            shape.closePath();
            fill(device, shape, patch.fill(), NO_STROKE);
        }

        private void fill(OutputDevice device, Shape shape, String fill, String stroke) {
            device.setColor(colour(fill));
            device.fill(shape);
            if (!stroke.equals(NO_STROKE)) {
                device.setColor(colour(stroke));
                device.setStroke(new BasicStroke((float) dots));
                device.draw(shape);
            }
        }

        private void draw(Picture.Lines lines, OutputDevice device, double x, double y) {
            device.setColor(colour(lines.stroke()));
            device.setStroke(stroke(lines.thickness(), lines.dash()));
            for (Picture.Line line : lines.lines()) {
                device.draw(new Line2D.Double(
                        x + line.x1() * dots, y + line.y1() * dots, x + line.x2() * dots, y + line.y2() * dots));
            }
        }

        private void draw(Picture.Curve curve, OutputDevice device, double x, double y) {
            device.setColor(colour(curve.stroke()));
            device.setStroke(stroke(curve.thickness(), curve.dash()));
            device.draw(new CubicCurve2D.Double(
                    x + curve.from().x() * dots,
                    y + curve.from().y() * dots,
                    x + curve.first().x() * dots,
                    y + curve.first().y() * dots,
                    x + curve.second().x() * dots,
                    y + curve.second().y() * dots,
                    x + curve.to().x() * dots,
                    y + curve.to().y() * dots));
        }

        private BasicStroke stroke(int thickness, String dash) {
            float wide = (float) (thickness * dots);
            if (dash.isEmpty()) {
                return new BasicStroke(wide);
            }
            String[] parts = dash.split(" ");
            float[] lengths = new float[parts.length];
            for (int at = 0; at < parts.length; at++) {
                lengths[at] = (float) (Integer.parseInt(parts[at]) * dots);
            }
            return new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER, lengths, 0);
        }

        private void draw(
                Picture.Words words, PdfBoxOutputDevice device, RenderingContext context, double x, double y) {
            if (words.text().isEmpty()) {
                return;
            }
            FontSpecification asked = font(words);
            FSFont font = context.getFont(asked);
            double width = context.getTextRenderer().getWidth(context.getFontContext(), font, words.text());
            double before = words.anchor() == Anchor.START ? 0 : words.anchor() == Anchor.END ? width : width / 2;
            // Else it would embolden by itself what it believes to be asked for in bold.
            ((AbstractOutputDevice) device).setFontSpecification(asked);
            device.setFont(font);
            device.setColor(colour(words.colour()));
            device.drawString(
                    words.text(), (float) (x + words.x() * dots - before), (float) (y + words.y() * dots), null);
        }

        private FontSpecification font(Picture.Words words) {
            FontSpecification font = new FontSpecification();
            font.families = new String[] {PaperLetters.FAMILY};
            font.size = (float) (words.size() * dots);
            font.fontWeight = words.bold() ? IdentValue.FONT_WEIGHT_700 : IdentValue.FONT_WEIGHT_400;
            font.fontStyle = IdentValue.NORMAL;
            font.variant = IdentValue.NORMAL;
            return font;
        }

        private static FSRGBColor colour(String written) {
            return new FSRGBColor(Integer.parseInt(written.substring(1), 16));
        }
    }
}
