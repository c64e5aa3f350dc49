package org.chrysalis.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A pack as a tagged PDF that keeps to PDF/UA: from a template of its own, with its own letters in it. The same pack
 * gives the same bytes. Nothing that is named in it is ever fetched.
 */
@Component
@Lazy
class PackPdf {

    private static final String STYLES = "paper.css";

    private final ITemplateEngine templates;
    private final PackWords words;

    PackPdf(ITemplateEngine templates, PackWords words) {
        this.templates = templates;
        this.words = words;
    }

    byte[] write(PackContent content, PackStamp stamp) {
        try {
            PaperMaker maker = new PaperMaker(words);
            Paper paper = maker.of(content, stamp);
            String page = templates.process("pack/paper", new Context(Locale.UK, Map.of("paper", paper)));
            return write(document(page), maker.pictures(), new PaperStamp(paper, stamp));
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException problem) {
            throw new PackNotWritten("a PDF", content, stamp, problem);
        }
    }

    private static byte[] write(Document page, List<Picture> pictures, PaperStamp stamp) throws IOException {
        // It would tell of every property that it goes by, on a console of its own; what is wrong comes as an
        // exception.
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useSVGDrawer(new PaperPictures(pictures))
                .useUnicodeLineBreaker(new PaperBreaks())
                .usePdfUaAccessibility(true)
                .withProducer(PaperStamp.PROGRAM);
        try (PDDocument pdf = new PDDocument();
                TrueTypeFont regular = PaperLetters.font(PaperLetters.REGULAR);
                TrueTypeFont bold = PaperLetters.font(PaperLetters.BOLD);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.setVersion(1.7f);
            builder.usePDDocument(pdf);
            use(builder, pdf, regular, PaperLetters.REGULAR);
            use(builder, pdf, bold, PaperLetters.BOLD);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                stamp.on(pdf);
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        }
    }

    private static void use(PdfRendererBuilder builder, PDDocument pdf, TrueTypeFont font, int weight)
            throws IOException {
        // Ligatures would take more time than all else together, and come out as other letters where text is copied.
        font.setEnableGsub(false);
        PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(pdf, font, true));
        builder.useFont(supplier, PaperLetters.FAMILY, weight, FontStyle.NORMAL, true);
    }

    /** With its styles, which no template may carry and no renderer shall fetch. */
    private static Document document(String page) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // The usual one writes to the console before it throws.
        builder.setErrorHandler(new DefaultHandler());
        Document document = builder.parse(new InputSource(new StringReader(page)));
        Element styles = document.createElement("style");
        try (InputStream file = PackPdf.class.getResourceAsStream(STYLES)) {
            styles.setTextContent(
                    new String(Objects.requireNonNull(file, STYLES).readAllBytes(), StandardCharsets.UTF_8));
        }
        document.getElementsByTagName("head").item(0).appendChild(styles);
        return document;
    }
}
