package org.chrysalis.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.web.util.HtmlUtils;

/** What a PDF says of itself: whose it is, when the pack was published, and that it keeps to PDF/UA. */
record PaperStamp(Paper paper, PackStamp stamp) {

    static final String PROGRAM = "Chrysalis";

    private static final String LANGUAGE = "en-GB";

    /**
     * All dates are the pack's and the identity is its number, so that the file does not depend on when it is written.
     */
    void on(PDDocument pdf) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(paper.title());
        information.setAuthor(paper.organisation());
        information.setSubject(paper.pack());
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(published());
        information.setModificationDate(published());
        pdf.setDocumentInformation(information);
        pdf.setDocumentId((long) stamp.number());

        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        catalog.setPageMode(PageMode.USE_OUTLINES);
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(
                new PDMetadata(pdf, new ByteArrayInputStream(description().getBytes(StandardCharsets.UTF_8))));
    }

    private Calendar published() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.UK);
        calendar.setTimeInMillis(second().toEpochMilli());
        return calendar;
    }

    private Instant second() {
        return Instant.ofEpochSecond(stamp.publishedAt().getEpochSecond());
    }

    private String description() {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
                <pdf:Producer>%4$s</pdf:Producer>
                <xmp:CreatorTool>%4$s</xmp:CreatorTool>
                <xmp:CreateDate>%5$s</xmp:CreateDate>
                <xmp:ModifyDate>%5$s</xmp:ModifyDate>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(xml(paper.title()), xml(paper.organisation()), LANGUAGE, PROGRAM, second());
    }

    /** In numbers, as XML knows none of the names that HTML has for letters. */
    private static String xml(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }
}
