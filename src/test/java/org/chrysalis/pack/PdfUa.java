package org.chrysalis.pack;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the checker that the industry goes by, finds against PDF/UA-1 (ISO 14289-1). */
final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** Rules that are not kept, each with what was found first. */
    static Map<String, String> broken(byte[] pdf) {
        Map<String, String> broken = new TreeMap<>();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
                broken.putIfAbsent(
                        found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber(),
                        found.getMessage() + " at " + found.getLocation().getContext());
            }
        } catch (Exception problem) {
            throw new IllegalStateException("The PDF cannot be checked", problem);
        }
        return broken;
    }
}
